"""Attribution: to whom a paragraph gives each of its quotations, and with which word.

Works on the parse of a :mod:`~briefing.extraction.quotation_frame`. Nothing is guessed: what no rule
names has no speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.quotation_frame import Frame
from briefing.extraction.reporting import PASSIVE_REPORTS, REPORTING_VERBS, SPEECH_NOUNS
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_LEFT_OF_HEAD = frozenset(
    {"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod", "predet", "advmod", "npadvmod"}
)
_RIGHT_OF_HEAD = frozenset({"prep", "cc", "conj", "appos", "nummod", "case", "nmod", "compound", "flat"})
_NO_SPEAKER = frozenset({"there", "what", "which", "whatever", "nothing", "something", "this", "that"})
_SENTENCE_END = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who and with which word, as token indices of the reduced paragraph."""

    speaker: tuple[int, int]
    """Half-open token range of the noun phrase."""
    cue: int
    lemma: str


class ParagraphAttributor:
    """Attributes the regions of one parsed frame."""

    def __init__(self, frame: Frame, doc: Doc) -> None:
        self.frame = frame
        self.doc = doc
        self.region_of = _token_regions(frame, doc)
        self.ranges = _region_ranges(self.region_of, len(frame.regions))

    def attribute(self) -> list[Attribution | None]:
        """One attribution or None a region, from the sentence that holds it."""
        return [
            self._woven(index) if region.woven else self._utterance(index)
            for index, region in enumerate(self.frame.regions)
        ]

    # -- whole utterances ---------------------------------------------------------------------

    def _utterance(self, index: int) -> Attribution | None:
        return self._after(index) or self._before(index)

    def _after(self, index: int) -> Attribution | None:
        """*“…,” said Haddad*, *“…,” she told the Courier*, *“…,” according to the letter*."""
        stretch = self._stretch_after(index)
        while stretch and (stretch[0].is_punct or stretch[0].is_space):
            if stretch[0].text not in {",", "—", "–", "-"} and not stretch[0].is_space:
                return None
            stretch = stretch[1:]
        if not stretch:
            return None
        tied = self.frame.regions[index].inner.end > 0 and self._ends_with_comma(index)
        phrase = self._according(stretch[:3])
        if phrase:
            return phrase
        for token in stretch:
            if not self._is_verb(token) or not (self._reports(token) or tied):
                continue
            subject = self._adjacent_subject(token, stretch)
            if subject is None:
                continue
            begins = min(subject[0], token.i)
            if begins - stretch[0].i > 3 and not tied:
                return None
            return Attribution(subject, token.i, token.lemma_.lower())
        return None

    def _before(self, index: int) -> Attribution | None:
        """*Haddad said: “…”*, *the letter reads, “…”*, *her question: “…”*."""
        stretch = self._stretch_before(index)
        if not stretch:
            return None
        last = stretch[-1].text
        for token in reversed(stretch):
            if not (self._is_verb(token) and self._reports(token)):
                continue
            subject = self._subject_range(token)
            if subject:
                return Attribution(subject, token.i, token.lemma_.lower())
        for position in range(len(stretch)):
            phrase = self._according(stretch[position : position + 3])
            if phrase:
                return phrase
        if last in {":", ","}:
            return self._introduced(stretch, last)
        return None

    def _introduced(self, stretch: list[Token], last: str) -> Attribution | None:
        """A colon after no reporting verb: whose words follow, or who is the sentence's subject."""
        for token in reversed(stretch):
            if token.lemma_.lower() in SPEECH_NOUNS and token.pos_ in {"NOUN", "PROPN"}:
                for child in token.children:
                    if child.dep_ == "poss":
                        return Attribution(self.phrase(child), token.i, token.lemma_.lower())
        if last != ":":
            return None
        for token in reversed(stretch):
            if self._is_verb(token):
                subject = self._subject_range(token)
                if subject:
                    return Attribution(subject, token.i, token.lemma_.lower())
        return None

    # -- words woven in -----------------------------------------------------------------------

    def _woven(self, index: int) -> Attribution | None:
        start, end = self.ranges[index]
        if start == end:
            return None
        seen: set[int] = set()
        for token in self._heads_out_of(start, end):
            if token.i in seen or self._inside_utterance(token):
                continue
            seen.add(token.i)
            if self._reports(token) and self._is_verb(token):
                subject = self._subject_range(token)
                if subject and not (subject[0] < end and subject[1] > start):
                    return Attribution(subject, token.i, token.lemma_.lower())
            if token.lemma_.lower() in SPEECH_NOUNS:
                for child in token.children:
                    if child.dep_ == "poss" and self.region_of[child.i] < 0:
                        return Attribution(self.phrase(child), token.i, token.lemma_.lower())
        sentence = list(self.doc[start].sent)
        for position in range(len(sentence)):
            phrase = self._according(sentence[position : position + 3])
            if phrase:
                return phrase
        return None

    def _heads_out_of(self, start: int, end: int) -> Iterator[Token]:
        token = self.doc[start]
        for candidate in self.doc[start:end]:
            if not start <= candidate.head.i < end or candidate.head == candidate:
                token = candidate
                break
        yield token
        while token.head != token:
            token = token.head
            yield token

    # -- stretches of the writer's own words ---------------------------------------------------

    def _stretch_after(self, index: int) -> list[Token]:
        stretch = []
        for token in self.doc[self.ranges[index][1] :]:
            if self._inside_utterance(token):
                break
            stretch.append(token)
            if token.text in _SENTENCE_END:
                break
        return stretch

    def _stretch_before(self, index: int) -> list[Token]:
        stretch: list[Token] = []
        for position in range(self.ranges[index][0] - 1, -1, -1):
            token = self.doc[position]
            if self._inside_utterance(token) or token.text in _SENTENCE_END:
                break
            stretch.append(token)
        stretch.reverse()
        return [token for token in stretch if not token.is_space]

    # -- verbs and their subjects --------------------------------------------------------------

    def _adjacent_subject(self, verb: Token, stretch: list[Token]) -> tuple[int, int] | None:
        """The subject by the parse, or else the noun phrase next to the verb."""
        subject = self._subject_range(verb)
        if subject and stretch[0].i <= subject[0]:
            return subject
        allowed = range(stretch[0].i, stretch[-1].i + 1)
        for chunk in self.doc.noun_chunks:
            if chunk.start in allowed and chunk.start == verb.i + 1:
                return self.phrase(chunk.root)
        return None

    def _subject_range(self, verb: Token) -> tuple[int, int] | None:
        head = self._subject(verb)
        return self.phrase(head) if head is not None else None

    def _subject(self, verb: Token) -> Token | None:
        """Who does what ``verb`` says, through auxiliaries, coordination and relative clauses."""
        current = verb
        for _ in range(8):
            own = [child for child in current.children if child.dep_ in _SUBJECTS]
            if own:
                return self._acceptable(own[0], current)
            agents = [child for child in current.children if child.dep_ == "agent"]
            for agent in agents:
                for child in agent.children:
                    if child.dep_ == "pobj":
                        return self._acceptable(child, current)
            if (
                current.dep_ in {"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp"}
                and current.head != current
            ):
                current = current.head
            elif current.dep_ in {"acl", "relcl"}:
                return self._acceptable(current.head, current)
            else:
                return None
        return None

    def _acceptable(self, subject: Token, verb: Token) -> Token | None:
        if subject.dep_ == "nsubjpass" and verb.lemma_.lower() not in PASSIVE_REPORTS:
            return None
        if subject.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
            subject = verb.head
        if self.region_of[subject.i] >= 0 or subject.lower_ in _NO_SPEAKER:
            return None
        return subject

    def _according(self, tokens: list[Token]) -> Attribution | None:
        """*according to X*, starting at the first of the tokens."""
        if len(tokens) < 2 or tokens[0].lower_ != "according" or tokens[1].lower_ != "to":
            return None
        for child in tokens[1].children:
            if child.dep_ == "pobj" and self.region_of[child.i] < 0:
                return Attribution(self.phrase(child), tokens[0].i, "according to")
        return None

    def _reports(self, token: Token) -> bool:
        return token.lemma_.lower() in REPORTING_VERBS

    @staticmethod
    def _is_verb(token: Token) -> bool:
        return token.pos_ in {"VERB", "AUX"}

    def _ends_with_comma(self, index: int) -> bool:
        place = self.frame.places[index]
        return self.frame.text[place.end - 2] in ",?!"

    def _inside_utterance(self, token: Token) -> bool:
        region = self.region_of[token.i]
        return region >= 0 and not self.frame.regions[region].woven

    # -- noun phrases --------------------------------------------------------------------------

    def phrase(self, head: Token) -> tuple[int, int]:
        """Token range of the noun phrase: determiner to last prepositional phrase, no apposition."""
        start = head.i
        for child in head.lefts:
            if child.dep_ in _LEFT_OF_HEAD and not child.is_punct:
                start = min(start, child.left_edge.i)
        end = head.i + 1
        inside = {token.i for child in head.rights if child.dep_ in _RIGHT_OF_HEAD for token in child.subtree}
        while end < len(self.doc) and (end in inside or (self.doc[end].text == "-" and end + 1 in inside)):
            token = self.doc[end]
            if (token.is_punct and token.text != "-") or self.region_of[end] >= 0 or token.pos_ == "VERB":
                break
            end += 1
        while end > head.i + 1 and self.doc[end - 1].dep_ in {"prep", "cc", "det", "punct"}:
            end -= 1
        return start, end


def source_span(frame: Frame, doc: Doc, tokens: tuple[int, int]) -> Span:
    """The source span of a token range that lies outside the stand-ins."""
    first, last = doc[tokens[0]], doc[tokens[1] - 1]
    return frame.span(first.idx, last.idx + len(last))


def _token_regions(frame: Frame, doc: Doc) -> list[int]:
    """Per token the region that it stands in, or -1."""
    regions = [-1] * len(doc)
    index = 0
    for token in doc:
        while index < len(frame.places) and frame.places[index].end <= token.idx:
            index += 1
        if index < len(frame.places) and token.idx + len(token) > frame.places[index].start:
            regions[token.i] = index
    return regions


def _region_ranges(regions: Iterable[int], count: int) -> list[tuple[int, int]]:
    ranges = [(0, 0)] * count
    for position, region in enumerate(regions):
        if region >= 0:
            start = ranges[region][0] if ranges[region][1] else position
            ranges[region] = (start, position + 1)
    return ranges
