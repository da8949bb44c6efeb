"""Speaking on: “It said that …”, “In 2023, they write, …”, right behind the sentence that says who.

Extraction resolves pronouns of persons; these stand for a body, or for several, and mean the subject of the
sentence before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.extraction.actors import Actors
from briefing.extraction.resolution import Replacement
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

_GOES_ON = re.compile(
    r"(?:^|,\s)(?P<who>It|it|They|they)\s(?:(?:also|then|further|later|now)\s)*"
    r"(?:said|says?|adds?|added|writes?|wrote|argues?|argued|claims?|claimed|maintain(?:s|ed)?|insist(?:s|ed)?"
    r"|stated?)\b"
)
_SHE_STATED = re.compile(
    r"(?P<who>He|She)\s(?:(?:also|then|further|later|now|next)\s)*"
    r"(?:said|says|adds|added|writes|wrote|argues|argued|claimed|maintained|insisted|stated|reported|told|observed)\b"
)
#: What may stand before the name that opens a sentence.
_TITLE = re.compile(r"(?:[\d.]+\s)?(?:(?:[A-Z][a-z]{0,4}\.?|Trustee|Councillor|Senator)\s)?")
#: “The reviewers”: several.
_MANY = re.compile(r"(?:The|These|Those|Some|Two|Three|Its|Their)\s(?:[a-z]+\s)*[a-z]+s$")
#: A paragraph ends here.
_BREAK = re.compile(r"\n\s*\n")


def speaking_on(statement: Statement, before: Statement | None, text: str, actors: Actors) -> Statement:
    """The statement with those who go on speaking in it by name.

    Args:
        statement: a sentence.
        before: the one before it in its source.
        text: the text of the source.
        actors: the parties of the dossier.
    """
    if before is not None and (meant := _recognised(statement, before, text, actors)) is not None:
        return replace(statement, replacements=(*statement.replacements, meant), dangling=())
    match = _GOES_ON.search(statement.span.slice(text))
    if match is None or [words.lower() for words in statement.dangling] != [match["who"].lower()]:
        return statement
    if before is None or before.subject is None or before.faults & {"question", "masked"}:
        return statement
    if _BREAK.search(text, before.span.end, statement.span.start):
        return statement
    subject = before.subject
    named = subject.slice(text).split(",")[0]
    party = actors.named(named)
    one = match["who"].lower() == "it"
    if not (party is not None and party.kind != "person" if one else _MANY.match(named)):
        return statement
    start = statement.span.start + match.start("who")
    told = named if match.start("who") == 0 or party is not None else named[0].lower() + named[1:]
    meant = Replacement(
        Span(start, start + len(match["who"])), told, Span(subject.start, subject.start + len(named))
    )
    return replace(statement, replacements=(*statement.replacements, meant), dangling=())


#: “…,” he said: nobody else is named between.
_HE_SAID = re.compile(
    r"[”\"]\s(?:he|she)\s(?:also\s)?(?:said|says|added|wrote|told\s[^,;“”]{2,40})\b[^“”\"]{0,60}"
    r"(?:[“\"][^“”\"]*[”\"]?)?$"
)


def _recognised(statement: Statement, before: Statement, text: str, actors: Actors) -> Replacement | None:
    """“Ms. D. Kolar, president of Local 1190, was recognized. She stated that …”: the one person whom the
    sentence before opens with and names."""
    match = _SHE_STATED.match(statement.span.slice(text))
    if match is None or [words.lower() for words in statement.dangling] != [match["who"].lower()]:
        return None
    if _BREAK.search(text, before.span.end, statement.span.start):
        return None
    named = [(m, p) for m, p in actors.within(before.source, before.span) if p.kind == "person"]
    if not named or len({party.name for _, party in named}) > 1:
        return None
    mention, party = named[0]
    if not _TITLE.fullmatch(text, before.span.start, mention.span.start):
        return None
    start = statement.span.start + match.start("who")
    return Replacement(Span(start, match.end("who") - match.start("who") + start), party.name, mention.span)


def goes_on(statement: Statement, before: Statement, text: str) -> bool:
    """Whether “…,” he said is a quotation of whoever spoke in the sentence right before it.

    Args:
        statement: a sentence whose speaker is only “he” or “she”.
        before: the one before it in its source, in the same paragraph or the one before.
        text: the text of the source.
    """
    if statement.speaker is not None or statement.speech is None or statement.replacements:
        return False
    between = text[before.span.end : statement.span.start]
    opens = statement.span.slice(text).lstrip()[:1] in {"“", '"'}
    return (
        opens
        and len(_BREAK.findall(between)) <= 1
        and _HE_SAID.search(statement.span.slice(text)) is not None
    )


def who_speaks_on(statement: Statement, text: str) -> str | None:
    """Who goes on speaking in a statement, if anybody does."""
    match = _GOES_ON.search(statement.span.slice(text))
    if match is None:
        return None
    start = statement.span.start + match.start("who")
    meant = next((each.text for each in statement.replacements if each.span.start == start), None)
    return meant[0].upper() + meant[1:] if meant else None
