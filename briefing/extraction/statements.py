"""Statements: the sentences of a source as frames – who does what toward whom, on whose word.

A statement is one sentence of prose, or one utterance of a speaker with its attribution. It carries all
that synthesis needs to decide whether it can stand in a brief, and what must be replaced so that it can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.extraction.actors import Actors
from briefing.extraction.authorities import OBTAINING, Attribution, according_cut, clause_cut, is_authority
from briefing.extraction.dateline import after_dateline
from briefing.extraction.frames import Frame, FrameFinder
from briefing.extraction.interviews import unlabelled_answers
from briefing.extraction.language import ParsedPassage
from briefing.extraction.leaning import Leaning, leaning
from briefing.extraction.lexicon import HEDGES
from briefing.extraction.memory import DEMONSTRATIVE
from briefing.extraction.parsed_sentences import (
    counting_verb,
    dates_the_deed,
    goes_on,
    has_verb,
    is_whole,
    lemmas,
    main_subject,
    trimmed,
    whole_sentences,
)
from briefing.extraction.reference import Resolver
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.resolution import FirstPerson, Replacement, Resolution
from briefing.extraction.sentence_faults import bare_initial, sentence_faults
from briefing.extraction.span_index import SpanIndex
from briefing.extraction.supposed import supposed
from briefing.extraction.turns import Turn
from briefing.extraction.utterance_faults import is_assent, utterance_faults
from briefing.extraction.utterances import Speaker, Speakers
from briefing.model.evidence import Span, hull
from briefing.model.statements import DateMention, FigureMention, QuotedSpeech
from briefing.model.topics import Act

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


#: “himself”, “such use” and “more than one” never point out of their sentence.
_OF_ITSELF = frozenset("he him his she her hers they them their such one ones".split())
#: More of a turn than so many words is told as another utterance.
_LONGEST_TURN = 60


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or utterance, located and described. Spans are offsets into the source's text."""

    source: str
    span: Span
    passage: PassageKind
    heading: Span | None
    frames: tuple[Frame, ...]
    speech: QuotedSpeech | None
    """The utterance, where the statement is one; its ``speaker`` is resolved in ``speaker``."""
    speaker: str | None
    speaker_evidence: tuple[Span, ...]
    quotes: tuple[QuotedSpeech, ...]
    """Phrases in quotation marks that are woven into the sentence."""
    replacements: tuple[Replacement, ...]
    dangling: tuple[str, ...]
    first_person: tuple[FirstPerson, ...]
    attribution: Attribution | None
    dates: tuple[DateMention, ...]
    event_dates: tuple[DateMention, ...]
    """Those that say when the main verb's deed was done; not those of a clause or an attribution."""
    figures: tuple[FigureMention, ...]
    counting: tuple[str, ...]
    """For each figure, the lemma of the verb whose subject or object is counted, or an empty string."""
    lemmas: frozenset[str]
    """Lower-case lemmas of all words but names."""
    content: frozenset[str]
    """Lemmas of content words, names as their party's name: what makes two statements say the same."""
    hedged: bool
    faults: frozenset[str]
    """Why it could not stand in a brief as it is: ``question``, ``fragment``, ``imperative`` …"""
    subject: Span | None
    """The noun phrase that is the main verb's subject."""
    leaning: tuple[Leaning, ...] = ()
    """Definite phrases that nothing in the sentence explains."""
    voice: tuple[Span, str] | None = None
    """For first-person words without marks: the document that they come from, and where it is named."""

    @property
    def reports(self) -> bool:
        """Whether its main verb is one of speech: “The company said that …”."""
        return any(frame.depth == 0 and frame.lemma in SPEECH_VERBS for frame in self.frames)


def find_statements(
    source: CleanSource,
    parsed: Iterable[ParsedPassage],
    actors: Actors,
    acts: Mapping[str, Act],
    quotations: list[QuotedSpeech],
    dates: list[DateMention],
    figures: list[FigureMention],
    publisher: str | None = None,
) -> list[Statement]:
    """Every sentence and utterance of a source's prose, in order."""
    reader = _SentenceReader(source, actors, acts, quotations, dates, figures, publisher)
    return [statement for passage in parsed for statement in reader.read(passage)]


