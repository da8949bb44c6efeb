"""Telling: the form in which a statement is understood best, by itself or after the sentences before it.

Reporters tell who and which before they tell what: where a told statement is not likely to be understood by
itself, the one or two sentences before it are told with it, if that helps.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.synthesis.admission import is_admitted, latest
from briefing.synthesis.agenda import Agenda
from briefing.synthesis.anaphora import Anaphora, LeftOpen, is_of_then, matters
from briefing.synthesis.bracketed import Bracketed
from briefing.synthesis.concessions import Concessions
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.decks import deck
from briefing.synthesis.introductions import introduced
from briefing.synthesis.no_news import is_about_the_author
from briefing.synthesis.other_sides import OtherSides
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.roles import Roles
from briefing.synthesis.spelling_out import spelled_out
from briefing.synthesis.standing import Standing
from briefing.synthesis.stretches import LONGEST_STRETCH, Stretches
from briefing.synthesis.wording import Worded, Wording

#: With so good a chance to be understood a statement needs no other before it: of the judged findings of
#: dossiers left out of the fit .78 of those with .6 or more stand alone, of all .48.
CLEAR = 0.6
#: Each sentence before has to help: more words alone make a better score.
GAIN = 0.1
#: What a thing that only sentences before it have told of takes from that chance.
OPEN = 0.1
#: A sentence in the middle of a paragraph opens a stretch only if it is so likely to be understood itself.
OPENS = 0.3

#: How many sentences further up the one may stand that brings a thing in.
FURTHEST = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it is told, and how likely a reader of nothing else is to understand that."""

    worded: Worded
    standing: float
    is_open: bool = False
    """Whether it takes up a thing that it does not bring in, and its source does."""


@dataclass(frozen=True, slots=True)
class Forms:
    """How a statement is told."""

    statement: Statement
    best: Told
    alone: Told | None
    """Without the sentences before it that it does not need."""
    row: tuple[Statement, ...] = ()
    """The sentences of the stretch that the best form is, if it is one."""
    shorter: tuple[tuple[tuple[Statement, ...], Told], ...] = ()
    """The stretches of fewer sentences that can be told as well, the shortest first."""


