"""Silence: sentences that only say that somebody who was asked did not answer: gaps, not findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from briefing.extraction.actors import Actors, Party
from briefing.extraction.dates import is_day, say_date
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    INSTITUTION_WORDS,
    OFFICE_NOUNS,
    PEOPLE_NOUNS,
    ROLE_NOUNS,
    TRADE_NOUNS,
)
from briefing.extraction.resolution import Replacement
from briefing.extraction.statements import Statement
from briefing.model.briefing import Gap
from briefing.model.evidence import Span
from briefing.synthesis.answers import OWNER, answered_later, is_stale, speaks_after_all
from briefing.synthesis.event_words import OBJECT, is_open
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.phrasing import own_role

SILENT = re.compile(
    r"\b(?:declined|refused)\s+to\s+(?:comment|answer|respond|say(?!\s(?:never|no|yes)\b))\b"
    r"|\b(?:did|does|has|have|had)\s?(?:not|n[’']t)\s+(?:immediately\s+|yet\s+)?(?:respond|repl(?:y|ied)|comment|"
    r"responded|commented|return|returned|answer|answered)\b"
    r"|\bno\s+(?:immediate\s+)?comment\b"
    r"|\bcould\s?(?:not|n[’']t)\s+(?:immediately\s+)?be\s+reached\b"
    r"|\b(?:contacted|asked|approached)\s+[A-Z][\w’'.\- ]{1,40}?\s+for\s+(?:a\s+)?comment\b",
)
#: Other ways not to answer, in sentences that may be findings as well.
_QUIET = re.compile(
    r"\b(?:declined|refused)\s+to\s+(?:be\s+(?:interviewed|named)|speak|talk|discuss)\b"
    r"|\bwould\s?(?:not|n[’']t)\s+(?:comment|discuss|say|be\s+interviewed)\b"
    r"|\basked\s+to\s+(?:testify|appear|comment)\b.{0,20}\bdid\s+not\b"
    r"|\b(?:asked|called|phoned?|reached|telephoned?)\b.{0,60}\bhung\s+up\b"
)
#: “declined to say how many officers had been trained”: what stays unknown; “Asked whether it had, …” too.
_UNTOLD = re.compile(
    r"^(?P<who>.*?\b(?:(?:declined|refused)\sto|would\s?(?:not|n[’']t))\ssay)\s"
    r"(?P<what>(?:if|whether|how|what|when|where|which|who|whose|why)\s[^;:“”()]+)$"
)
_ASKED = re.compile(
    r"^Asked (?P<what>(?:if|whether|how|what|when|where|which|who|whose|why)\s[^;:“”(),]+), "
    r"(?P<who>[^;:“”()]+?\b(?:(?:declined|refused)\sto|would\s?(?:not|n[’']t))\ssay)$"
)
#: What a question of its own cannot be without what stands before it.
_LEANS = re.compile(
    r"\b(?:it|its|he|she|him|his|her|hers|they|them|their|this|that|these|those|such|so|then|there|one|ones"
    r"|either|neither|others?|same|the two|the (?:first|second|latter|former))\b"
    r"|^how (?:many|much) (?:have|has|had|were|was|are|is|of|more)\b|^(?:which|what|who|why|when|where|how)$",
    re.IGNORECASE,
)
#: A deadline that was missed is no silence.
_LATE = re.compile(r"\b(?:within|for|in)\b[^.]{0,40}\b(?:days|weeks|months)\b|\bthe request of\b")
_TO_THE_WRITER = re.compile(r"\s+(?:with|to) (?:me|us)\b")
#: Of whom nothing says who it is; “her trip” is that of whoever declines to discuss it.
_SOMEBODY = frozenset({"he", "she", "him"})
_PRONOUN = re.compile(r"(?:he|she|it|they|both|neither|nor|that|his|her|its|their)\b", re.IGNORECASE)
#: “Brett Cole left Halden, a spokeswoman said; she would not say …”: a sentence within a sentence.
_TWO_CLAUSES = re.compile(r";\s(?:he|she|it|they)\b")
_HE = re.compile(r"\b(?:that|whether|if|why|when|how|and) (?:he|she|they)\b")
#: Whom a paper asked: “Fortune contacted Halden for comment”.
_CONTACTED = re.compile(
    r"\b(?:contacted|asked|approached)\s(?P<who>[A-Z][\w’'.\- ]{1,40}?)\sfor\s(?:a\s)?comment\b"
)
_SPOKESMEN = r"(?:attorneys|executives|lawyers|officials|representatives|spokes(?:men|people|persons|women))"
#: “Spokespeople for Halden and Corvane did not respond”, “Halden executives declined”: those who speak for
#: others have no name.
_FOR_SOMEBODY = re.compile(
    rf"(?P<who>(?:[A-Z][\w’'.&-]*\s){{0,4}}?(?i:{_SPOKESMEN})"
    r"(?: (?:at|for|from|of|with) .{2,60}?| here| there)?) "
    r"(?:also )?(?:could|declined|did|do|does|had|have|refused|were|would)(?:n[’']t)?\b"
)
#: “A woman who answered the telephone”, “a spokesperson”: whose word was asked for, that does not say.
_ANYBODY = re.compile(
    r"an? (?:spokes(?:man|woman|person)|(?:wo)?man|person|official|representative|receptionist|clerk)", re.I
)
#: “would not say why.”: of what, the sentence does not tell.
_OF_WHAT = re.compile(
    r"\b(?:(?:declined|refused)\sto|would\s?(?:not|n[’']t))\ssay\s(?:how|when|where|which|who|why)(?=[.,;]|$)"
)
#: Those who answer or do not.
_SOMEONES = (
    AGENCY_NOUNS
    | ASSOCIATION_NOUNS
    | COMPANY_NOUNS
    | INSTITUTION_WORDS
    | PEOPLE_NOUNS
    | ROLE_NOUNS
    | OFFICE_NOUNS
    | TRADE_NOUNS
)
_TITLE = r"(?:(?:[Tt]he|Mr|Ms|Mrs|Dr)\.? )?"
#: “the Dunmere Privacy and Records Commissioner”
_ONE_OFFICE = re.compile(
    r"(?P<office>(?:The\s)?(?:[A-Z][\w’'-]+\s){1,3}and\s(?:[A-Z][\w-]+\s){1,3}?(?P<noun>[A-Z][\w-]+))(?=\s[a-z])"
)
#: A subject that is longer tells more than who was asked.
_LONGEST_NAME = 5


def silences(extraction: Extraction, labels: Mapping[str, str], book: EvidenceBook) -> list[Gap]:
    """A gap for each sentence in which a party is asked and does not answer, in the source's words.

    It names the source, since who was silent to one paper may have spoken to another, and gives people their
    full name and role. Where nothing says who “she” is, or the “he” who “was back”, there is nothing to tell.
    """
    found: dict[str, Gap] = {}
    silent: dict[str, tuple[str, str]] = {}  # by what is said, who has said nothing and until when
    speaking = _speaking(extraction)
    for extracted in extraction.sources:
        if extracted.source.duplicate_of or extracted.source.machine_altered:
            continue
        text = extracted.source.source.text
        for statement in extracted.statements:
            words = statement.span.slice(text)
            is_silent = SILENT.search(words) or _QUIET.search(words)
            if statement.speech is not None or not is_silent or _LATE.search(words):
                continue
            if {"masked", "question", "imperative", "second-person"} & set(statement.faults):
                continue
            if any(words.lower() in _SOMEBODY for words in statement.dangling):
                continue
            if speaks_after_all(statement, text, is_silent) or _is_said_of_a_thing(
                statement, text, extraction.actors
            ):
                continue
            named, also = with_names(statement, text, extraction.actors)
            before: Statement | None = None
            if _OF_WHAT.search(words):
                before = _before(statement, extracted)
                if before is None:
                    continue  # “would not say why”: why what, only the sentence before tells
                told_of, more = with_names(before, text, extraction.actors)
                also = [*also, *more]
            if (
                _PRONOUN.match(named)
                or _is_unclear(named, _has_people(statement, extraction.actors))
                or _may_be_another(statement, extracted, extraction)
            ):
                continue
            said = _TO_THE_WRITER.sub("", " ".join(named.split())).rstrip(".")
            if before is not None:
                said = f"{' '.join(told_of.split())} {said}"
            if answered_later(statement, extracted, extraction):
                continue
            label = labels[statement.source]
            when = on_its_day(extracted.source.source.date_of(statement.span) or extracted.published)
            question, answer = _untold(said)
            told = answer if answer.startswith(label) and not when else f"{label}{when}: {answer}"
            if question:
                reason = f"{question} ({told})"
            else:
                if is_stale(statement, extracted, extraction):
                    continue
                who, several = _who(named, statement, text, extraction.actors)
                speaks = any(re.search(rf"\b{re.escape(name)}\b", who) for name in speaking)
                was, has = ("were", "have") if several else ("was", "has")
                asked = f"{was} asked and did not answer" if speaks else f"{has} to say"
                reason = f"what {who} {asked} ({told})"
                silent[said] = (who, extracted.published or "")
            spans = [statement.span, *(r.antecedent for r in statement.replacements)]
            if before is not None:
                spans += [before.span, *(r.antecedent for r in before.replacements)]
            cited = [(statement.source, extracted.sentence_of(span)) for span in spans]
            cited += [(source, _sentence(extraction, source, span)) for source, span in also]
            gap = Gap(id=stable_id("g", reason), reason=reason, evidence=book.cite_all(cited))
            found.setdefault(said, gap)
    return [gap for said, gap in found.items() if not _is_silent_still(silent.get(said), silent.values())]


def _is_silent_still(one: tuple[str, str] | None, others: Iterable[tuple[str, str]]) -> bool:
    """Whether a later source tells that the same party has still not answered: that is told."""
    if one is None:
        return False
    who, until = one[0].removeprefix("the "), one[1]
    return (
        until != ""
        and len(who.split()) > 1
        and any(later > until and other.removeprefix("the ").endswith(who) for other, later in others)
    )


def _is_said_of_a_thing(statement: Statement, text: str, actors: Actors) -> bool:
    """Whether “it”, which did not answer, is taken for something that cannot: a complaint, a file."""
    for each in statement.replacements:
        if each.span.start != statement.span.start or not _PRONOUN.match(text, each.span.start):
            continue
        words = set(re.findall(r"[\w-]+", each.text.lower()))
        words |= {word.removesuffix("s") for word in words}
        if actors.named(OWNER.sub("", each.text)) is None and not words & _SOMEONES:
            return True
    return False


def _before(statement: Statement, extracted: Extracted) -> Statement | None:
    """The sentence right before, if it can stand with this one."""
    text = extracted.source.source.text
    ahead = [each for each in extracted.statements if each.span.end <= statement.span.start]
    if not ahead or "\n\n" in text[ahead[-1].span.end : statement.span.start]:
        return None
    last = ahead[-1]
    return None if last.speech is not None or last.dangling or last.faults else last


def _speaking(extraction: Extraction) -> set[str]:
    """Who says something anywhere: of them not everything is unknown."""
    speaking: set[str] = set()
    for extracted in extraction.sources:
        text = extracted.source.source.text
        for statement in () if extracted.source.machine_altered else extracted.statements:
            if SILENT.search(statement.span.slice(text)) or _QUIET.search(statement.span.slice(text)):
                continue
            if statement.speaker is not None:
                speaking.add(statement.speaker)
            if statement.reports and statement.subject is not None:
                said_by = extraction.actors.within(statement.source, statement.subject)
                speaking.update(party.name for _, party in said_by)
    return speaking


def _is_unclear(named: str, has_people: bool) -> bool:
    """Whether it leaves open who “her” or “he” is, or what was asked stands in half a sentence."""
    unnamed = not has_people and OBJECT.search(named) is not None
    return unnamed or is_open(named) or bool(_TWO_CLAUSES.search(named) or _HE.search(named))


def _has_people(statement: Statement, actors: Actors) -> bool:
    return any(p.kind == "person" for _, p in actors.within(statement.source, statement.span))


def _may_be_another(statement: Statement, extracted: Extracted, extraction: Extraction) -> bool:
    """Whether “he”, at the head of the sentence, may be another of those whom the one before names: that
    somebody did not answer is no small matter."""
    text = extracted.source.source.text
    opens = any(each.span.start == statement.span.start for each in statement.replacements)
    if not opens or not _PRONOUN.match(text, statement.span.start):
        return False
    before = [each for each in extracted.statements if each.span.end <= statement.span.start][-1:]
    return any(
        len({p.name for _, p in extraction.actors.within(each.source, each.span) if p.kind == "person"}) > 1
        for each in before
    )


def _untold(said: str) -> tuple[str, str]:
    """What stays unknown by the words of a silence, and these without it: “how many were trained” and “Ana
    Roth declined to say”; nothing, and all of them, where the question is not understood alone."""
    found = _UNTOLD.search(said) or _ASKED.search(said)
    if found is None or _LEANS.search(found["what"]):
        return "", said
    what = re.sub(r"^if\b", "whether", found["what"])
    return what, found["who"]


def _who(named: str, statement: Statement, text: str, actors: Actors) -> tuple[str, bool]:
    """Who was asked, and whether they are several: the party at the head of the sentence, or its subject:
    “the university”, “spokespeople for Halden”."""
    asked = _CONTACTED.search(named)
    said = asked["who"] if asked else named
    if asked is None and (spokesmen := _FOR_SOMEBODY.match(said)):
        first, space, rest = spokesmen["who"].partition(" ")
        plain = first.lower() if re.fullmatch(_SPOKESMEN, first.lower()) else first
        return f"{plain}{space}{rest}", True
    office = _ONE_OFFICE.match(said)
    if asked is None and office is not None and office["noun"].lower() in ROLE_NOUNS | OFFICE_NOUNS:
        words = office["office"]
        return (f"the {words[4:]}" if words.startswith("The ") else words), False
    heads = [p for p in actors.parties if re.match(rf"{_TITLE}{re.escape(p.name)}(?![\w’'])", said)]
    if heads:
        name = max(heads, key=lambda party: len(party.name)).name
        joined = re.match(rf"{_TITLE}{re.escape(name)}(?:,| and) [A-Z]", said)
        several = joined is not None and not _is_role(said, name)
        article = "the " if said.startswith(f"The {name}") else ""
        return ("parties that were asked", True) if several else (f"{article}{name}", False)
    if asked is not None or statement.subject is None:
        return "a party that was asked", False
    words = " ".join(statement.subject.slice(text).split())
    joined = re.match(r",? (?:and|or) [A-Z]", text[statement.subject.end :])
    if joined or " and " in words:
        return "parties that were asked", True
    if not words or len(words.split()) > _LONGEST_NAME or _PRONOUN.match(words) or _ANYBODY.fullmatch(words):
        return "a party that was asked", False
    first, space, rest = words.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in {"the", "a", "an"} else words, False


def _is_role(said: str, name: str) -> bool:
    """Whether what stands between commas behind a name is an office, with a capital though it is: “Ana Roth,
    Revenue manager at Halden, …”."""
    beside = re.match(rf"{_TITLE}{re.escape(name)}, (?P<beside>[^,]{{2,60}}),", said)
    return beside is not None and any(word.lower() in ROLE_NOUNS for word in beside["beside"].split())


def on_its_day(published: str | None) -> str:
    """“, 30 September 2022”, where the day is known: what is not said is not said on a day."""
    return f", {say_date(published, 'day')}" if is_day(published) else ""


def _sentence(extraction: Extraction, source: str, span: Span) -> Span:
    extracted: Extracted = next(each for each in extraction.sources if each.source.source.id == source)
    return extracted.sentence_of(span)


def with_names(statement: Statement, text: str, actors: Actors) -> tuple[str, list[tuple[str, Span]]]:
    """The words with the names that pronouns stand for and the first person's in full, and where else these
    are: “Reyes declined to comment” becomes “Paul Reyes, the deputy director, declined to comment”."""
    edits = [
        (each.span, each.text)
        for each in statement.replacements
        if statement.span.contains(each.span) and not _is_named_before(each, statement, text, actors)
    ]
    also: list[tuple[str, Span]] = []
    named = _short_name(statement, text, actors, [span for span, _ in edits])
    if named is not None:
        span, party = named
        plain = text[span.end : span.end + 1] == " "
        given = party.role_mention if plain and party.role else None
        role = own_role(party.role) if party.role and given is not None else None
        edits.append((span, f"{party.name}, {role}," if role else party.name))
        also += [(m.source, m.span) for m in (party.first, given) if m is not None]
    words, end = "", statement.span.start
    for span, instead in sorted(edits):
        if end <= span.start:
            words += text[end : span.start] + instead
            end = span.end
    return words + text[end : statement.span.end], also


def _is_named_before(each: Replacement, statement: Statement, text: str, actors: Actors) -> bool:
    """Whether a pronoun stands for somebody whom the sentence, or an earlier pronoun of it, has named: “his
    trip” in “Reyes declined to discuss his trip”."""
    name = OWNER.sub("", each.text)
    party = actors.named(name)
    ahead = Span(statement.span.start, max(statement.span.start, each.span.start))
    named = [other.text for other in statement.replacements if other.span.end <= each.span.start]
    named += [mention.text for mention, other in actors.within(statement.source, ahead) if other is party]
    return name in {OWNER.sub("", other) for other in named} or bool(
        party is not None and any(actors.named(OWNER.sub("", other)) is party for other in named)
    )


def _short_name(
    statement: Statement, text: str, actors: Actors, taken: list[Span]
) -> tuple[Span, Party] | None:
    """The first person whom the statement calls by less than the full name."""
    for mention, party in actors.within(statement.source, statement.span):
        if party.kind == "person" and not any(span.overlaps(mention.span) for span in taken):
            return (mention.span, party) if mention.text != party.name else None
    first = re.compile(r"[A-Z][\w’'-]+").match(text, statement.span.start)
    if first is None or any(span.overlaps(Span(*first.span())) for span in taken):
        return None
    bearers = [p for p in actors.parties if p.kind == "person" and p.name.endswith(f" {first.group()}")]
    return (Span(*first.span()), bearers[0]) if len(bearers) == 1 else None