class _SentenceReader:
    def __init__(
        self,
        source: CleanSource,
        actors: Actors,
        acts: Mapping[str, Act],
        quotations: list[QuotedSpeech],
        dates: list[DateMention],
        figures: list[FigureMention],
        publisher: str | None,
    ) -> None:
        self._source = source
        self._id = source.source.id
        self._text = source.source.text
        self._actors = actors
        self._frames = FrameFinder(acts)
        self._speeches = SpanIndex((q for q in quotations if q.kind == "sentence"), lambda quote: quote.parts)
        self._phrases = SpanIndex((q for q in quotations if q.kind != "sentence"), lambda quote: quote.parts)
        marks = [part for quote in quotations for part in quote.parts]
        self._quoted = frozenset(marks)
        self._marks = SpanIndex(marks, lambda mark: [mark])
        self._dates = SpanIndex(dates, lambda date: [date.span])
        self._figures = SpanIndex(figures, lambda figure: [figure.span])
        self._resolver = Resolver(self._id, self._text, actors, publisher)
        self._speakers = Speakers(self._id, self._text, actors)
        paragraphs = [passage.span for passage in source.prose()]
        self._turns = self._speakers.of_turns(paragraphs)
        self._unspoken = self._speakers.unspoken(paragraphs, self._turns)
        self._unspoken |= unlabelled_answers(source)
        self._told: set[QuotedSpeech] = set()
        self._replaced: list[Replacement] = []
        self._opening: Span | None = None

    def read(self, parsed: ParsedPassage) -> Iterator[Statement]:
        """The statements of one passage. Passages must come in the order of the text."""
        resolved = []
        turn = self._turn_of(parsed)
        for sentence in whole_sentences(parsed):
            quoted = self._marks.overlapping(parsed.span(sentence))
            if turn is not None:
                quoted = [*quoted, turn[0].words]
            resolution = self._resolver.resolve(parsed, sentence, quoted)
            if self._opening is None and parsed.passage.kind is PassageKind.BODY and has_verb(sentence):
                resolution.dangling = _outside_an_opening(resolution.dangling, sentence.text)
                self._opening = parsed.span(sentence)
            self._replaced.extend(resolution.replacements)
            resolved.append((sentence, resolution))
        if turn is not None:
            yield from self._turn(parsed, *turn)
            return
        if parsed.passage.span in self._unspoken:
            return
        imagined = supposed([parsed.span(sentence) for sentence, _ in resolved], self._text)
        for at, (sentence, resolution) in enumerate(resolved):
            span = trimmed(parsed.span(sentence), self._text)
            if span.end <= span.start or at in imagined:
                continue
            speeches = self._speeches.overlapping(span)
            for speech in speeches:
                if speech not in self._told:
                    self._told.add(speech)
                    yield self._utterance(parsed, speech)
            if not speeches:
                yield self._sentence(parsed, sentence, span, resolution)

    # --- a transcript ---------------------------------------------------------------------------

    def _turn_of(self, parsed: ParsedPassage) -> tuple[Turn, Speaker] | None:
        """The passage as a turn of a transcript; what is quoted in it, its speaker reads out or recalls."""
        return self._turns.get(parsed.passage.span)

    def _turn(self, parsed: ParsedPassage, turn: Turn, speaker: Speaker) -> Iterator[Statement]:
        """A turn as utterances: as many of its sentences together as are read at once, and apart from them
        each that says nothing by itself."""
        told: list[Span] = []
        open_to: frozenset[str] | None = None
        for part in self._turn_parts(parsed, turn):
            faults = self._turn_faults(parsed, part)
            joined = hull([*told[-1:], part])
            fits = len(joined.slice(self._text).split()) <= _LONGEST_TURN
            # What says nothing by itself before a question is part of it: “Last week it was 40. Why?”
            asks = "question" in faults and bool(told) and open_to is None
            # “How much was paid? Because the paper had a million.” is why it is asked.
            asks = asks or (bool(told) and part.slice(self._text).startswith("Because "))
            if fits and (asks or (open_to is not None and faults <= open_to)):
                told[-1] = joined
            else:
                told.append(part)
                open_to = None
            # What says something goes on with what points back to it; a number given in answer does, too.
            # “Yes.” goes on with anything.
            counted = any(token.like_num for token in parsed.doc if part.overlaps(parsed.span(token)))
            answers = faults == {"fragment"} and counted
            if not faults or answers:
                open_to = frozenset({"points-back"})
            elif faults == {"fragment"} and is_assent(part.slice(self._text)):
                open_to = frozenset()
        for part in told:
            speech = QuotedSpeech(parts=(part,), kind="turn", speaker=turn.label, sentence=part)
            yield self._utterance(parsed, speech, speaker)

    def _turn_parts(self, parsed: ParsedPassage, turn: Turn) -> list[Span]:
        """The sentences of a turn; those between one pair of quotation marks are one."""
        quoted = self._marks.overlapping(turn.words)
        parts: list[Span] = []
        for sentence in whole_sentences(parsed):
            span = trimmed(parsed.span(sentence), self._text)
            if span.end <= turn.words.start:
                continue
            part = Span(max(span.start, turn.words.start), span.end)
            if parts and any(mark.overlaps(parts[-1]) and mark.overlaps(part) for mark in quoted):
                part = hull([parts.pop(), part])
            parts.append(part)
        return parts

    def _turn_faults(self, parsed: ParsedPassage, part: Span) -> frozenset[str]:
        """Why a sentence of a turn says nothing by itself."""
        tokens = [token for token in parsed.doc if part.overlaps(parsed.span(token))]
        return frozenset(utterance_faults(tokens, part.slice(self._text), to_somebody=True))

    # --- a sentence -----------------------------------------------------------------------------

    def _sentence(
        self, parsed: ParsedPassage, sentence: DocSpan, span: Span, resolution: Resolution
    ) -> Statement:
        told = Span(after_dateline(self._text, span.start, span.end), span.end)
        figures = tuple(self._figures.within(told))
        dates = tuple(self._dates.within(told))
        attribution = self._attribution(parsed, sentence)
        faults = set(sentence_faults(parsed, sentence, span.slice(self._text), resolution))
        if parsed.span(sentence) == self._opening and is_whole(sentence):
            faults.discard("fragment")
        return Statement(
            source=self._id,
            span=span,
            passage=parsed.passage.kind,
            heading=parsed.passage.heading,
            frames=tuple(self._frames.find(parsed, sentence)),
            speech=None,
            speaker=None,
            speaker_evidence=(),
            quotes=tuple(self._phrases.within(span)),
            replacements=tuple(r for r in resolution.replacements if span.contains(r.span)),
            dangling=(*resolution.dangling, *bare_initial(span.slice(self._text))),
            first_person=tuple(person for person in resolution.first_person if span.contains(person.span)),
            attribution=attribution,
            dates=dates,
            event_dates=tuple(
                date
                for date in dates
                if dates_the_deed(parsed, sentence, date)
                and not (attribution and attribution.span.overlaps(date.span))
            ),
            figures=figures,
            counting=tuple(counting_verb(parsed, sentence, figure) for figure in figures),
            lemmas=lemmas(sentence),
            content=self._content(parsed, sentence),
            hedged=any(token.lower_ in HEDGES for token in sentence),
            faults=frozenset(faults),
            subject=main_subject(parsed, sentence),
            leaning=self._leaning(parsed, sentence, resolution),
            voice=self._resolver.document_in_focus
            if resolution.first_person or parsed.passage.kind == PassageKind.BLOCK_QUOTE
            else None,
        )

    def _leaning(
        self, parsed: ParsedPassage, sentence: DocSpan, resolution: Resolution
    ) -> tuple[Leaning, ...]:
        replaced = [replacement.span for replacement in resolution.replacements]
        return tuple(leaning(parsed, sentence, [*replaced, *self._marks.overlapping(parsed.span(sentence))]))

    # --- an utterance ---------------------------------------------------------------------------

    def _utterance(
        self,
        parsed: ParsedPassage,
        speech: QuotedSpeech,
        known: Speaker | None = None,
    ) -> Statement:
        whole = hull([*speech.parts, *([speech.sentence] if speech.sentence else [])])
        inside = [
            token for token in parsed.doc if any(part.overlaps(parsed.span(token)) for part in speech.parts)
        ]
        speaker, evidence = known or self._speakers.of(speech, self._replaced)
        words = " ".join(part.slice(self._text) for part in speech.parts)
        faults = set(utterance_faults(inside, words, to_somebody=speech.kind == "turn"))
        if any(mask.overlaps(part) for mask in parsed.passage.masks for part in speech.parts):
            faults.add("masked")
        return Statement(
            source=self._id,
            span=whole,
            passage=parsed.passage.kind,
            heading=parsed.passage.heading,
            frames=tuple(
                frame
                for sentence in parsed.sentences()
                if whole.overlaps(parsed.span(sentence))
                for frame in self._frames.find(parsed, sentence)
            ),
            speech=speech,
            speaker=speaker,
            speaker_evidence=evidence,
            quotes=(),
            replacements=(),
            dangling=(),
            first_person=(),
            attribution=None,
            dates=tuple(self._dates.within(whole)),
            event_dates=(),
            figures=tuple(self._figures.within(whole)),
            counting=(),
            lemmas=lemmas(inside),
            content=self._content(parsed, inside),
            hedged=any(token.lower_ in HEDGES for token in parsed.doc if whole.contains(parsed.span(token))),
            faults=frozenset(faults),
            subject=speech.speaker,
        )

    # --- attribution ----------------------------------------------------------------------------

    def _attribution(self, parsed: ParsedPassage, sentence: DocSpan) -> Attribution | None:
        """Another publication on whose reporting the sentence rests."""
        span = parsed.span(sentence)
        for mention, party in self._actors.within(self._id, span):
            if party.kind == "person" or mention.label == "PERSON" or mention.span in self._quoted:
                continue
            token = next((t for t in sentence if parsed.span(t).end == mention.span.end), None)
            if token is None:
                continue
            verb = token.head
            told_apart = token.left_edge.i == sentence.start or (
                token.left_edge.i > 0 and sentence.doc[token.left_edge.i - 1].text == ","
            )
            if verb.lemma_ in {"report", "learn"} and token.dep_ == "nsubj" and told_apart:
                return Attribution(clause_cut(parsed, sentence, token, verb), mention.span, "report")
            if token.dep_ == "pobj" and is_authority(token) and not goes_on(token):
                return Attribution(according_cut(parsed, sentence, token), mention.span, "report")
            obtained = verb.head.lemma_ in OBTAINING and verb.head.pos_ == "VERB"
            if token.dep_ == "pobj" and verb.lower_ == "by" and obtained:
                return Attribution(mention.span, mention.span, "obtained")
            if token.dep_ == "dobj" and verb.lemma_ == "tell":
                return Attribution(mention.span, mention.span, "told")
        return None

    def _content(self, parsed: ParsedPassage, tokens: Iterable[Token]) -> frozenset[str]:
        words: set[str] = set()
        for token in tokens:
            where = parsed.span(token)
            party = next(
                (
                    p
                    for m, p in self._actors.within(self._id, parsed.span(token.sent))
                    if m.span.contains(where)
                ),
                None,
            )
            if party is not None:
                words.add(party.name.lower())
            elif token.pos_ in {"NOUN", "VERB", "ADJ", "NUM", "PROPN"} and not token.is_stop:
                words.add(token.lemma_.lower())
        return frozenset(words)


def _outside_an_opening(dangling: Sequence[str], sentence: str) -> list[str]:
    """What of it can stand outside a text's first sentence: “that feature”, “her kitchen” and “the
    firm that makes it” take up what that one has told. Where the sentence opens with it, a headline may
    have told, or it tells afterwards.
    """
    opening = sentence.lower().split()[:1]
    return [words for words in dangling if opening == words.lower().split()[:1] or _is_bare(words, sentence)]


def _is_bare(words: str, sentence: str) -> bool:
    """Whether words take up nothing that their own sentence tells."""
    first = words.split()[0].lower()
    if first == "the":
        described = rf"\b{re.escape(words)} (?:that|which|who|whose|of)\b"
        return re.search(described, sentence, re.IGNORECASE) is None
    return first not in (DEMONSTRATIVE if " " in words else _OF_ITSELF)
