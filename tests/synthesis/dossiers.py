"""Small dossiers in the hands of synthesis: topics of the tests' own, and each step with what it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from unittest import mock

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import DossierConfig, SourceSettings
from briefing.extraction.extract import Extracted, Extraction, SourceFacts, extract
from briefing.model.briefing import Briefing
from briefing.model.topics import Aspect, SectionSpec, Topics
from briefing.synthesis import candidates as candidates_of_a_dossier
from briefing.synthesis import telling
from briefing.synthesis.brief import build_briefing
from briefing.synthesis.candidates import Candidate, find_candidates
from briefing.synthesis.evidence_book import EvidenceBook
from briefing.synthesis.findings import Found, find_findings
from briefing.synthesis.placing import Placing
from briefing.synthesis.wording import Worded, Wording
from tests.extraction.texts import ACTS, Paragraph, one, statement_with

TOPICS = Topics(
    acts=ACTS,
    sections=[
        SectionSpec(
            id="sales",
            title="Sales",
            question="What was sold?",
            acts=["sell", "decline", "criticise", "defend", "deny", "state"],
            cues=["contract", "camera", "customer", "sale"],
            headings=["sales"],
            asks=[
                Aspect(asks="what the contracts are worth", cues=["$", "million"]),
                Aspect(asks="how the customer answered", acts=["decline"]),
            ],
        ),
        SectionSpec(
            id="records",
            title="Records",
            question="What became public?",
            acts=["disclose", "state"],
            cues=["records", "email", "records request"],
            headings=["FOIA", "records"],
            asks=[Aspect(asks="which agency released the records", acts=["disclose"], cues=["records"])],
        ),
        SectionSpec(
            id="staff",
            title="Staff",
            question="What did employees ask?",
            acts=["demand", "protest", "state"],
            cues=["petition", "letter"],
            parties=["employee", "engineer", "nurse"],
            needs_party=True,
        ),
    ],
)


def words(statement: str, *paragraphs: Paragraph, facts: SourceFacts | None = None) -> Worded | None:
    """How the one statement that has ``statement`` in it is worded, in a source of those paragraphs."""
    source, actors = one(*(paragraphs or (statement,)), facts=facts)
    return Wording(source, actors).word(statement_with(source, statement))


@dataclass(frozen=True, slots=True)
class Steps:
    """Every step up to the findings."""

    sources: list[CleanSource]
    extraction: Extraction
    placing: Placing
    candidates: list[Candidate]
    found: dict[str, list[Found]]
    labels: dict[str, str]
    book: EvidenceBook

    def all_found(self) -> list[Found]:
        return [item for group in self.found.values() for item in group]

    def statements(self) -> list[str]:
        return [item.finding.statement for item in self.all_found()]

    def finding(self, part: str) -> Found:
        """The one finding whose statement has ``part``."""
        (item,) = [each for each in self.all_found() if part in each.finding.statement]
        return item

    def extracted(self, name: str) -> Extracted:
        return next(each for each in self.extraction.sources if each.source.source.id == name)


def every_sentence_stands() -> ExitStack:
    """The sentences of these dossiers are short and of nobody known: they stand alone all the same."""
    patches = ExitStack()
    patches.enter_context(mock.patch.object(telling, "CLEAR", 0.0))
    patches.enter_context(mock.patch.multiple(candidates_of_a_dossier, SOUND=0.0, LEAST=0.0))
    return patches


def steps(*sources: CleanSource, **facts: SourceFacts) -> Steps:
    """The dossier of those sources; ``facts`` by source name, with ``_`` for ``-``."""
    known = {name.replace("_", "-"): each for name, each in facts.items()}
    extraction = extract(sources, known, ACTS)
    placing = Placing(extraction, TOPICS)
    with every_sentence_stands():
        candidates = find_candidates(extraction, placing)
    labels = {each.source.id: each.source.file for each in sources}
    labels |= {name: each.publisher for name, each in known.items() if each.publisher}
    book = EvidenceBook(sources)
    found = find_findings(candidates, TOPICS.sections, labels, book)
    return Steps(list(sources), extraction, placing, candidates, found, labels, book)


def brief(
    sources: Sequence[CleanSource],
    settings: Sequence[SourceSettings] = (),
    failing: Callable[[Briefing], Collection[str]] = lambda draft: (),
) -> Briefing:
    """The whole briefing of a dossier."""
    config = DossierConfig(sources=tuple(settings))
    with every_sentence_stands():
        return build_briefing(sources, TOPICS, "own", config=config, title="A matter", failing=failing)