class Telling:
    """Tells the statements of a dossier's sources."""

    def __init__(
        self,
        extraction: Extraction,
        standing: Standing,
        corrections: Corrections,
        overtaken: Overtaken,
        other_sides: OtherSides | None = None,
        concessions: Concessions | None = None,
    ) -> None:
        self._actors = extraction.actors
        self._standing = standing
        self._corrections = corrections
        self._overtaken = overtaken
        self._other_sides = other_sides
        self._concessions = concessions
        self._today = latest(extraction)
        self._anaphora = {each.source.source.id: anaphora_of(each) for each in extraction.sources}
        self._agendas = {each.source.source.id: Agenda(each, self._actors) for each in extraction.sources}
        self._matters = matters(self._anaphora.values())
        self._bracketed = {
            each.source.source.id: Bracketed(each, self._anaphora[each.source.source.id])
            for each in extraction.sources
        }
        self._roles = Roles({each.source.source.id: each for each in extraction.sources}, extraction.actors)

    def of(self, extracted: Extracted) -> list[Forms]:
        """What of a source can be told, in its order."""
        wording = Wording(extracted, self._actors)
        stretches = Stretches(extracted, self._actors, wording)
        promised = deck(extracted)
        found = (
            self._told(statement, extracted, wording, stretches, promised)
            for statement in extracted.statements
            if statement not in promised
        )
        return [self._with_concession(forms) for forms in found if forms is not None]

    def _told(
        self,
        statement: Statement,
        extracted: Extracted,
        wording: Wording,
        stretches: Stretches,
        promised: Collection[Statement],
    ) -> Forms | None:
        if self._overtaken.is_over(statement) or self._agendas[statement.source].is_besides(statement):
            return None
        worded = self._corrections.worded(statement, wording)
        others = worded.others if worded is not None else ()
        if any(
            self._overtaken.is_over(each) and not self._overtaken.amends(statement, each) for each in others
        ):
            worded = None  # it leans on a sentence that is not so any more
        alone = None if worded is None else self._admitted(worded, statement, extracted)
        best, best_words = alone, worded
        best_row: tuple[Statement, ...] = ()
        rows: list[tuple[tuple[Statement, ...], Told]] = []
        unclear = alone is None or alone.standing < CLEAR or alone.is_open
        if unclear and not self._is_past(statement):
            for row, told in stretches.up_to(statement):
                if any(self._is_past(other) or other in promised for other in row):
                    break
                if not (stretches.begins_paragraph(row[0]) or self._opens(row[0], extracted, wording)):
                    continue
                led = self._admitted(told, statement, extracted)
                if led is not None:
                    rows.append((row, led))
                if led is not None and (best is None or self._is_clearer(led, best)):
                    best, best_words, best_row = led, told, row
        if best is not None and best is alone and best.is_open and worded is not None:
            row, told = self._behind_its_thing(statement, worded, extracted, wording)
            led = self._admitted(told, statement, extracted) if row and row[0] not in promised else None
            if led is not None and not led.is_open and led.standing >= best.standing - GAIN:
                best, best_words, best_row = led, told, row
        if best is None:
            return None
        answered = self._with_other_side(worded, alone, statement, extracted) or alone
        if best is alone:
            return Forms(statement, answered or best, answered)
        led = self._with_other_side(best_words, best, statement, extracted)
        if led is None and alone is not None and answered is not None and alone.standing >= OPENS:
            return Forms(statement, answered, answered)  # the stretch and the other side are too much
        shorter = tuple((row, each) for row, each in rows if len(row) < len(best_row))
        return Forms(statement, led or best, answered, best_row, shorter)

    def _behind_its_thing(
        self, statement: Statement, worded: Worded, extracted: Extracted, wording: Wording
    ) -> tuple[tuple[Statement, ...], Worded]:
        """A statement behind the sentence further up that brings in what it takes up, and the two; without
        one the statement as it is."""
        place = self._bracketed[statement.source].introducing(worded.text, statement.span.start)
        if place is None or worded.others or self._is_past(statement):
            return (), worded
        at = extracted.statements.index(statement)
        near = extracted.statements[max(0, at - FURTHEST) : at]
        first = next((each for each in near if place.contains(each.span)), None)
        opening = None if first is None or first.speech is not None else wording.alone(first)
        if first is None or opening is None or self._is_past(first):
            return (), worded
        both = wording.in_a_row(opening, worded, (*opening.evidence, *worded.evidence))
        if len(both.text.split()) > LONGEST_STRETCH:
            return (), worded
        return (first, statement), replace(both, others=(first,))

    def _with_other_side(
        self, words: Worded | None, told: Told | None, statement: Statement, extracted: Extracted
    ) -> Told | None:
        """What is told, with the position near by that stands against it; None where that is too much."""
        if words is None or told is None or self._other_sides is None:
            return told
        both = self._other_sides.beside(statement, words)
        if both is words or both is None:
            return told if both is words else None
        whole = self._admitted(both, statement, extracted)
        # What is understood by itself is so beside what answers it.
        return replace(whole, standing=max(whole.standing, told.standing)) if whole is not None else None

    def _with_concession(self, forms: Forms) -> Forms:
        """What is told, each form with what was conceded of it later behind it and its day."""

        def conceded(told: Told) -> Told:
            if self._concessions is None:
                return told
            later = self._concessions.behind(forms.statement, told.worded, self._overtaken)
            if later is None:
                return told
            source = later.evidence[0][0]
            later = introduced(later, source, self._actors, self._roles)
            worded = replace(
                told.worded,
                text=f"{told.worded.text} {later.text}",
                evidence=tuple(dict.fromkeys((*told.worded.evidence, *later.evidence))),
                others=tuple(dict.fromkeys((*told.worded.others, *later.others))),
            )
            return replace(told, worded=worded)

        alone = None if forms.alone is None else conceded(forms.alone)
        best = alone if alone is not None and forms.best is forms.alone else conceded(forms.best)
        return replace(forms, best=best, alone=alone)

    def _opens(self, statement: Statement, extracted: Extracted, wording: Wording) -> bool:
        worded = wording.alone(statement)
        alone = self._admitted(worded, statement, extracted) if worded is not None else None
        return alone is not None and alone.standing + (OPEN if alone.is_open else 0.0) >= OPENS

    @staticmethod
    def _is_clearer(led: Told, best: Told) -> bool:
        """Whether sentences before help: what is clear but for one thing is clearer only with that."""
        if best.is_open and best.standing + OPEN >= CLEAR:
            return not led.is_open and led.standing >= best.standing - GAIN
        return led.standing >= best.standing + GAIN

    def _is_past(self, statement: Statement) -> bool:
        taken_back = self._corrections.made_by(statement) or self._corrections.of(statement)
        return bool(
            taken_back or self._corrections.withdrawn(statement) or self._overtaken.is_over(statement)
        )

    def _admitted(self, worded: Worded, statement: Statement, extracted: Extracted) -> Told | None:
        worded = replace(worded, text=self._overtaken.as_of(statement, worded.text))
        if not is_admitted(worded, statement, self._actors, self._today):
            return None
        own = [s for s in (statement, *worded.others) if s.source == statement.source]
        first = min(own, key=lambda each: each.span)
        if is_about_the_author(worded.text, extracted.author):
            return None
        bracketed, start = self._bracketed[statement.source], first.span.start
        if self._anaphora[statement.source].taken_up(bracketed.told(worded, start).text, start):
            return None
        worded = introduced(worded, statement.source, self._actors, self._roles)
        worded = spelled_out(worded, self._roles.sources, self._actors)
        standing = self._standing.of(worded.text, first, extracted)
        worded = bracketed.told(worded, start)
        left = list(self._anaphora[statement.source].left_open(worded.text, start))
        left += self._anaphora[statement.source].quoted_open(worded.text, start)
        is_open = any(not self._is_matter(each, first) for each in left)
        # What stands in a row is mostly of one matter with it.
        lacks = OPEN if is_open and not worded.others else 0.0
        return Told(
            worded,
            max(0.0, standing - lacks),
            is_open or is_of_then(worded.text) or any(each.is_label for each in left),
        )

    def _is_matter(self, phrase: LeftOpen, first: Statement) -> bool:
        """Whether the source, or the dossier, speaks of such a thing so often that the brief takes it as
        known."""
        return phrase.noun in self._matters or self._anaphora[first.source].is_matter(phrase.noun)


def anaphora_of(extracted: Extracted) -> Anaphora:
    """What a source has introduced, with the ends of its noun phrases as they were parsed."""
    text = extracted.source.source.text
    phrases = (" ".join(each.phrase.slice(text).lower().split()) for each in extracted.things)
    return Anaphora(text, {phrase for phrase in phrases if phrase.startswith(("the ", "these ", "those "))})
