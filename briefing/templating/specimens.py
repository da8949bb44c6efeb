"""Specimen briefings on which a bundle is tried: with nothing in it, with little, and with everything.

Fictional, and made for the bundle's own sections. The rich one holds each kind of item, each optional
field both given and left out, and words that would be markup if a template let them.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.model.briefing import (
    Actor,
    Briefing,
    Confidence,
    Dispute,
    DisputePosition,
    Figure,
    Finding,
    FindingKind,
    Gap,
    Quotation,
    Relation,
    Section,
    Strength,
    TimelineEvent,
)
from briefing.model.difference import Difference, Item, Rewording, Shift
from briefing.model.evidence import Evidence
from briefing.model.sources import Condition, ConditionKind, Source
from briefing.templating.bundle import Bundle

_WORDS = "The council of Esk said on Monday that 40 vans were returned"
_HOSTILE = "**No** {{ briefing }} <b>&amp;</b> | # [x](y) ::: gap"
_STRENGTHS: tuple[Strength, ...] = ("strong", "moderate", "thin", "none")


def specimens(bundle: Bundle) -> dict[str, Briefing]:
    """The briefings by name: ``empty``, ``minimal``, ``rich``."""
    return {"empty": _empty(bundle), "minimal": _minimal(bundle), "rich": _rich(bundle)}


def specimen_changes() -> Difference:
    """Changes of every sort since an older briefing, for the rich specimen."""
    item = Item(kind="finding", id="f-0-0", text=_WORDS, section="One", evidence=["e-1"])
    shift = Shift(kind="finding", id="f-0-0", text=_WORDS, because="confidence low → high", evidence=["e-1"])
    gone = item.model_copy(update={"evidence": ["e-gone"]})
    reworded = Rewording(id="f-0-0", before=_HOSTILE, after=_WORDS, evidence=["e-1"])
    return Difference(
        since="2031-02", new=[item], gone=[gone], stronger=[shift], weaker=[shift], reworded=[reworded]
    )


def _empty(bundle: Bundle) -> Briefing:
    sections = [
        Section(id=spec.id, title=spec.title, question=spec.question, strength="none")
        for spec in bundle.topics.sections
    ]
    return Briefing(title="Specimen", template=bundle.name, sections=sections)


def _minimal(bundle: Bundle) -> Briefing:
    """One source that says one thing."""
    briefing = _empty(bundle)
    first = briefing.sections[0].model_copy(
        update={"strength": "thin", "findings": [_finding("f-0-0", briefing.sections[0].id)]}
    )
    return briefing.model_copy(
        update={
            "bottom_line": first.findings,
            "sections": [first, *briefing.sections[1:]],
            "sources": [Source(id="s-1", file="esk.txt", sha256="0" * 64)],
            "evidence": _evidence("s-1"),
        }
    )


def _rich(bundle: Bundle) -> Briefing:
    sections = [
        Section(
            id=spec.id,
            title=spec.title,
            question=spec.question,
            strength=_STRENGTHS[place % len(_STRENGTHS)],
            strength_because="two findings from one independent origin",
            findings=[
                _finding(f"f-{place}-{number}", spec.id, kind, number)
                for number, kind in enumerate(FindingKind)
            ],
            guidance=list(spec.guidance),
            gaps=[
                Gap(id=f"g-{place}-0", section=spec.id, reason="what the vans cost", evidence=["e-1"]),
                Gap(id=f"g-{place}-1", section=spec.id, reason=_HOSTILE),
            ],
        )
        for place, spec in enumerate(bundle.topics.sections)
    ]
    home = sections[0].id
    return Briefing(
        title=f"Specimen {_HOSTILE}",
        subtitle="Everything that a briefing can hold",
        date="2031-03-04",
        prepared_for="The reader",
        prepared_by="The writer",
        handling="Internal",
        template=bundle.name,
        bottom_line=[section.findings[0] for section in sections][:4],
        sections=sections,
        quotations=_quotations(home),
        figures=_figures(),
        timeline=_timeline(),
        actors=_actors(),
        disputes=[
            Dispute(
                id="d-1",
                about="whether the vans were returned",
                positions=[
                    DisputePosition(statement=_WORDS, holder="the council", evidence=["e-1"]),
                    DisputePosition(statement=_HOSTILE, holder="the drivers", evidence=["e-2"]),
                ],
            )
        ],
        relations=[Relation(actor="the drivers", act="demand", target="the council", finding="f-0-0")],
        gaps=[
            *(gap for section in sections for gap in section.gaps),
            Gap(id="g-all", reason="when the second source appeared"),
        ],
        sources=_sources(),
        evidence=_evidence("s-1", "s-2", "s-3"),
        method=["A rule of the method."],
    )


def _finding(name: str, section: str, kind: FindingKind = FindingKind.POSITION, number: int = 0) -> Finding:
    """The ``number``-th of a section; each next one varies in grade, evidence and caution."""
    confidence: tuple[Confidence, ...] = ("low", "moderate", "high")
    return Finding(
        id=name,
        statement=_HOSTILE if number == 1 else _WORDS,
        kind=kind,
        section=section,
        evidence=["e-1", "e-2"] if number % 2 else ["e-1"],
        independent_sources=1 + number % 3,
        information=1 + number % 6,
        confidence=confidence[number % 3],
        because="one origin: the Esk Mercury",
        caution="from machine-altered copy" if number % 4 == 3 else None,
        from_edit=number == 2,
    )


def _quotations(section: str) -> list[Quotation]:
    return [
        Quotation(
            id="q-1",
            speaker="Ida Brenn",
            speaker_role="driver",
            text="Forty came back",
            verbatim=True,
            section=section,
            evidence=["e-2"],
            lead=True,
        ),
        Quotation(id="q-2", speaker=_HOSTILE, text=_HOSTILE, verbatim=False, evidence=["e-3"]),
    ]


def _figures() -> list[Figure]:
    return [
        Figure(id="n-1", value=40, what="vans", qualifier="exact", display="40", key=True, evidence=["e-1"]),
        Figure(
            id="n-2",
            value=0.3,
            unit="%",
            what=_HOSTILE,
            qualifier="about",
            display="about 30 %",
            evidence=["e-2"],
        ),
    ]


def _timeline() -> list[TimelineEvent]:
    dates = {"day": "2031-03-03", "week": "2031-W09", "month": "2031-02", "season": "2031-21", "year": "2030"}
    dated = [
        TimelineEvent(id=f"t-{name}", date=date, precision=name, what=_WORDS, evidence=["e-1"])  # type: ignore[arg-type]
        for name, date in dates.items()
    ]
    relative = TimelineEvent(
        id="t-none",
        date=None,
        precision="relative",
        resolved_from="last spring",
        what=_HOSTILE,
        evidence=["e-2"],
    )
    return [*dated, relative]


def _actors() -> list[Actor]:
    kinds: Mapping[str, str] = {
        "person": "Ida Brenn",
        "organisation": "Esk Mercury",
        "agency": "council of Esk",
        "product": "Vanguard",
        "group": _HOSTILE,
    }
    return [
        Actor(
            id=f"a-{kind}",
            name=name,
            kind=kind,  # type: ignore[arg-type]
            role="driver" if kind == "person" else None,
            aliases=["Brenn"] if kind == "person" else [],
            evidence=["e-1"],
        )
        for kind, name in kinds.items()
    ]


def _sources() -> list[Source]:
    masked = Condition(
        kind=ConditionKind.MASKED, detail="half of the words are masked", share=0.5, of="the file"
    )
    altered = Condition(kind=ConditionKind.MACHINE_ALTERED, detail="synonyms were put in")
    return [
        Source(
            id="s-1",
            file="esk.txt",
            sha256="0" * 64,
            title="Vans come back",
            publisher="Esk Mercury",
            author="A. Writer",
            published="2031-03-04",
            url="https://mercury.example/vans",
            language="en",
            reliability="B",
            words=300,
        ),
        Source(id="s-2", file="masked.txt", sha256="1" * 64, words=80, conditions=[masked]),
        Source(id="s-3", file="spun.txt", sha256="2" * 64, reliability="E", conditions=[altered]),
    ]


def _evidence(*sources: str) -> dict[str, Evidence]:
    texts = (_WORDS, _HOSTILE, "settlement conforms")
    return {
        f"e-{number}": Evidence(source=source, start=10, end=10 + len(text), text=text)
        for number, (source, text) in enumerate(zip(sources, texts, strict=False), start=1)
    }
