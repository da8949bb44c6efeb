"""Answers: who was silent to one paper and has spoken after all, there or elsewhere."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

#: Of a name, what makes it an owner’s.
OWNER = re.compile(r"[’']s?$")
#: Of the words of a silence, so many must be those of a later answer; these are of every silence.
SAME_MATTER = 2
_EMPTY = frozenset(
    """decline refuse answer respond reply comment say question message call request ask speak talk discuss
    not return leave office home write email e-mail week day month last year""".split()
)
#: How far behind a subject the name may end that says who that is. Code points.
_NAME_BEHIND = 60
#: Between a subject and that name: “chief executive and founder, ”.
_APPOSED = re.compile(r"(?: and [a-z][\w -]{2,30})?, ")
_SPEAKING = frozenset({"speak", "talk", "answer"})
#: What has not been answered so far may be answered the next day.
_SO_FAR = re.compile(r"\b(?:has|have)\s?(?:not|n[’']t)\b|\byet\b")
#: “who had not responded”, “which has declined to comment”.
_WHO = re.compile(r"\b(?:who|which)(?:\s[a-z]+){0,2}\s$")
_SAID = re.compile(
    r"\b(?:acknowledged|added|argued|confirmed|denied|insisted|replied|said|says|told|wrote)\b"
)
#: What is said to who asks now, and not written to somebody then.
_TO_A_PAPER = SPEECH_VERBS - {"email", "e-mail", "forward", "message", "text", "write"}
#: Who was not reached, or spoke to nobody of the paper; not “did not respond to a question about the memo”.
_UNREACHED = re.compile(
    r"\b(?:could not|couldn[’']t) (?:immediately )?be reached\b"
    r"|\bdeclined to (?:be interviewed|speak)\b(?! (?:about|on|to)\b)"
    r"|\b(?:did not|didn[’']t|has not|had not) (?:immediately )?(?:answer|reply|respond|return)\b"
    r"(?! (?:to )?(?:an?|the|any|our|its|his|her|their)? ?(?:[a-z-]+ )?questions?\b)"
)
_EARLIER = re.compile(
    r"\b[Ee]arlier\b|\b[Pp]reviously\b|\b[Ii]nitially\b|\bat first\b|\bhad\s?(?:not|n[’']t)\b"
    r"|\blast (?:week|month|year)\b"
)


def speaks_after_all(statement: Statement, text: str, silent: re.Match[str]) -> bool:
    """“Cole, who had not responded earlier, said on Monday …”: who was silent and is so no longer."""
    start = statement.span.start
    behind = text[start + silent.end() : statement.span.end]
    if not statement.reports or not _SAID.search(behind):
        return False
    return _WHO.search(text[start : start + silent.start()]) is not None or silent.group().startswith("had")


def is_stale(statement: Statement, extracted: Extracted, extraction: Extraction) -> bool:
    """Whether the person who was silent speaks in a newer source; or in the same one, which tells of an
    earlier silence."""
    silent = _silent_person(statement, extraction.actors, extracted.source.source.text)
    if silent is None or not extracted.published:
        return False
    words = statement.span.slice(extracted.source.source.text)
    is_past = _EARLIER.search(words) is not None
    if not is_past and not _UNREACHED.search(words):
        return False  # who was asked one thing and spoke of another has not answered it
    for other in extraction.sources:
        newer = (other.published or "") > extracted.published
        if newer or (is_past and other is extracted):
            for each in other.statements:
                text = other.source.source.text
                said = each is not statement and _speaks(each, extraction.actors, text) is silent
                if said and _is_said_since(each, other, extracted.published, here=other is extracted):
                    return True
    return False


def _is_said_since(each: Statement, source: Extracted, since: str, *, here: bool) -> bool:
    """Whether words are said to a paper, not written before the silence and found since: an old e-mail."""
    if each.speech is not None and each.speech.cue_lemma not in _TO_A_PAPER:
        return False
    written = source.source.source.date_of(each.span)
    if written is not None and written <= since:
        return False
    return here or not any(date.date is not None and date.date < since for date in each.event_dates)


def _silent_person(statement: Statement, actors: Actors, text: str) -> Party | None:
    """The person who is silent: the last of the subject, behind whatever office."""
    if statement.subject is None:
        return None
    inside = [p for _, p in actors.within(statement.source, statement.subject)]
    party = _apposed(statement, actors, text) or (inside[-1] if inside else _party(statement, actors))
    return party if party is not None and party.kind == "person" else None


def _apposed(statement: Statement, actors: Actors, text: str) -> Party | None:
    """“Its chief executive, Ann Cole, did not respond”: the person whose name stands behind the subject."""
    if statement.subject is None:
        return None
    end = statement.subject.end
    named = actors.within(statement.source, Span(end, min(statement.span.end, end + _NAME_BEHIND)))
    first = min(named, key=lambda found: found[0].span.start, default=None)
    if first is None or first[1].kind != "person":
        return None
    return first[1] if _APPOSED.fullmatch(text, end, first[0].span.start) else None


def answered_later(statement: Statement, extracted: Extracted, extraction: Extraction) -> bool:
    """Whether the silent party speaks in a newer source: to the matter, or at all if it “has not” so far.

    To the same matter are words that share the content of the sentence that says it was silent.
    """
    if not extracted.published:
        return False
    silent = _party(statement, extraction.actors)
    if silent is None:
        return False
    names = {word for name in (silent.name, *silent.aliases) for word in name.lower().split()}
    matter = {word for word in statement.content - _EMPTY if not names & set(word.lower().split())}
    is_open = _SO_FAR.search(statement.span.slice(extracted.source.source.text)) is not None
    for other in extraction.sources:
        if not other.published or other.published <= extracted.published:
            continue
        for each in other.statements:
            if _speaks(each, extraction.actors, other.source.source.text) is silent and (
                is_open or len(matter & each.content) >= SAME_MATTER
            ):
                return True
    return False


def _party(statement: Statement, actors: Actors) -> Party | None:
    """Who is silent: the subject."""
    if statement.subject is None:
        return None
    replaced = next((r for r in statement.replacements if statement.subject.contains(r.span)), None)
    inside = actors.within(statement.source, statement.subject)
    return inside[0][1] if inside else actors.named(OWNER.sub("", replaced.text)) if replaced else None


def _speaks(statement: Statement, actors: Actors, text: str) -> Party | None:
    """Who says something in a statement that is no silence itself."""
    if statement.speaker:
        return actors.named(statement.speaker)
    says = any(frame.depth == 0 and frame.lemma in SPEECH_VERBS | _SPEAKING for frame in statement.frames)
    return _apposed(statement, actors, text) or _party(statement, actors) if says else None
