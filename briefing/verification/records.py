"""Records: actors, figures, events and the count of independent sources, each against its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.model.briefing import Actor, Briefing, Figure, Finding, TimelineEvent
from briefing.model.evidence import Evidence
from briefing.model.sources import ConditionKind
from briefing.verification.backing import backing
from briefing.verification.dates import bears_out, cited_dates
from briefing.verification.failures import Failure, Verdict
from briefing.verification.ground import Ground
from briefing.verification.normalisation import normalised
from briefing.verification.numbers import find_numbers
from briefing.verification.parties import defined_forms, role_occurs
from briefing.verification.words import words

#: “Halden’s chair”, of “the company's chair”, with another sentence that names Halden.
_OWNED = re.compile(r"(?:the )?(?P<body>[A-Z][^’']*)[’']s? (?P<office>[a-z].*)")
_OF_A_BODY = re.compile(r"\b(?:its|(?:the|that) (?:[\w-]+ )?[\w-]+[’']s?)\s$", re.IGNORECASE)
_SCALES = {"hundreds": 100.0, "thousands": 1_000.0, "dozens": 12.0, "scores": 20.0, "millions": 10.0**6}
#: “nine in ten”, “94 out of 100”: a share.
_ONE_IN = re.compile(r"\b(?:in|out of)\b")
_MANY = re.compile(r"\b(?P<tens>tens|hundreds) of (?P<scale>thousands|millions)\b", re.IGNORECASE)


def check_actor(actor: Actor, where: str, evidence: Mapping[str, Evidence]) -> Iterator[Failure]:
    """Name, aliases and role stand in the actor's evidence, and the aliases are tied to the name."""
    texts = [normalised(evidence[e].text) for e in actor.evidence if e in evidence]
    forms = defined_forms(actor, texts)
    wanted = [normalised(actor.name), *map(normalised, actor.aliases)]
    for form in wanted:
        if form not in forms:
            detail = f"The evidence does not define “{form}”."
            yield Failure(Verdict.UNSUPPORTED_NAME, where, actor.id, detail)
    if actor.role and not _is_given(actor.role, texts):
        detail = f"The evidence does not give the role “{actor.role}”."
        yield Failure(Verdict.UNSUPPORTED_WORDS, where, actor.id, detail)


def check_figure(figure: Figure, where: str, evidence: Mapping[str, Evidence]) -> Iterator[Failure]:
    """The figure's wording stands in the evidence, comes to its value, and counts what it says."""
    texts = [normalised(evidence[e].text) for e in figure.evidence if e in evidence]
    display = normalised(figure.display)
    holding = [text for text in texts if display.casefold() in text.casefold()]
    if not holding:
        detail = f"The evidence does not have “{figure.display}”."
        yield Failure(Verdict.UNSUPPORTED_NUMBER, where, figure.id, detail)
        return
    numbers = find_numbers(display)
    values = {_SCALES.get(n.value, 0.0) if isinstance(n.value, str) else n.value for n in numbers}
    for many in _MANY.finditer(display):
        values.add({"tens": 10, "hundreds": 100}[many["tens"].lower()] * _SCALES[many["scale"].lower()])
    if figure.unit == "%" and _ONE_IN.search(display) and len(numbers) == 2:
        part, whole = (n.value for n in numbers)
        if isinstance(part, float) and isinstance(whole, float) and whole:
            values.add(round(100 * part / whole, 1))
    if values and figure.value not in values:
        detail = f"“{figure.display}” does not come to {figure.value:g}."
        yield Failure(Verdict.UNSUPPORTED_NUMBER, where, figure.id, detail)
    known = {word.stem for text in texts for word in words(text)}
    missing = [word.text for word in words(figure.what) if word.is_content and word.stem not in known]
    if missing:
        detail = f"The evidence does not have “{' '.join(missing)}”."
        yield Failure(Verdict.UNSUPPORTED_WORDS, where, figure.id, detail)


def check_event_date(
    event: TimelineEvent, where: str, evidence: Mapping[str, Evidence], grounds: Mapping[str, Ground]
) -> Iterator[Failure]:
    """The event's date is what a cited expression comes to."""
    if event.date is None:
        return
    support = backing([evidence[e] for e in event.evidence if e in evidence], grounds)
    known = [mention.date for mention in cited_dates(support) if mention.date is not None]
    if support and not any(bears_out(date, event.date) for date in known):
        detail = (
            f"No cited expression comes to {event.date}; those there come to {sorted(set(known)) or 'none'}."
        )
        yield Failure(Verdict.UNSUPPORTED_NUMBER, where, event.id, detail, support[0].ground.file)


def check_independence(finding: Finding, where: str, briefing: Briefing) -> Iterator[Failure]:
    """No more independent sources than texts: a repeated text is one; and none tells it that is not cited."""
    origins = _origins(briefing)
    cited = {briefing.evidence[e].source for e in finding.evidence if e in briefing.evidence}
    texts = {origins.get(source) for source in cited}
    if finding.independent_sources > len(texts) > 0:
        detail = f"{finding.independent_sources} independent sources are claimed, {len(texts)} cited."
        yield Failure(Verdict.OVERCOUNTED, where, finding.id, detail)
    if uncited := [source for source in finding.told_by if source not in cited]:
        detail = f"It is said to be told by {', '.join(uncited)}, of which nothing is cited."
        yield Failure(Verdict.OVERCOUNTED, where, finding.id, detail)


def _origins(briefing: Briefing) -> dict[str, str]:
    """For each source the one whose text it repeats, or itself."""
    origins = {source.id: source.id for source in briefing.sources}
    for source in briefing.sources:
        for condition in source.conditions:
            if condition.kind is ConditionKind.DUPLICATE and condition.other in origins:
                origins[source.id] = origins[condition.other]
    return origins


def _is_given(role: str, texts: Sequence[str]) -> bool:
    """Whether the evidence has a role's words, or the office in one place and in another the body that “the
    company's” or “its” stands for there."""
    if any(role_occurs(role, text) for text in texts):
        return True
    owned = _OWNED.match(role)
    return owned is not None and any(
        _OF_A_BODY.search(text[: found.start()]) and any(owned["body"] in other for other in texts)
        for text in texts
        for found in re.finditer(re.escape(owned["office"]), text)
    )
