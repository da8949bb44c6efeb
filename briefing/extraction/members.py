"""Members: who “the senators” and “the members of Congress” are, whom a text has named or counted before.

“The members of Congress added” names nobody. The sentences before have the names with their titles, or say
how many of whom there are: “a letter signed by 15 senators”. Where neither stands there, nobody is told.
"""

from __future__ import annotations

import re

from briefing.extraction.joint_speakers import names_behind
from briefing.model.evidence import Span

#: What those who sit in a legislature or a council are called.
_OFFICES = (
    r"(?:alder|assembly|congress)(?:men|women|people)|assemblymembers|council(?:lors|ors|members|men|women)"
    r"|lawmakers|legislators|senators"
)
_PLURALS = rf"{_OFFICES}|members|representatives"
_HOUSES = r"(?:assembly|commons|committee|congress|council|house|parliament|senate|subcommittee)"
#: A phrase for several of them that names none; members and representatives are of much else besides.
UNNAMED = re.compile(
    rf"(?:the|these|those) (?:(?:[\w’'.-]+ ){{0,3}}?(?:{_OFFICES})"
    r"|(?:us |u\.s\. |state |house )?representatives"
    rf"|(?:[\w’'.-]+ ){{0,2}}?{_HOUSES} members"
    rf"|members of (?:the )?(?:[\w’-]+ ){{0,2}}?{_HOUSES})\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?<![\w’'-])(?P<to>\bto )?(?:US |U\.S\. )?(?P<title>Reps?|Sens?|Representatives?|Senators?"
    r"|(?:Assembly|Congress)(?:man|men|woman|women)|Council(?:lors?|ors?|man|men|woman|women|members?)|MPs?)"
    r"\.? (?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})"
)
_TITLED = re.compile(
    r"^(?:(?:US|U\.S\.) )?"
    r"(?:Reps?|Sens?|Representatives?|Senators?|Congress(?:wo)?m[ae]n|MPs?|Councill?ors?)\.? "
)
UNNAMED_NOUN = re.compile(_PLURALS, re.IGNORECASE)
_GROUP = re.compile(
    r"(?<![\w’'-])(?:(?:[Aa] group|[Dd]ozens) of|\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight"
    rf"|[Nn]ine|[Tt]en|[Ss]everal) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_PLURALS})\b"
    r"(?: (?:of|on) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)?"
)
#: Others of them, told apart: “Democratic senators”, “none of the senators”.
_OTHERS = re.compile(rf"(?:\b(?P<of>of the )|\b(?P<kind>[\w’'-]+) )(?P<noun>{_PLURALS})\b")
#: Words before the noun that tell nobody apart.
_PLAIN = frozenset("a an and by for from of the these those to with".split())
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_SENATE = re.compile(r"\bsenat(?:e|ors)\b", re.IGNORECASE)
_HOUSE = re.compile(r"\b(?:house|representatives|congress(?:wo)?men)\b", re.IGNORECASE)
#: Code points in which they are looked for.
_REACH = 2500
#: How many are told by name.
MOST = 4


def meant(text: str, phrase: str, before: int) -> tuple[str, Span] | None:
    """Whom a phrase stands for, as the nearest paragraph has them that names or counts any, and where.

    Args:
        text: the text of the source.
        phrase: “the members of Congress”.
        before: where the sentence with the phrase begins.
    """
    start = max(0, before - _REACH)
    plain = _QUOTED.sub(lambda said: "_" * len(said.group()), text[start:before])
    at = len(plain)
    for paragraph in reversed(plain.split("\n")):
        at -= len(paragraph)
        where = start + at
        at -= 1
        people = named_members(paragraph, phrase)
        if people:
            names = [_TITLED.sub("", each.slice(paragraph)) for each in people]
            if not 1 < len(names) <= MOST:
                return None
            said = f"{', '.join(names[:-1])} and {names[-1]}"
            return said, Span(where + people[0].start, where + people[-1].end)
        noun = next((word for word in reversed(phrase.split()) if UNNAMED_NOUN.fullmatch(word)), "")
        group, others = counted_members(paragraph, noun)
        if group is not None or others:
            found = group and Span(where + group.start, where + group.end)
            return (" ".join(found.slice(text).split()), found) if found and not others else None
    return None


def named_members(paragraph: str, phrase: str) -> list[Span]:
    """Those whom a paragraph names with a title that fits a phrase, but those to whom something goes."""
    found: list[Span] = []
    for match in _TITLE.finditer(paragraph):
        of_senate = match["title"].startswith("Sen")
        other = (_HOUSE if of_senate else _SENATE).search(phrase)
        if match["to"] or other:
            continue
        here = [Span(*match.span("name")), *names_behind(paragraph, match.end("name"))]
        found += [span for span in here if not any(span.overlaps(each) for each in found)]
    return found


def counted_members(paragraph: str, noun: str) -> tuple[Span | None, bool]:
    """The last phrase of a paragraph that says how many of them, or a group of whom, there are; and whether
    it goes on to others of that noun."""
    groups = [match for match in _GROUP.finditer(paragraph) if match["noun"].lower() == noun.lower()]
    end = groups[-1].end() if groups else 0
    others = any(
        match["noun"].lower() == noun.lower() and (match["of"] or match["kind"].lower() not in _PLAIN)
        for match in _OTHERS.finditer(paragraph, end)
    )
    return (Span(*groups[-1].span()) if groups else None), others
