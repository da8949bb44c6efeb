"""Statements: every name, number and content word in one sentence of the evidence, with the same sense.

The sentence of the evidence that has most of a clause's words is its *home*. A word from elsewhere is
allowed only as what a pronoun or description in the home stands for, as part of a name that the home
has in another form, or where another cited sentence has it beside the same word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.cleaning.passages import PassageKind
from briefing.extraction.quotation_marks import quotations_in
from briefing.extraction.voices import voice_at
from briefing.model.evidence import Evidence, Span
from briefing.verification.alignment import Aligned, align
from briefing.verification.backing import Sentence, backing
from briefing.verification.dates import settle_dates
from briefing.verification.failures import Failure, Verdict
from briefing.verification.ground import Ground, sentence_around, sentences
from briefing.verification.locating import locate
from briefing.verification.minutes import minuted
from briefing.verification.normalisation import normalised
from briefing.verification.numbers import Number, find_numbers
from briefing.verification.order import exchanged_parties
from briefing.verification.own_words import is_own_words, is_undated, lead_of, was_written_on
from briefing.verification.parties import Parties
from briefing.verification.polarity import added_negations, dropped_conditions, dropped_negations, turned
from briefing.verification.reference import (
    bears_office,
    bears_title,
    continues,
    expands_a_term,
    fills_a_slot,
    names_party_of,
    names_the_described,
    says_more_of,
    speaks_for,
    stands_beside,
)
from briefing.verification.turns import is_turn
from briefing.verification.words import REPORTING_STEMS, SPEECH_STEMS, Word, stem, words

#: How far from its number, in words, what it counts may stand in the evidence.
_BESIDE = 8
_SUMMARY = re.compile(
    r"[^“”]+?[\w,.] (?P<deed>(?:[a-z]+ed|made demands)(?: (?:of|against)){0,1}) (?:the |[A-Z])[^“”]*?"
    r"(?P<source> in the matter of [^“”]+?, according to machine-altered copy\.)"
)
_WRITER = re.compile(r", according to the writer of the (?P<document>[^,.()]+)(?=(?: \(as of [^()]+\))?\.$)")
_SPEECH = SPEECH_STEMS | {stem("according"), stem("position"), stem("criticism")}
#: Reporting whose loss makes a claim into a fact.
_CLAIMING = frozenset(map(stem, "say claim argue allege contend insist maintain assert".split()))


_UNDATED = re.compile(r"\(undated\)")
#: The mark behind a number that the same statement goes on to correct.
_CORRECTED = re.compile(r"\[corrected below\](?=.*\bwrote|.*\bsaid)")
_STAMP = re.compile(r"\((?:as of|reported|written) (?P<day>\d{1,2} \w+ \d{4})\)")
#: How much more a quoted word says than another about which sentence carries a clause.
_QUOTED = 6
#: What makes a publisher's name an attribution, before it and after it.
_REPORTED_BY = re.compile(r"\b(?:according to|reported by|told)\s+(?:the\s+)?$", re.IGNORECASE)
_REPORTS = re.compile(r"\s+(?:said|says|reported|reports|wrote|writes)\b")


@dataclass(frozen=True)
class Claim:
    """A sentence of the model and what it is said to rest on."""

    where: str
    item: str
    text: str
    evidence: Sequence[Evidence]


def check_statement(claim: Claim, grounds: Mapping[str, Ground], parties: Parties) -> Iterator[Failure]:
    """Whether the evidence carries the claim: names, numbers, dates, words, negation, parties."""
    support = backing(claim.evidence, grounds)
    if not support:
        return
    file = support[0].ground.file
    text = normalised(claim.text)
    good, bad = settle_dates(text, support)
    summary = _summing_up(text, support)
    quoted, own = _verbatim(text, claim, grounds, parties)
    own += _as_of(text, support)
    own += [Span(*match.span()) for match in _CORRECTED.finditer(text)]
    whose = [span for sentence in support for span in _publishers(text, sentence)]
    bad = [span for span in bad if not any(whole.contains(span) for whole in [*own, *whose])]
    for span in bad:
        detail = f"No cited expression comes to “{span.slice(text)}”."
        yield Failure(Verdict.UNSUPPORTED_NUMBER, claim.where, claim.item, detail, file)
    settled = [*good, *bad, *summary, *_set_off_by(text, support), *own]
    for clause in _clauses(text):
        for verdict, detail in _check_clause(text, clause, settled, quoted, support, parties):
            if summary and verdict in {Verdict.NEGATION, Verdict.CONDITION, Verdict.REORDERED}:
                continue  # it repeats no words, so it can drop none
            yield Failure(verdict, claim.where, claim.item, detail, file)
    if _is_unattributed(text, support):
        detail = "The source gives these words to somebody; the statement says them in the brief's own voice."
        yield Failure(Verdict.UNATTRIBUTED, claim.where, claim.item, detail, file)


def _check_clause(
    text: str,
    clause: Span,
    settled: Sequence[Span],
    quoted: Sequence[Span],
    support: Sequence[Sentence],
    parties: Parties,
) -> Iterator[tuple[Verdict, str]]:
    everything = [word for word in words(text) if clause.start <= word.start < clause.end]
    home = _home(everything, support, _quoted_in(text, clause))
    settled = [*settled, *_publishers(text, home), *minuted(text, home, support)]
    numbers = [n for n in find_numbers(text, settled) if clause.contains(n.span)]
    own = [
        word for word in words(text) if clause.start <= word.start < clause.end and not _inside(word, settled)
    ]
    spelt = [word for word in own if not _inside(word, [number.span for number in numbers])]
    verbatim = frozenset(index for index, word in enumerate(spelt) if _inside(word, quoted))
    aligned = replace(align(text, spelt, home), verbatim=verbatim)
    told = [number for number in numbers if not any(part.contains(number.span) for part in quoted)]
    yield from _numbers(text, told, spelt, home, support)
    yield from _words(aligned, support, parties)
    yield from ((Verdict.NEGATION, detail) for detail in dropped_negations(aligned))
    yield from ((Verdict.NEGATION, detail) for detail in added_negations(aligned))
    yield from ((Verdict.NEGATION, detail) for detail in turned(aligned))
    yield from ((Verdict.CONDITION, detail) for detail in dropped_conditions(aligned))
    yield from ((Verdict.REORDERED, detail) for detail in exchanged_parties(aligned))
    if _joins_over_mask(aligned) and not re.search(r"…|\.\.\.|\bmask", text):
        yield Verdict.MASKED, "Words on both sides of a mask are joined, and the statement does not say so."


# --- what is compared ---------------------------------------------------------------------------


def _clauses(text: str) -> list[Span]:
    """Sentences, and the parts that a semicolon joins; not inside quotation marks."""
    whole = Span(0, len(text))
    quoted = [outer for q in quotations_in(text, [whole]) for outer in q.outer]
    cuts = [0]
    for match in re.finditer(r";\s", text):
        if not any(q.start < match.start() < q.end for q in quoted):
            cuts.append(match.end())
    for sentence in sentences(text, whole)[1:]:
        within = any(q.start < sentence.start < q.end for q in quoted)
        if not within and not text[: sentence.start].rstrip().endswith("...]"):
            cuts.append(sentence.start)
    bounds = [*sorted(set(cuts)), len(text)]
    return [Span(a, b) for a, b in pairwise(bounds) if text[a:b].strip()]


def _verbatim(
    text: str, claim: Claim, grounds: Mapping[str, Ground], parties: Parties
) -> tuple[list[Span], list[Span]]:
    """The stretches between quotation marks that the evidence has, and those that are a document's own words,
    or a transcript's with their speaker.

    A number in the first counts what it counts there; in the second no word needs more. Who said them is
    for the check of quotations.
    """
    quoted: list[Span] = []
    own: list[Span] = []
    for quote in quotations_in(text, [Span(0, len(text))]):
        stretch = " ".join(part.slice(text) for part in quote.parts)
        found = locate(stretch, claim.evidence, grounds) if not quote.depth else None
        if found is not None:
            quoted += quote.parts
            if is_turn(text, quote, *found, parties) or is_own_words(text, quote, *found):
                own += [lead_of(text, quote), *quote.parts]
    return quoted, own


def _summing_up(text: str, support: Sequence[Sentence]) -> list[Span]:
    """The brief's own words in a sentence that sums machine-altered copy up: the deed, not who and whom.

    Only such copy may be told so, since its words cannot be repeated.
    """
    match = _SUMMARY.fullmatch(text)
    if match is None or not all(sentence.ground.clean.machine_altered for sentence in support):
        return []
    return [Span(*match.span("deed")), Span(*match.span("source"))]


def _set_off_by(text: str, support: Sequence[Sentence]) -> list[Span]:
    """“according to the writer of the Medium post”, of words that a source sets off without marks.

    The passage must be such a one, and another cited sentence must name the document.
    """
    match = _WRITER.search(text)
    if match is None:
        return []
    named = any(match["document"] in normalised(sentence.text) for sentence in support)
    home = _home(words(text), support, [])
    passage = home.ground.passage_at(home.span.start)
    set_off = passage is not None and passage.kind is PassageKind.BLOCK_QUOTE
    return [Span(*match.span())] if named and set_off else []


def _as_of(text: str, support: Sequence[Sentence]) -> list[Span]:
    """“(as of 30 September 2022)”, “(reported 3 May 2019)”: the day on which the first cited sentence was
    written, and, of what another source is told to have said later, that on which this was; or that no source
    gives the day."""
    first = support[0]
    stamps = []
    for match in _STAMP.finditer(text):
        if was_written_on(match["day"], first.ground, first.span) or _is_day_of_last(text, match, support):
            stamps.append(match)
    if is_undated(first.ground, first.span):
        stamps += _UNDATED.finditer(text)
    return [Span(*match.span()) for match in stamps]


def _is_day_of_last(text: str, stamp: re.Match[str], support: Sequence[Sentence]) -> bool:
    """Whether the sentence right before a stamp is of a source of that day, and of no other: the one that has
    most of its words."""
    before = [m.end() for m in _STAMP.finditer(text, 0, stamp.start())]
    last = words(text[before[-1] if before else 0 : stamp.start()])
    return bool(before) and was_written_on(stamp["day"], (home := _home(last, support, [])).ground, home.span)


def _publishers(text: str, home: Sentence) -> list[Span]:
    """Where the statement gives what it says to whoever speaks in its home: the issuer of a release, the
    writers of a letter; elsewhere the publisher, the author or the document."""
    declared = home.ground.declared
    if declared is None:
        return []
    voice = voice_at(home.ground.voices, home.span)
    labels = {label for label in (declared.publisher, declared.author, home.ground.document) if label}
    labels = {voice.by} if voice is not None else labels
    return [
        Span(*match.span())
        for label in labels
        for match in re.finditer(re.escape(normalised(label)), text, re.IGNORECASE)
        if _REPORTED_BY.search(text[: match.start()]) or _REPORTS.match(text, match.end())
    ]


def _home(own: Sequence[Word], support: Sequence[Sentence], quoted: Sequence[Span]) -> Sentence:
    """The sentence whose cited words cover most of the clause; of equals, the one that has most of its names
    and numbers, then of its small words (“It did not say how.”), then the one cited first.

    Quoted words weigh more than the speaker's role. Names say least: they may come from an introduction.
    """
    content = [word for word in own if word.is_content]
    told = [(w.stem, _QUOTED if _inside(w, quoted) else 1) for w in content if not _is_a_detail(w)]
    details = {word.stem for word in content if _is_a_detail(word)}
    every = {word.stem for word in own}

    def cover(sentence: Sentence) -> tuple[int, int, int]:
        words = sum(weight for stem, weight in told if stem in sentence.cited_stems)
        return words, len(details & sentence.cited_stems), len(every & sentence.cited_stems)

    return max(support, key=cover)


def _is_a_detail(word: Word) -> bool:
    """A name or a number."""
    return word.capitalised or word.text[0].isdigit()


def _quoted_in(text: str, clause: Span) -> list[Span]:
    return [part for q in quotations_in(text, [clause]) for part in q.parts]


def _inside(word: Word, spans: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.end for span in spans)


# --- numbers ------------------------------------------------------------------------------------


def _numbers(
    text: str, numbers: Sequence[Number], spelt: Sequence[Word], home: Sentence, support: Sequence[Sentence]
) -> Iterator[tuple[Verdict, str]]:
    here = _cited_numbers(home)
    elsewhere = [number for sentence in support for number in _cited_numbers(sentence)]
    for number in numbers:
        shown = number.span.slice(text)
        same = [other for other in here if other.agrees_with(number)]
        if not same and _belongs_to_antecedent(text, number, spelt, home, support):
            continue
        if not same and any(other.agrees_with(number) for other in elsewhere):
            yield Verdict.STITCHED, f"“{shown}” stands in another sentence than what is said of it."
        elif not same:
            yield Verdict.UNSUPPORTED_NUMBER, f"The evidence has no “{shown}”."
        elif not any(_counts_the_same(text, number, spelt, other, home) for other in same):
            yield Verdict.UNSUPPORTED_NUMBER, f"In the evidence “{shown}” counts something else."


def _belongs_to_antecedent(
    text: str, number: Number, spelt: Sequence[Word], home: Sentence, support: Sequence[Sentence]
) -> bool:
    """Whether the number counts a noun of another sentence that the home does not have: “19 shareholders”.

    What the two words together may stand for is then decided as for any words of another sentence.
    """
    counted = next((word for word in spelt if word.start >= number.span.end and word.is_content), None)
    if counted is None or counted.stem in home.cited_stems:
        return False
    return any(
        other.agrees_with(number) and _counts_the_same(text, number, spelt, other, sentence)
        for sentence in support
        if sentence is not home
        for other in _cited_numbers(sentence)
    )


def _cited_numbers(sentence: Sentence) -> list[Number]:
    """Numbers of the cited words; offsets count from the sentence's start."""
    base = sentence.span.start
    dates = [
        mention.span
        for mention in sentence.ground.dates
        if sentence.span.contains(mention.span) and mention.date and not mention.resolved_from
    ]
    leave = [Span(d.start - base, d.end - base) for d in dates]
    return [
        number
        for number in find_numbers(sentence.text, leave)
        if any(
            c.start <= base + number.span.start and base + number.span.end <= c.end for c in sentence.cited
        )
    ]


