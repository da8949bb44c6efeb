"""Stretches: two or three sentences of a source in a row, told together as they read there.

A stretch opens with a sentence that is clear by itself. Those behind it keep the words that link them to it
(“However”, “the next day”) and those that stand for something in it (“it”, “the contract”), as far as all
that such words may mean stands in the stretch. What they may mean further back is put in, or the stretch is
not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted
from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.extraction.resolution import Replacement
from briefing.extraction.statements import Statement
from briefing.synthesis.neighbours import Neighbours
from briefing.synthesis.no_news import only_announces
from briefing.synthesis.sentences import THIRD_PERSON, Worded
from briefing.synthesis.wording import Wording

#: The longest stretch. Sentences, and words.
LONGEST_ROW, LONGEST_STRETCH = 3, 85
PERSONAL = frozenset("he she him her his hers".split())
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her)\b", re.IGNORECASE)
#: Faults of a sentence by itself, and none behind the sentence that it points to.
_MENDED = frozenset({"relative-time", "points-back"})
#: They take up the sentence right before, or what it tells of.
_TAKING_UP = THIRD_PERSON | frozenset(
    "this that these those such one none both others another many some several neither either".split()
)


class Stretches:
    """The stretches of one source."""

    def __init__(self, extracted: Extracted, actors: Actors, wording: Wording) -> None:
        self._text = extracted.source.source.text
        self._id = extracted.source.source.id
        self._actors = actors
        self._wording = wording
        self._neighbours = Neighbours(extracted, actors)
        self._owners = wording.sentences.owners
        self._first_told: dict[str, int] = {}
        for statement in extracted.statements:
            for lemma in statement.lemmas:
                self._first_told.setdefault(lemma, statement.span.start)

    def up_to(self, statement: Statement) -> Iterator[tuple[tuple[Statement, ...], Worded]]:
        """Every stretch that ends with a statement, the shortest first, with its sentences."""
        row: tuple[Statement, ...] = (statement,)
        while len(row) < LONGEST_ROW:
            before = self._neighbours.lead(row[0])
            if before is None:
                return
            row = before, *row
            told = self._told(row)
            if told is not None:
                yield row, told

    def begins_paragraph(self, statement: Statement) -> bool:
        """Whether no sentence stands before it in its paragraph."""
        return statement not in self._neighbours.before

    def _told(self, row: Sequence[Statement]) -> Worded | None:
        first = row[0]
        if any(self._is_apart(each) for each in row):
            return None
        if self._neighbours.is_not_so(row[-1]) and self._neighbours.takes_back(row[-1]):
            return None  # what was so stands behind it
        if self._neighbours.goes_on(first) or self._neighbours.leans(first):
            return None
        told = self._wording.alone(first)
        if told is None or self._is_of_nobody(told.text):
            return None
        if not all(self._belongs(row[:at], statement) for at, statement in enumerate(row[1:], 1)):
            return None
        for at, statement in enumerate(row[1:], 1):
            if at < len(row) - 1 and only_announces(" ".join(statement.span.slice(self._text).split())):
                continue
            next_told = self._after(row[:at], statement, told.text)
            if next_told is None:
                return None
            told = self._wording.in_a_row(told, next_told, (*told.evidence, *next_told.evidence))
        if len(told.text.split()) > LONGEST_STRETCH:
            return None
        cited = [span for _, span in told.evidence]
        others = (each for each in row[:-1] if any(span.overlaps(each.span) for span in cited))
        return replace(told, others=tuple(others))

    def _is_apart(self, statement: Statement) -> bool:
        """Whether it is quoted or listed as a document has it, and not told in a row with others."""
        own = self._owners
        apart = own.is_transcript(statement) or own.is_message(statement) or own.is_clause(statement)
        apart = apart or own.is_answer(statement) or own.is_aside(statement)
        return apart or own.minuted(statement) is not None

    def _belongs(self, before: Sequence[Statement], statement: Statement) -> bool:
        """Whether a statement goes on from those before it: in their paragraph, or from what they tell of."""
        goes_on = bool(statement.dangling) or self._neighbours.goes_on(statement)
        return goes_on or self._neighbours.leads_up(before[-1], statement)

    def _is_of_nobody(self, told: str) -> bool:
        """Whether a personal pronoun comes before any person, by name or by what he is."""
        pronoun = _PERSONAL.search(told)
        if pronoun is None:
            return False
        before = told[: pronoun.start()]
        if any(word.lower().rstrip("s") in PERSON_NOUNS for word in re.findall(r"\w+", before)):
            return False
        people = (party for party in self._actors.parties if party.kind == "person")
        return not any(name in before for party in people for name in (party.name, *party.aliases))

    # --- behind others ----------------------------------------------------------------------------

    def _after(self, before: Sequence[Statement], statement: Statement, told: str) -> Worded | None:
        """A statement as it reads behind others that are told."""
        if statement.faults - _MENDED or not self._is_explained(statement, before):
            return None
        explained = replace(statement, dangling=(), faults=statement.faults - _MENDED)
        kept = tuple(r for r in statement.replacements if not self._reads_on(r, before, told))
        explained = replace(explained, replacements=kept)
        if statement.speech is not None:
            said = self._wording.sentences.utterance(explained)
            return None if said is None else self._said_on(said, statement, before, told)
        return self._wording.sentences.sentence(explained, shortest=2, linked=True)

    def _said_on(self, said: Worded, statement: Statement, before: Sequence[Statement], told: str) -> Worded:
        """An utterance with “he” or the surname for a speaker who is named by then, as the source has it."""
        name, speech = statement.speaker or "", statement.speech
        if speech is None or speech.speaker is None or before[-1].speaker == name or name not in told:
            return said
        label = " ".join(speech.speaker.slice(self._text).split())
        people = self._people(before)
        alone = people == {name} and label.lower() in PERSONAL
        surname = name.split()[-1]
        short = label.split()[-1] == surname and not any(p != name and surname in p.split() for p in people)
        if not (alone or short) or not said.text.startswith(f"{name} "):
            return said
        return replace(said, text=f"{label[0].upper()}{label[1:]}{said.text.removeprefix(name)}")

    def _reads_on(self, replaced: Replacement, before: Sequence[Statement], told: str) -> bool:
        """Whether a word reads in the stretch as it does in the source, and needs nothing in its place."""
        word = replaced.span.slice(self._text).lower()
        name = replaced.text.removesuffix("’s").removesuffix("’")
        if not name:
            return True
        if word in PERSONAL:
            return name in told and self._people(before) == {name}
        if word in THIRD_PERSON:
            return any(each.span.contains(replaced.antecedent) for each in before[-1:])
        return name in told

    def _is_explained(self, statement: Statement, before: Sequence[Statement]) -> bool:
        """Whether all that it points at can stand in the sentences before it."""
        if self._neighbours.goes_on(statement) and not any(
            self._neighbours.dates(each, statement) for each in before
        ):
            return False
        leaning = self._neighbours.pointed_at(statement)
        return all(self._stands_in(before, lemma) for lemma in leaning) and all(
            self._is_meant_in(before, statement, words.lower().split()) for words in statement.dangling
        )

    def _is_meant_in(self, before: Sequence[Statement], statement: Statement, words: Sequence[str]) -> bool:
        whole = self.begins_paragraph(before[0])
        if words[0] in PERSONAL:
            return whole and len(self._people(before)) == 1
        beside = self._neighbours.before.get(statement) == before[-1]
        if words[0] in _TAKING_UP and len(words) == 1:
            return beside or whole
        return (beside or whole) and self._stands_in(before, words[-1])

    def _stands_in(self, before: Sequence[Statement], lemma: str) -> bool:
        """Whether a noun's thing is told before it there, and not only further back in the source."""
        if any(lemma in each.lemmas or lemma.removesuffix("s") in each.lemmas for each in before):
            return True
        return self._first_told.get(lemma, before[0].span.start) >= before[0].span.start

    def _people(self, statements: Sequence[Statement]) -> set[str]:
        """The people of whom the statements tell; one that is not named by what he is."""
        named = {
            party.name
            for each in statements
            for _, party in self._actors.within(self._id, each.span)
            if party.kind == "person"
        }
        return named or {noun for each in statements for noun in each.lemmas & PERSON_NOUNS}
