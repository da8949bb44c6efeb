"""First mentions: a body that the brief calls by its initials is named in full where it is first met.

What is told is read from the top: the bottom line, then the sections. Initials that the bottom line spells
out are known from there; others are spelled out once in each section, since a reader may turn to one alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extraction
from briefing.extraction.name_spelling import initials, is_acronym, plain
from briefing.extraction.names import NameMention
from briefing.model.briefing import Finding
from briefing.synthesis.evidence_book import EvidenceBook
from briefing.synthesis.spelling_out import has_article, spelt

#: Two letters are the initials of too much.
SHORTEST = 3
_CAPITALS = re.compile(r"(?<![\w.’'&-])[A-Z][A-Za-z]{1,5}(?![\w&-])")


class FirstMentions:
    """Spells initials out where they are read first."""

    def __init__(self, extraction: Extraction, book: EvidenceBook) -> None:
        self._sources = {each.source.source.id: each for each in extraction.sources}
        self._book = book
        self._bodies = _bodies(extraction.actors)
        self._called = {(party.name, alias) for party in extraction.actors.parties for alias in party.aliases}

    def spelled_out(
        self, leading: Sequence[Finding], sections: Sequence[Sequence[Finding]]
    ) -> dict[str, Finding]:
        """The findings that are told otherwise, by their ids.

        Args:
            leading: the bottom line.
            sections: the findings of each section; those of the bottom line are among them.
        """
        changed: dict[str, Finding] = {}
        known: set[str] = set()
        for finding in leading:
            changed[finding.id] = self._spelled(finding, known)
        for findings in sections:
            here = set(known)
            for finding in findings:
                if finding.id not in changed:
                    changed[finding.id] = self._spelled(finding, here)
        return changed

    def _spelled(self, finding: Finding, known: set[str]) -> Finding:
        """A finding with the initials spelled out that are not known, which then are.

        One that quotes stays as it is: what is told of quoted words has to stand where the source has it.
        """
        for letters in dict.fromkeys(_CAPITALS.findall(finding.statement)):
            if letters in known or not is_acronym(letters) or len(letters) < SHORTEST:
                continue
            if f"({letters})" in finding.statement:
                known.add(letters)
            elif "“" not in finding.statement and (meant := self._meant(letters)) is not None:
                party, mention = meant
                article = has_article(party, mention.text, self._sources)
                told = spelt(finding.statement, letters, mention.text, article=article)
                if told is not None:
                    known.add(letters)
                    finding = self._told(finding, told, mention)
        return finding

    def _told(self, finding: Finding, told: str, mention: NameMention) -> Finding:
        span = self._sources[mention.source].sentence_of(mention.span)
        cited = [*finding.evidence, self._book.cite(mention.source, span)]
        return finding.model_copy(update={"statement": told, "evidence": list(dict.fromkeys(cited))})

    def _meant(self, letters: str) -> tuple[Party, NameMention] | None:
        """The one body that has these initials and is called by them, and its longest name."""
        bodies = self._bodies.get(letters.lower(), [])
        if len(bodies) != 1:
            return None
        (party,) = bodies
        if (party.name, letters) not in self._called:
            return None
        named = [
            mention
            for mention in party.mentions
            if letters.lower() in _initials(mention.text)
            and (each := self._sources.get(mention.source)) is not None
            and not each.source.machine_altered
        ]
        longest = max(named, key=lambda mention: len(mention.text), default=None)
        return None if longest is None else (party, longest)


def _bodies(actors: Actors) -> dict[str, list[Party]]:
    """The bodies whose names in full have some initials."""
    found: dict[str, list[Party]] = defaultdict(list)
    for party in actors.parties:
        if party.kind != "person":
            for letters in {letters for mention in party.mentions for letters in _initials(mention.text)}:
                found[letters].append(party)
    return found


def _initials(name: str) -> set[str]:
    return initials(plain(name)) if " " in name else set()
