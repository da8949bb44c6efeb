"""Specimen briefings on which a bundle is tried: with nothing in it, with little, and with everything.

Fictional. ``specimen.json`` tells a whole story; the rich specimen adds what the story has no occasion for,
so that each kind of item is there, each optional field both given and left out, and words that would be
markup if a template let them.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, get_args

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
    Section,
    TimelineEvent,
)
from briefing.model.difference import Difference, Item, Relabelled, Rewording, Shift
from briefing.model.evidence import Evidence
from briefing.model.sources import Source
from briefing.model.topics import SectionSpec
from briefing.templating.bundle import Bundle

_HOSTILE = "**No** {{ briefing }} <b>&amp;</b> | # [x](y) ::: gap"
_CITED = "e-hostile"
_CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)


def specimens(bundle: Bundle) -> dict[str, Briefing]:
    """The briefings by name: ``empty``, ``minimal``, ``rich``."""
    return {"empty": _empty(bundle), "minimal": _minimal(bundle), "rich": _rich(bundle)}


def story(bundle: Bundle) -> Briefing:
    """The briefing of the story, its sections those of ``bundle``: the same ones where it has them, else one
    of the story's for each by turns."""
    told = _told()
    sections = [_section(spec, place, told) for place, spec in enumerate(bundle.topics.sections)]
    known = {section["id"] for section in sections}

    def at_home(item: dict[str, Any]) -> dict[str, Any]:
        return item if item["section"] in known else {**item, "section": sections[0]["id"]}

    own = {
        "template": bundle.name,
        "sections": sections,
        "bottom_line": [at_home(finding) for finding in told["bottom_line"]],
        "quotations": [at_home(quotation) for quotation in told["quotations"]],
        "gaps": [
            *(gap for section in sections for gap in section["gaps"]),
            *(gap for gap in told["gaps"] if "section" not in gap),
        ],
    }
    return Briefing.model_validate({**told, **own})


def specimen_changes() -> Difference:
    """Changes of every sort since an older briefing, for the rich specimen."""
    finding = _told()["bottom_line"][0]
    about: dict[str, Any] = {"kind": "finding", "id": finding["id"], "text": finding["statement"]}
    item = Item(**about, section="One", evidence=finding["evidence"])
    shift = Shift(**about, because="confidence low → high", evidence=finding["evidence"])
    gone = item.model_copy(update={"evidence": ["e-gone"]})
    reworded = Rewording(
        id=finding["id"], before=_HOSTILE, after=finding["statement"], evidence=finding["evidence"]
    )
    return Difference(
        since="2024-03",
        new=[item],
        gone=[gone],
        stronger=[shift],
        weaker=[shift],
        reworded=[reworded],
        relabelled=[Relabelled(what="title", before=None, after=_HOSTILE)],
    )


def _empty(bundle: Bundle) -> Briefing:
    sections = [
        Section(id=spec.id, title=spec.title, question=spec.question, strength="none")
        for spec in bundle.topics.sections
    ]
    return Briefing(title="Specimen", template=bundle.name, sections=sections)


def _minimal(bundle: Bundle) -> Briefing:
    """One source that says one thing."""
    briefing, told = _empty(bundle), story(bundle)
    home = briefing.sections[0]
    finding = told.bottom_line[0].model_copy(
        update={"section": home.id, "evidence": told.bottom_line[0].evidence[:1]}
    )
    evidence = told.evidence[finding.evidence[0]]
    section = home.model_copy(update={"strength": "thin", "findings": [finding]})
    return briefing.model_copy(
        update={
            "bottom_line": [finding],
            "sections": [section, *briefing.sections[1:]],
            "sources": [Source(id=evidence.source, file="a.txt", sha256="0" * 64)],
            "evidence": {finding.evidence[0]: evidence},
        }
    )


# --- everything -----------------------------------------------------------------------------------


