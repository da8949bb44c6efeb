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

from briefing.extraction.quotation_marks import quotations_in
from briefing.model.evidence import Evidence, Span
from briefing.verification.alignment import Aligned, align
from briefing.verification.backing import Sentence, backing
from briefing.verification.certainty import lost_intentions, lost_limits, turned_modals
from briefing.verification.counts import check_numbers
from briefing.verification.dates import settle_dates
from briefing.verification.exchanged import exchanged_names, exchanged_owners
from briefing.verification.failures import Failure, Verdict
from briefing.verification.framing import as_of, moved_sources, publishers, set_off_by, summing_up
from briefing.verification.ground import Ground, sentences
from briefing.verification.homes import ends_like, home_of, is_inside
from briefing.verification.joint import counted_beside, named_members
from briefing.verification.locating import locate
from briefing.verification.minutes import minuted
from briefing.verification.normalisation import normalised
from briefing.verification.numbers import find_numbers
from briefing.verification.order import exchanged_parties
from briefing.verification.own_words import is_own_words, lead_of
from briefing.verification.parties import Parties
from briefing.verification.polarity import added_negations, dropped_conditions, dropped_negations, turned
from briefing.verification.reference import (
    bears_office,
    bears_title,
    continues,
    expands_a_term,
    names_party_of,
    names_the_described,
    says_more_of,
    speaks_for,
    spells_out,
    stands_beside,
)
from briefing.verification.slots import fills_a_slot
from briefing.verification.turns import is_turn
from briefing.verification.voice import unattributed
from briefing.verification.words import REPORTING_STEMS, words

#: The mark behind a number that the same statement goes on to correct.
_CORRECTED = re.compile(r"\[corrected below\](?=.*\bwrote|.*\bsaid)")


@dataclass(frozen=True)
class Claim:
    """A sentence of the model and what it is said to rest on."""

    where: str
    item: str
    text: str
    evidence: Sequence[Evidence]
    holder: str = ""
    """Whose position it is, where the model gives it to somebody beside the sentence."""


def check_statement(claim: Claim, grounds: Mapping[str, Ground], parties: Parties) -> Iterator[Failure]:
    """Whether the evidence carries the claim: names, numbers, dates, words, negation, parties."""
    support = backing(claim.evidence, grounds)
    if not support:
        return
    file = support[0].ground.file
    text = normalised(claim.text)
    good, bad = settle_dates(text, support)
    summary = summing_up(text, support)
    quoted, own = _verbatim(text, claim, grounds, parties)
    own += as_of(text, support)
    own += [Span(*match.span()) for match in _CORRECTED.finditer(text)]
    whose = [span for sentence in support for span in publishers(text, sentence)]
    bad = [span for span in bad if not any(whole.contains(span) for whole in [*own, *whose])]
    for span in bad:
        detail = f"No cited expression comes to “{span.slice(text)}”."
        yield Failure(Verdict.UNSUPPORTED_NUMBER, claim.where, claim.item, detail, file)
    settled = [*good, *bad, *summary, *set_off_by(text, support), *own, *counted_beside(text, support)]
    settled += named_members(text, support)
    for clause in _clauses(text):
        for verdict, detail in _check_clause(text, clause, settled, quoted, support, parties):
            if summary and verdict in {
                Verdict.NEGATION,
                Verdict.CONDITION,
                Verdict.CERTAINTY,
                Verdict.REORDERED,
            }:
                continue  # it repeats no words, so it can drop none
            yield Failure(verdict, claim.where, claim.item, detail, file)
    for detail in () if claim.holder else unattributed(text, _clauses(text, semicolons=False), support):
        yield Failure(Verdict.UNATTRIBUTED, claim.where, claim.item, detail, file)


def _check_clause(
    text: str,
    clause: Span,
    settled: Sequence[Span],
    quoted: Sequence[Span],
    support: Sequence[Sentence],
    parties: Parties,
) -> list[tuple[Verdict, str]]:
    """What the clause's home does not carry; nothing if the sentence that ends like it does."""
    everything = [word for word in words(text) if clause.start <= word.start < clause.end]
    home = home_of(everything, support, _quoted_in(text, clause))
    other = ends_like(text, everything, support)
    homes = [home] if other is None or other is home else [home, other]
    found = [list(_check_at_home(text, clause, home, settled, quoted, support, parties)) for home in homes]
    return min(found, key=bool)


def _check_at_home(
    text: str,
    clause: Span,
    home: Sentence,
    settled: Sequence[Span],
    quoted: Sequence[Span],
    support: Sequence[Sentence],
    parties: Parties,
) -> Iterator[tuple[Verdict, str]]:
    settled = [*settled, *publishers(text, home), *moved_sources(text, home)]
    settled += minuted(text, home, support)
    numbers = [n for n in find_numbers(text, settled) if clause.contains(n.span)]
    own = [
        word
        for word in words(text)
        if clause.start <= word.start < clause.end and not is_inside(word, settled)
    ]
    spelt = [word for word in own if not is_inside(word, [number.span for number in numbers])]
    verbatim = frozenset(index for index, word in enumerate(spelt) if is_inside(word, quoted))
    aligned = replace(align(text, spelt, home), verbatim=verbatim)
    told = [number for number in numbers if not any(part.contains(number.span) for part in quoted)]
    yield from check_numbers(text, told, spelt, home, support)
    yield from _words(aligned, support, parties)
    yield from ((Verdict.NEGATION, detail) for detail in dropped_negations(aligned))
    yield from ((Verdict.NEGATION, detail) for detail in added_negations(aligned))
    yield from ((Verdict.NEGATION, detail) for detail in turned(aligned))
    yield from ((Verdict.CONDITION, detail) for detail in dropped_conditions(aligned))
    yield from ((Verdict.CERTAINTY, detail) for detail in lost_limits(aligned))
    yield from ((Verdict.CERTAINTY, detail) for detail in turned_modals(aligned))
    yield from ((Verdict.CERTAINTY, detail) for detail in lost_intentions(aligned))
    yield from ((Verdict.REORDERED, detail) for detail in exchanged_parties(aligned))
    yield from ((Verdict.REORDERED, detail) for detail in exchanged_names(aligned, parties))
    yield from ((Verdict.REORDERED, detail) for detail in exchanged_owners(text, clause, support, parties))
    if _joins_over_mask(aligned) and not re.search(r"…|\.\.\.|\bmask", text):
        yield Verdict.MASKED, "Words on both sides of a mask are joined, and the statement does not say so."


# --- what is compared ---------------------------------------------------------------------------


def _clauses(text: str, *, semicolons: bool = True) -> list[Span]:
    """Sentences, and the parts that a semicolon joins; not inside quotation marks."""
    whole = Span(0, len(text))
    quoted = [outer for q in quotations_in(text, [whole]) for outer in q.outer]
    cuts = [0]
    for match in re.finditer(r";\s", text) if semicolons else ():
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


def _quoted_in(text: str, clause: Span) -> list[Span]:
    return [part for q in quotations_in(text, [clause]) for part in q.parts]


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
            or spells_out(aligned, run, others)
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
