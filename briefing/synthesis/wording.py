"""Wording: how a brief says what a statement of a source says, in the source's own words.

A sentence that stands alone is told by itself. One that points back is told after the sentence that it
points to, a list with its introduction, and what a document says in the first person is quoted. A
sentence that would need more is not used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.cleaning.passages import PassageKind
from briefing.extraction.actors import Actors
from briefing.extraction.clause_forms import clause_words
from briefing.extraction.extract import Extracted
from briefing.extraction.printed_terms import changed_clauses
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span, hull
from briefing.synthesis.lists import Listed, broken_off, goes_on, joined_up, with_items
from briefing.synthesis.neighbours import Neighbours, as_if_explained, beside
from briefing.synthesis.own_words import own_words
from briefing.synthesis.owners import SINGULAR
from briefing.synthesis.phrasing import as_sentence
from briefing.synthesis.sentences import (
    ASKS,
    SHORTEST,
    THIRD_PERSON,
    Sentences,
    Worded,
)

__all__ = ["Worded", "Wording"]

#: The longest list that is told with its introduction, and the longest two sentences. Words.
LONGEST_LIST = 90
#: The longest list of demands in its writer's own words.
LONGEST_DEMANDS = 130
#: The longest two sentences that are told together where either might be told without the other. Words.
LONGEST_PAIR = 70
_ACCORDING = re.compile(r", according to [^“”]+\.$")
_QUOTED = re.compile(r"(?P<lead>[^“”]+: )“(?P<said>[^“”]+)”")
_MARKS = '"“”'
#: A day that means nothing without the day on which it was written.
_TODAY = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:this|last|next) (?:morning|afternoon|evening|night|week"
    r"|weekend|month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b",
    re.IGNORECASE,
)
#: A word that points at what was said just before.
_POINTING = THIRD_PERSON | frozenset("this that these those such".split())


class Wording:
    """Words the statements of one source."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self.sentences = Sentences(extracted, actors)
        """Single statements, and whose word they are."""
        self._owners = self.sentences.owners
        self._source = extracted.source
        self._text = extracted.source.source.text
        self._id = extracted.source.source.id
        self._actors = actors
        self._statements = extracted.statements
        self._items = with_items(self._statements, self._text)
        self._listed_items = frozenset(item for items in self._items.values() for item in items)
        self._neighbours = Neighbours(extracted, actors)
        self._changed = tuple(changed_clauses(extracted.source, extracted.publisher))

    def word(self, statement: Statement) -> Worded | None:
        """The statement so that it stands alone, or None where it cannot be made to."""
        if self._source.machine_altered or self._owners.is_aside(statement):
            return None
        if self._owners.is_message(statement) and statement.speech is None:
            return self._message(statement)
        if self._owners.is_answer(statement) and statement.speech is None:
            return self._answer(statement)
        if self._owners.is_clause(statement) and not statement.speaker:
            return self._clause(statement)
        if items := self._items.get(statement):
            return self._list(statement, items)
        told = self._in_place(statement)
        if told is None:
            return self._quoted([statement]) if self.alone(statement) is None else None
        if self._neighbours.is_not_so(statement):
            return self._with_what_is_so(statement, told)
        return told if told.others else self._with_answer(statement, told)

    def alone(self, statement: Statement) -> Worded | None:
        """The statement by itself, as a sentence or as what somebody says."""
        if statement.speech is not None:
            return self.sentences.utterance(statement)
        return self.sentences.sentence(statement)

    # --- with another sentence ------------------------------------------------------------------

    def _in_place(self, statement: Statement) -> Worded | None:
        """By itself, or after the sentence that it points to; None where that cannot be told."""
        told = self.alone(statement)
        if told is None:
            return self._in_context(statement)
        if self._neighbours.goes_on(statement):
            before = self._neighbours.lead(statement)
            dated = before is not None and self._neighbours.dates(before, statement)
            return self._told_after(before, told) if dated else None
        return self._leaning(statement, told) if self._neighbours.leans(statement) else told

    def _in_context(self, statement: Statement) -> Worded | None:
        """With the sentence before it, where that says what “it” or “that clause” is.

        A personal pronoun may mean somebody named still earlier; it is told so only where nothing is.
        """
        before = self._explanation(statement)
        if before is None:
            return None
        personal = any(words.lower() in THIRD_PERSON for words in statement.dangling)
        if self._sells_it(statement) and self._neighbours.tells_of_a_product(before):
            personal = False
        if personal and before in self._neighbours.before:
            return None
        if self._owners.is_own(statement) and (statement.first_person or before.first_person):
            told = self._quoted([before, statement])
            return None if told is None else replace(told, others=(before,))
        return self._told_after(before, self.alone(as_if_explained(statement)))

    def _sells_it(self, statement: Statement) -> bool:
        """Whether what it does not name is only “it”, and not what it is about."""
        opens = statement.span.slice(self._text).lower().startswith(("it ", "its "))
        return not opens and {words.lower() for words in statement.dangling} == {"it"}

    def _explanation(self, statement: Statement) -> Statement | None:
        before = self._neighbours.before.get(statement)
        return before if before is not None and _is_explained(statement, before, self._text) else None

    def _leaning(self, statement: Statement, told: Worded) -> Worded | None:
        """After the sentence before, where that tells of “the dinner”."""
        before = self._neighbours.lead(statement)
        explained = before is not None and self._neighbours.explains(before, statement)
        return self._told_after(before, told) if explained else None

    def led_up_to(self, statement: Statement, told: Worded) -> Worded | None:
        """What is told of a statement, after the sentence before it; None where both are too much to read."""
        before = self._neighbours.lead(statement)
        if told.others or before is None or _speaks_on(before, statement):
            return None
        if not self._neighbours.leads_up(before, statement):
            return None
        both = self._told_after(before, told)
        return both if both is not None and len(both.text.split()) <= LONGEST_PAIR else None

    def _told_after(self, before: Statement | None, second: Worded | None) -> Worded | None:
        if before is None or second is None or self._owners.is_transcript(before):
            return None
        first = self._in_place(before)
        if first is None:
            return None
        both = self.in_a_row(first, second, (*second.evidence, *first.evidence))
        told = replace(both, others=(before, *first.others))
        return told if len(both.text.split()) <= LONGEST_LIST else None

    def _with_answer(self, statement: Statement, told: Worded) -> Worded | None:
        """With the sentence after it, where that takes half of it back; or not at all."""
        after = self._neighbours.follower(statement)
        bond = self._neighbours.bond(statement, after) if after is not None else None
        if after is None or bond is None:
            return told
        following = beside(as_if_explained(after), told.text)
        answer = self.sentences.sentence(following, shortest=1)
        both = None if answer is None else self.in_a_row(told, answer, (*told.evidence, *answer.evidence))
        if both is not None and len(both.text.split()) <= (LONGEST_LIST if bond == "must" else LONGEST_PAIR):
            whole = replace(both, others=(after,))
            return self._with_what_is_so(after, whole) if self._neighbours.is_not_so(after) else whole
        return told if bond == "may" else None

    def _with_what_is_so(self, statement: Statement, told: Worded) -> Worded | None:
        """“Its head said that was not right.” with the sentence that tells what was; where its own side had
        said otherwise, both or neither."""
        after = self._neighbours.what_is_so(statement)
        answer = self.alone(beside(as_if_explained(after), told.text)) if after is not None else None
        if after is not None and answer is not None:
            both = self.in_a_row(told, answer, (*told.evidence, *answer.evidence))
            if len(both.text.split()) <= LONGEST_LIST:
                return replace(both, others=(*told.others, after))
        return None if self._neighbours.takes_back(statement) else told

    def in_a_row(self, first: Worded, second: Worded, evidence: Sequence[tuple[str, Span]]) -> Worded:
        """Two sentences of the source, one after the other; ``evidence`` has the decisive spans first."""
        caution = first.caution or second.caution
        rest = tuple(dict.fromkeys(evidence))
        if together := self._in_one_breath(first, second):
            source, span = first.evidence[0]
            both = hull([span, second.evidence[0][1]])
            others = (each for each in rest if each[0] != source or not both.contains(each[1]))
            return Worded(together, ((source, both), *others), caution)
        owner = _ACCORDING.search(second.text)
        # One owner of all of it is told once, behind the last of it.
        told = first.text.replace(owner.group(), ".") if owner else first.text
        return Worded(f"{told} {second.text}", rest, caution)

    def _in_one_breath(self, first: Worded, second: Worded) -> str | None:
        """“X wrote: “…” X wrote: “…”” of adjacent sentences as one quotation, of one speaker's two as two."""
        quoted = [_QUOTED.fullmatch(each.text) for each in (first, second)]
        before, after = quoted
        if before is None or after is None or before["lead"] != after["lead"]:
            return None
        end, start = first.evidence[0][1].end, second.evidence[0][1].start
        if self._text[end:start].isspace() and not set(_MARKS) & {self._text[end - 1], self._text[start]}:
            return f"{before['lead']}“{before['said']} {after['said']}”"
        spoken = re.search(r"[\"“]", self._text[end - 1 : start + 1]) is not None
        return f"{before['lead']}“{before['said']}” […] “{after['said']}”" if spoken and end < start else None

    # --- with a list ----------------------------------------------------------------------------

    def _list(self, introduction: Statement, items: Sequence[Statement]) -> Worded | None:
        """An introduction with as many of its items as are read, and “[…]” for the others.

        What somebody demands is told whole, be it long: of a list that ends early a reader takes the last
        item for its end.
        """
        for count in range(len(items), 0, -1):
            listed = joined_up(introduction, items[:count], self._text)
            length = len(listed.statement.span.slice(self._text).split())
            told = self._listed(introduction, listed) if length <= LONGEST_LIST else None
            if told is None and length <= LONGEST_DEMANDS:
                told = self._quoted([listed.statement], listed.gaps, longest=LONGEST_DEMANDS)
            if told is not None:
                more = count < len(items) or goes_on(items[count - 1], self._statements, self._text)
                text = broken_off(told.text) if more else told.text
                return replace(told, text=text, others=(*told.others, *items))
            if length <= LONGEST_LIST:
                return None
        return None

    def _listed(self, introduction: Statement, listed: Listed) -> Worded | None:
        plain = as_if_explained(listed.statement)
        told = self.sentences.sentence(plain, listed.edits, longest=LONGEST_LIST)
        if not introduction.dangling:
            # “the contract” of an item is the one that its introduction speaks of; “they” may be anybody.
            pointing = any(words.lower().split()[0] in _POINTING for words in listed.statement.dangling)
            return None if pointing else told
        before = self._explanation(introduction)
        return self._told_after(before, told) if before is not None else None

    # --- in its own words -----------------------------------------------------------------------

    def _quoted(
        self, statements: Sequence[Statement], gaps: Sequence[Span] = (), longest: int = LONGEST_LIST
    ) -> Worded | None:
        """What a document says in the first person or to its reader, as the words of whoever issued it."""
        to_reader = self._owners.is_own(statements[0]) and any(
            "second-person" in s.faults for s in statements
        )
        spoken = to_reader or any(each.first_person for each in statements)
        spoken = spoken or self._owners.is_message(statements[0])
        if not spoken or statements[0].dangling or ASKS.match(statements[-1].span.slice(self._text)):
            return None
        if any(s.passage == PassageKind.BLOCK_QUOTE or self._owners.is_transcript(s) for s in statements):
            return None
        said = [person.word for each in statements for person in each.first_person]
        singular = any(word in SINGULAR for word in said)
        lead = self._owners.lead(statements[0], singular=singular)
        if _TODAY.search(hull(each.span for each in statements).slice(self._text)):
            lead = self._owners.dated(lead, statements[0])
            if not any(letter.isdigit() for letter in lead):
                return None  # “this morning”, and nobody tells of which day
        words = own_words(statements, self._text, lead, gaps)
        if words is None or not SHORTEST <= len(words.split()) <= longest:
            return None
        spans = [hull(each.span for each in statements)]
        spans += [r.antecedent for each in statements for r in each.replacements]
        spans += [span for each in statements for span in self.sentences.names.introductions(each)]
        return self.sentences.worded(statements[-1], as_sentence(words), spans)

    def as_written(self, statements: Sequence[Statement], span: Span, day: str | None) -> Worded | None:
        """Whole sentences as they stand, with who wrote them and when, or who speaks; None where they cannot
        be quoted.

        Args:
            statements: those that hold the sentences, adjacent and in order.
            span: the sentences.
            day: when they were written, ISO 8601.
        """
        first = statements[0]
        if first.speech is not None:
            if len(statements) > 1 or first.speech.kind != "turn":
                return self.sentences.utterance(first) if len(statements) == 1 else None
            speech = replace(first.speech, parts=(span,), sentence=span)
            return self.sentences.utterance(replace(first, span=span, speech=speech, faults=frozenset()))
        lead = self._owners.dated_lead(first, day)
        plain = [replace(each, faults=each.faults - {"fragment", "introduction"}) for each in statements]
        words = own_words(plain, self._text, lead)
        return self.sentences.worded(first, as_sentence(words), [span]) if words is not None else None

    def _message(self, statement: Statement) -> Worded | None:
        """A sentence of a message as its sender's, after the one before where it only points at something."""
        if not (self._neighbours.leans(statement) or self._neighbours.goes_on(statement)):
            return self._quoted([statement])
        before = self._neighbours.before.get(statement)
        if before is None or before.speech is not None or not self._neighbours.explains(before, statement):
            return None
        told = self._quoted([before, statement])
        return None if told is None else replace(told, others=(before,))

    def _clause(self, statement: Statement) -> Worded | None:
        """A clause of a contract or of terms, in no words but its own, with the list that it introduces."""
        if items := self._items.get(statement):
            return self._listed_clause(statement, items)
        said = clause_words(self._text, statement.span).slice(self._text).rstrip()
        if statement in self._listed_items or said.endswith(":") or said[:1].islower():
            return None  # half a sentence
        whole = self._neighbours.within_one_number(statement, self._neighbours.paragraph(statement))
        if len(hull(each.span for each in whole).slice(self._text).split()) > LONGEST_LIST:
            whole = [statement]
        plain = [
            replace(each, replacements=(), faults=each.faults - {"fragment"}, speech=None) for each in whole
        ]
        plain = self._without_label(plain)
        words = own_words(plain, self._text, self._owners.contract(statement)) if plain else None
        if words is None or len(words.split()) < SHORTEST:
            return None
        told = self.sentences.worded(statement, as_sentence(words), [hull(s.span for s in whole)])
        told = replace(told, others=tuple(each for each in whole if each != statement))
        return self._behind_what_it_changes(statement, told)

    def _behind_what_it_changes(self, statement: Statement, told: Worded) -> Worded:
        """An amendment's paragraph behind the clause that it changes, if it changes one alone and both are
        not too long: “section 4.2” says nothing to who has not read it."""
        changed = [clause.span for clause, by in self._changed if by.contains(statement.span)]
        inside = [each for each in self._statements if changed and changed[0].contains(each.span)]
        first = self._clause(inside[0]) if len(changed) == 1 and inside else None
        if first is None or len(first.text.split()) + len(told.text.split()) > LONGEST_DEMANDS:
            return told
        both = self.in_a_row(first, told, (*told.evidence, *first.evidence))
        return replace(both, others=(*inside, *told.others))

    def _answer(self, statement: Statement) -> Worded | None:
        """What an authority answers to a request, as far as it is not too long: its paragraph from the
        start.
        """
        voice = self._owners.voice(statement)
        paragraph = [
            each for each in self._neighbours.paragraph(statement) if self._owners.voice(each) == voice
        ]
        kept = [each for each in paragraph if not each.speech][: paragraph.index(statement) + 1]
        while (
            len(kept) < len(paragraph) and _length([*kept, paragraph[len(kept)]], self._text) <= LONGEST_PAIR
        ):
            kept.append(paragraph[len(kept)])
        if _length(kept, self._text) > LONGEST_LIST:
            return None
        plain = [replace(each, replacements=(), faults=each.faults - {"fragment"}) for each in kept]
        lead = self._owners.dated(self._owners.lead(statement, singular=False), statement)
        words = own_words(plain, self._text, lead)
        if words is None or len(words.split()) < SHORTEST:
            return None
        told = self.sentences.worded(statement, as_sentence(words), [hull(s.span for s in kept)])
        return replace(told, others=tuple(each for each in kept if each != statement))

    def _listed_clause(self, introduction: Statement, items: Sequence[Statement]) -> Worded | None:
        """“You may not use the Service to: …” with all of its items, which say nothing without it."""
        listed = joined_up(introduction, items, self._text)
        start = clause_words(self._text, listed.statement.span).start
        plain = replace(listed.statement, span=Span(start, listed.statement.span.end), replacements=())
        words = own_words([plain], self._text, self._owners.contract(introduction), listed.gaps)
        if words is None or len(words.split()) > LONGEST_LIST:
            return None
        told = self.sentences.worded(introduction, as_sentence(words), [listed.statement.span])
        return replace(told, others=tuple(items))

    def _without_label(self, clause: list[Statement]) -> list[Statement]:
        """A clause without its number and rubric, which stand before the quoted words."""
        words = clause_words(self._text, hull(each.span for each in clause))
        cut = [(each, max(each.span.start, words.start), min(each.span.end, words.end)) for each in clause]
        return [replace(each, span=Span(start, end)) for each, start, end in cut if start < end]


def _length(statements: Sequence[Statement], text: str) -> int:
    return len(hull(each.span for each in statements).slice(text).split())


def _speaks_on(before: Statement, statement: Statement) -> bool:
    """Whether both are words of one speaker: the first mostly explains no more than the second."""
    return before.speech is not None and before.speaker == statement.speaker


def _is_explained(statement: Statement, before: Statement, text: str) -> bool:
    """Whether what the statement points back to can be in the sentence before it."""
    told = before.span.slice(text).lower()
    if "points-back" in statement.faults and not statement.dangling:
        return True
    return bool(statement.dangling) and all(
        words[0] in _POINTING or words[-1] in told
        for dangling in statement.dangling
        if (words := dangling.lower().split())
    )