def _counts_the_same(text: str, number: Number, spelt: Sequence[Word], other: Number, home: Sentence) -> bool:
    """Whether one of the next content words follows both numbers; at a clause's end, one before.

    So does a number between the same two words, as “at ten to six”.
    """
    beside = _beside(text, number)
    if all(beside) and beside == _beside(home.text, other):
        return True
    after = [w for w in spelt if w.start >= number.span.end and w.is_content][:3]
    stop = re.compile(r"[;:]\s").search(home.text, other.span.end)
    limit = stop.start() if stop else len(home.text)
    following = [w for w in home.words if other.span.end <= w.start < limit][:_BESIDE]
    if after and {w.stem for w in after} & {w.stem for w in following}:
        return True
    before = [w for w in spelt if w.end <= number.span.start and w.is_content][-2:]
    preceding = [w for w in home.words if w.end <= other.span.start][-_BESIDE:]
    return not after and (not before or bool({w.stem for w in before} & {w.stem for w in preceding}))


def _beside(text: str, number: Number) -> tuple[str, str]:
    """The words right before and right after a number; empty where there is none."""
    before = re.search(r"([\w'’-]+) $", text[: number.span.start])
    after = re.match(r" ([\w'’-]+)", text[number.span.end :])
    return before[1].lower() if before else "", after[1].lower() if after else ""