def _rich(bundle: Bundle) -> Briefing:
    told = story(bundle)
    source = told.sources[-1].model_copy(update={"author": "A. Writer"})
    sections = [
        section.model_copy(
            update={
                "findings": [*section.findings, *_further_findings(section)],
                "gaps": [*section.gaps, Gap(id=f"g-{section.id}", section=section.id, reason=_HOSTILE)],
            }
        )
        for section in told.sections
    ]
    hostile = Evidence(source=source.id, start=900, end=900 + len(_HOSTILE), text=_HOSTILE)
    further = {
        "title": f"{told.title} {_HOSTILE}",
        "sections": sections,
        "quotations": [*told.quotations, _hostile_quotation()],
        "figures": [*told.figures, _hostile_figure()],
        "timeline": [*told.timeline, *_further_events()],
        "actors": [*told.actors, *_further_actors()],
        "disputes": [*told.disputes, _hostile_dispute()],
        "gaps": [
            *told.gaps,
            *(gap for section in sections for gap in section.gaps if gap.reason == _HOSTILE),
        ],
        "sources": [*told.sources[:-1], source],
        "evidence": {**told.evidence, _CITED: hostile},
    }
    return told.model_copy(update=further)


def _further_findings(section: Section) -> list[Finding]:
    """One of each kind that the section lacks; each next one varies in grade, evidence and caution."""
    had = {finding.kind for finding in section.findings}
    return [
        Finding(
            id=f"f-{section.id}-{kind}",
            statement=_HOSTILE if number == 1 else f"The council of Esk answered with {number} vans.",
            kind=kind,
            act="answer" if number % 2 else None,
            section=section.id,
            evidence=[_CITED],
            independent_sources=1 + number % 3,
            information=1 + number % 6,
            confidence=_CONFIDENCES[number % 3],
            because="one origin: the Esk Mercury",
            caution="from machine-altered copy" if number % 4 == 3 else None,
            from_edit=number == 2,
        )
        for number, kind in enumerate(kind for kind in FindingKind if kind not in had)
    ]


def _hostile_quotation() -> Quotation:
    return Quotation(
        id="q-hostile",
        speaker=_HOSTILE,
        text=_HOSTILE,
        verbatim=False,
        reported="2024-05-14",
        evidence=[_CITED],
    )


def _hostile_figure() -> Figure:
    return Figure(
        id="n-hostile",
        value=0.3,
        unit="%",
        what=_HOSTILE,
        qualifier="about",
        display="about 30 %",
        claimed_by=_HOSTILE,
        evidence=[_CITED],
    )


def _further_events() -> list[TimelineEvent]:
    dates: dict[str, str] = {"week": "2024-W09", "month": "2024-02", "season": "2024-21", "year": "2023"}
    return [
        TimelineEvent(id=f"t-{name}", date=date, precision=name, what=_HOSTILE, evidence=[_CITED])  # type: ignore[arg-type]
        for name, date in dates.items()
    ]


def _further_actors() -> list[Actor]:
    return [
        Actor(id="a-product", name="Wayfinder", kind="product", evidence=[_CITED]),
        Actor(id="a-group", name=_HOSTILE, kind="group", evidence=[_CITED]),
        Actor(
            id="a-former",
            name=_HOSTILE,
            kind="person",
            role=_HOSTILE,
            role_ended=_HOSTILE,
            evidence=[_CITED],
        ),
    ]


def _hostile_dispute() -> Dispute:
    return Dispute(
        id="d-hostile",
        about=_HOSTILE,
        positions=[
            DisputePosition(statement=_HOSTILE, holder=holder, evidence=[_CITED])
            for holder in ("the council", "the drivers")
        ],
    )


# --- the story ------------------------------------------------------------------------------------


@cache
def _told() -> dict[str, Any]:
    text = files("briefing.templating").joinpath("specimen.json").read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(text)
    return told


def _section(spec: SectionSpec, place: int, told: dict[str, Any]) -> dict[str, Any]:
    """The story's section of that name, else one of its sections by turns, under names of its own."""
    ours = [section for section in told["sections"] if section["id"] == spec.id]
    content = ours[0] if ours else told["sections"][place % len(told["sections"])]
    suffix = "" if ours else f"-{place}"
    return {
        **content,
        "id": spec.id,
        "title": spec.title,
        "question": spec.question,
        "findings": [_placed(finding, spec.id, suffix) for finding in content.get("findings", [])],
        "gaps": [_placed(gap, spec.id, suffix) for gap in content.get("gaps", [])],
        "guidance": [each.model_dump() for each in spec.guidance],
    }


def _placed(item: dict[str, Any], section: str, suffix: str) -> dict[str, Any]:
    return {**item, "section": section, "id": item["id"] + suffix}
