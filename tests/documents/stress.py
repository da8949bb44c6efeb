"""Briefings that strain a template: far too much of everything, and almost nothing. All fictional."""

from __future__ import annotations

from briefing.model.briefing import (
    Actor,
    Briefing,
    Dispute,
    DisputePosition,
    Figure,
    Finding,
    Gap,
    Guidance,
    Quotation,
    Section,
    TimelineEvent,
)
from briefing.model.evidence import Evidence
from briefing.model.sources import Condition, ConditionKind, Source
from briefing.templating import Bundle

LONG_WORD = "Überwachungs" * 7 + "system"
"""Ninety characters without a place to break."""

NAMES = (
    "ليلى حداد",
    "דוד לוי",
    "王小明",
    "山田太郎",
    "김철수",
    "Ελένη Παπαδοπούλου",
    "Юлия Ковальчук",
    "Zoë O’Hara 📷🚨",
)
"""Right-to-left, Han, kana, Hangul, Greek, Cyrillic, and signs that are no letters."""

ESSAY = "The register of the procurement office says nothing of who opened the file, or when. " * 90
"""Longer than a page in a cell."""

_NOTES = 300
_ROWS = 200


def crowded(bundle: Bundle) -> Briefing:
    """200 rows in a table, a cell longer than a page, 300 notes, and names from everywhere."""
    evidence = {f"e-{i}": _evidence(i) for i in range(_NOTES)}
    keys = list(evidence)
    sections = [
        Section(
            id=spec.id,
            title=f"{spec.title} {LONG_WORD if place == 0 else ''}".strip(),
            question=spec.question,
            strength="strong",
            strength_because="40 findings from 3 independent origins",
            findings=[_finding(place * 40 + i, keys) for i in range(40)],
            guidance=[Guidance(text=f"{item.text}", basis=item.basis) for item in spec.guidance],
            gaps=[Gap(id=f"g-{place}-{i}", section=spec.id, reason=f"who {NAMES[i]} is") for i in range(8)],
        )
        for place, spec in enumerate(bundle.topics.sections)
    ]
    return Briefing(
        title=f"Everything at once: {NAMES[0]}, {NAMES[2]} and {LONG_WORD}",
        subtitle="📷 {{ 7*7 }} **not bold** <b>&amp;</b>",
        date="2024-05-20",
        prepared_for=NAMES[1],
        prepared_by=NAMES[5],
        handling="Vertraulich / Confidentiel",
        template=bundle.name,
        bottom_line=[_finding(i, keys) for i in range(4)],
        sections=sections,
        quotations=[
            _quotation(i, keys, sections[i % len(sections)].id if sections else None) for i in range(60)
        ],
        figures=[_figure(i, keys) for i in range(5)],
        timeline=[_event(i, keys) for i in range(_ROWS)],
        actors=[_actor(i, keys) for i in range(40)],
        disputes=[
            Dispute(
                id="d-1",
                about=f"whether {NAMES[3]} knew",
                positions=[
                    DisputePosition(statement="it was known", holder=name, evidence=[keys[-1]])
                    for name in NAMES
                ],
            )
        ],
        gaps=[gap for section in sections for gap in section.gaps],
        sources=[_source(i) for i in range(3)],
        evidence=evidence,
        method=["Everything was checked.", ESSAY],
    )


def bare(bundle: Bundle) -> Briefing:
    """One source, one finding, and sections with nothing in them."""
    sections = [
        Section(id=spec.id, title=spec.title, question=spec.question, strength="none")
        for spec in bundle.topics.sections
    ]
    if sections:
        sections[-1] = sections[-1].model_copy(
            update={"findings": [_finding(0, ["e-0"])], "strength": "thin"}
        )
    return Briefing(
        title="Hardly anything",
        template=bundle.name,
        sections=sections,
        sources=[_source(0)],
        evidence={"e-0": _evidence(0)},
    )


def _evidence(number: int) -> Evidence:
    text = f"Words {number} of {NAMES[number % len(NAMES)]}, as the source has them."
    return Evidence(source=f"s-{number % 3}", start=number * 100, end=number * 100 + len(text), text=text)


def _finding(number: int, keys: list[str]) -> Finding:
    shown = [keys[(number * 2 + step) % len(keys)] for step in range(2)]
    return Finding(
        id=f"f-{number}",
        statement=f"{NAMES[number % len(NAMES)]} told the office of matter {number}, “{LONG_WORD}”",
        kind="action",
        evidence=list(dict.fromkeys(shown)),
        independent_sources=1,
        information=2 + number % 3,
        confidence=("low", "moderate", "high")[number % 3],
        because="one origin",
        caution="From machine-altered copy" if number % 7 == 0 else None,
    )


def _quotation(number: int, keys: list[str], section: str | None) -> Quotation:
    return Quotation(
        id=f"q-{number}",
        speaker=NAMES[number % len(NAMES)],
        speaker_role="engineer",
        text=f"We said so on occasion {number}, and {NAMES[(number + 1) % len(NAMES)]} heard it.",
        verbatim=True,
        section=section,
        evidence=[keys[number]],
        lead=number % 9 == 0,
    )


def _figure(number: int, keys: list[str]) -> Figure:
    return Figure(
        id=f"n-{number}",
        value=10.0**number,
        what=f"files of {NAMES[number]} under {LONG_WORD}",
        qualifier="about",
        display=f"some {10**number * 1234:,}",
        key=True,
        evidence=[keys[number]],
    )


def _event(number: int, keys: list[str]) -> TimelineEvent:
    dates = (
        f"20{number % 24:02}-05-{number % 28 + 1:02}",
        f"20{number % 24:02}-22",
        f"20{number % 24:02}",
        None,
    )
    kinds = ("day", "season", "year", "relative")
    return TimelineEvent(
        id=f"t-{number}",
        date=dates[number % 4],
        precision=kinds[number % 4],
        resolved_from="last spring" if number % 4 == 3 else None,
        what=f"{NAMES[number % len(NAMES)]} wrote letter {number} to the office",
        evidence=[keys[number]],
    )


def _actor(number: int, keys: list[str]) -> Actor:
    return Actor(
        id=f"a-{number}",
        name=f"{NAMES[number % len(NAMES)]} {number}",
        kind=("person", "organisation", "agency", "product", "group")[number % 5],
        role="counsel" if number % 2 else None,
        aliases=[LONG_WORD] if number % 11 == 0 else [],
        mentions=99 - number,
        evidence=[keys[number]],
    )


def _source(number: int) -> Source:
    masked = Condition(kind=ConditionKind.MASKED, detail=ESSAY, share=0.4, of="the file")
    return Source(
        id=f"s-{number}",
        file=f"{LONG_WORD}-{number}.txt",
        sha256="0" * 64,
        title=f"A report on {NAMES[number]} 🚨",
        publisher=NAMES[number + 2],
        published="2024-05",
        reliability="C",
        words=900,
        conditions=[masked] if number == 1 else [],
        relevant=[(0, 40_000)],
    )