# --- words --------------------------------------------------------------------------------------


def _words(aligned: Aligned, support: Sequence[Sentence], parties: Parties) -> Iterator[tuple[Verdict, str]]:
    others = [sentence for sentence in support if sentence is not aligned.home]
    accepted: list[list[int]] = []
    for run in _foreign_runs(aligned):
        if aligned.verbatim.issuperset(run):
            continue
        shown = " ".join(aligned.words[index].text for index in run)
        own = [aligned.words[index] for index in run]
        if (
            names_party_of(aligned, run, parties)
            or speaks_for(aligned, run)
            or expands_a_term(aligned, run, others)
            or says_more_of(aligned, run, others)
            or names_the_described(aligned, run, others)
            or bears_office(aligned, run, others)
            or bears_title(aligned, run, others)
            or (accepted and continues(aligned, accepted[-1], run, others))
        ):
            accepted.append(run)
            continue
        missing = [
            aligned.words[index] for index in run
            if not any(aligned.words[index].stem in sentence.cited_stems for sentence in support)
        ]  # fmt: skip
        if missing and not any(parties.link(own, s.cited_text(), s.before) for s in others):
            named = all(word.capitalised for word in missing) and missing[0].start > 0
            verdict = Verdict.UNSUPPORTED_NAME if named else Verdict.UNSUPPORTED_WORDS
            yield verdict, f"The evidence does not have “{' '.join(w.text for w in missing)}”."
        elif not (
            stands_beside(aligned, run, others, parties) or fills_a_slot(aligned, run, support, parties)
        ):
            yield Verdict.STITCHED, f"“{shown}” comes from another sentence than what is said of it."
        else:
            accepted.append(run)


def _foreign_runs(aligned: Aligned) -> list[list[int]]:
    """Runs of content words that the home sentence does not have.

    A word that it has, a word of reporting, and punctuation end a run.
    """
    runs: list[list[int]] = []
    for index, (word, place) in enumerate(zip(aligned.words, aligned.places, strict=True)):
        if not word.is_content or place is not None:
            continue
        if runs and _continues(aligned, runs[-1][-1], index):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _continues(aligned: Aligned, last: int, index: int) -> bool:
    """Whether nothing but function words stands between two words."""
    between = aligned.words[last + 1 : index]
    gap = aligned.text[aligned.words[last].end : aligned.words[index].start]
    return not re.search(r"[,;:.!?\"“”()\[\]]\s", gap) and not any(
        word.is_content or word.stem in REPORTING_STEMS for word in between
    )


def _joins_over_mask(aligned: Aligned) -> bool:
    home = aligned.home
    used = sorted({place for place in aligned.places if place is not None})
    base = home.span.start
    return any(
        home.ground.masked_between(
            Span(base + home.words[a].start, base + home.words[a].end),
            Span(base + home.words[b].start, base + home.words[b].end),
        )
        for a, b in pairwise(used)
    )


# --- voice --------------------------------------------------------------------------------------


def _is_unattributed(text: str, support: Sequence[Sentence]) -> bool:
    """Whether what a source gives to a speaker is said without any word of saying."""
    own = words(text)
    home = _home(own, support, ())
    aligned = align(text, own, home)
    if re.search(r"[\"“:]", text) or _says_who(aligned):
        return False
    used = [p for p in aligned.places if p is not None and home.words[p].is_content]
    if len(used) < 2:
        return False
    return _mostly_quoted(home, used) or _mostly_claimed(home, used)


def _says_who(aligned: Aligned) -> bool:
    """Whether a word of saying stands in the statement that is not itself among the quoted words."""
    return any(
        word.stem in _SPEECH and (place is None or not _is_quoted(aligned.home, place))
        for word, place in zip(aligned.words, _reported_places(aligned), strict=True)
    )


def _reported_places(aligned: Aligned) -> list[int | None]:
    """Counterparts of all words; for those of reporting, which alignment leaves out, a quoted one if any."""
    places = list(aligned.places)
    for index, word in enumerate(aligned.words):
        same = [i for i, other in enumerate(aligned.home.words) if other.stem == word.stem]
        if places[index] is None and same:
            quoted = [place for place in same if _is_quoted(aligned.home, place)]
            places[index] = (quoted or same)[0]
    return places


def _mostly_quoted(home: Sentence, used: Sequence[int]) -> bool:
    return 3 * sum(_is_quoted(home, place) for place in used) > 2 * len(used)


def _is_quoted(home: Sentence, place: int) -> bool:
    return home.ground.is_quoted(home.span.start + home.words[place].start)


def _mostly_claimed(home: Sentence, used: Sequence[int]) -> bool:
    """Whether most of the used words follow “X said”, or precede “…, X said”."""
    for place, word in enumerate(home.words):
        if word.stem not in _CLAIMING or place in used:
            continue
        start = sentence_around(home.text, word.start).start
        after = sum(p > place for p in used)
        marks = max(home.text.rfind(mark, start, word.start) for mark in '"”')
        close = marks if marks >= 0 else home.text.rfind(",", start, word.start)
        before = sum(start <= home.words[p].start < close for p in used)
        ends = re.match(r"[^,;]{0,40}[.]", home.text[word.end :])
        if 3 * after > 2 * len(used) or (ends and 3 * before > 2 * len(used)):
            return True
    return False
