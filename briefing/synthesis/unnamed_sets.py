"""Unnamed sets: parts, places in a row, comparisons and answers whose whole a finding does not tell.

“Refused the third”, “1,940 of them”, “the other 17”, “both sides”, “the extra $88,000”, “may be stricter”:
the sentence before has the list, the total, the sum or the standard. A finding that has none is a riddle.
"""

from __future__ import annotations

import re

from briefing.extraction.lexicon import PEOPLE_NOUNS

_FEW = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen"
_NUMBER = rf"(?:\d[\d,]*|{_FEW}|[a-z]+(?:teen|ty)(?:-[a-z]+)?)"
#: Something counted or listed, of which parts can be told: “60 farmhouses”, “several companies”, “a list of”.
_COUNTED = re.compile(
    rf"\b(?:{_NUMBER}|[Ss]everal|[Mm]any|[Dd]ozens of|[Hh]undreds of|[Tt]housands of|[Ss]ome) "
    r"(?!of\b|percent\b)(?:[a-z][\w’-]* ){0,3}?(?:[a-z][\w-]*s|people|men|women|children|staff)\b",
    re.IGNORECASE,
)
#: What a plural names, unless something is only done for it or to it: “its employees”, “Phones that …”.
_PLURAL = re.compile(
    r"(?<!\bfor )(?<!\bto )(?<!\bby )(?<!\bwith )(?<!\bfrom )(?<!\bat )"
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]ll|[Nn]o|[Mm]ost|[Oo]f|[Tt]h[eo]se)|[’']s|s’) "
    rf"(?:[a-z][\w-]* )?[a-z]{{3,}}s\b|^[A-Z][a-z]+s\b|"
    rf"[A-Z][\w’-]+ (?:{'|'.join(sorted(PEOPLE_NOUNS))})s\b"
)
_OF_THEM = re.compile(
    rf"\b(?:{_NUMBER}|one|some|most|many|none|several|a few|half|all|any|neither|either|both) "
    r"of (?:them|these|those)\b(?! (?:who|that|which)\b)",
    re.IGNORECASE,
)
#: A verb or a stop behind a number in a row, which then has no noun.
_ENDS = r"(?=[,.;:]|’s\b| (?:is|was|were|are|had|has|have|said|says|and|but|would|will|did|came|remains?)\b)"
_ORDINAL = "second|third|fourth|fifth|sixth|latter|former"
_IN_A_ROW = re.compile(rf"\b[Tt]he (?:{_ORDINAL}){_ENDS}")
_ROW = re.compile(
    rf"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ne|[Bb]oth|{_FEW}|(?i:either|between))\b", re.IGNORECASE
)
_THE_OTHERS = re.compile(rf"\b[Tt]he other (?:{_NUMBER})\b")
#: What has a number for its name: “version 6 of the terms”.
_NUMBERED = frozenset(
    "article chapter clause item number page paragraph part phase rule schedule section step version".split()
)
_PART_OF = re.compile(
    rf"\b(?:{_NUMBER}) of the (?:[a-z-]+ )?(?P<noun>people|[a-z]+s)\b"
    r"(?! (?:of|who|that|which|whose|in|at|from|on|for|with|to|it|he|she|they|[a-z]+ed (?:by|in|on|to))\b"
    r"|[’'(]| (?-i:[A-Z\d(]))",
    re.IGNORECASE,
)
_SIDES = re.compile(r"\b(?:[Bb]oth (?:sides|parties)|[Tt]he (?:two sides|parties))\b")
#: How many bodies have to be named for “both sides”.
BOTH = 2
_MORE = re.compile(r"\b[Tt]he (?:extra|additional|further|remaining|same|missing) [$£€\d]")
_SUM = re.compile(r"[$£€] ?\d|\d")
#: A sentence that ends with a comparison, and nothing that is compared.
_COMPARED = re.compile(
    r"^(?P<clause>[^.]*\b(?:is|are|was|were|be|seem|seems) (?:much |far |even |a little |likely to be )?"
    r"(?:strict|harsh|loos|tight|wid|strong|weak|broad|high|low|larg|small|long|short|tough|cheap|narrow"
    r"|fast|slow|wors|bett|different|lat|great|near)(?:t?er|e|ent)?)(?: \([^)]*\))?\.$"
)
_COMPARATIVE = re.compile(r"(?:er|worse|different)(?: \([^)]*\))?\.$")
#: An answer to one item of a request, by its form: what was asked for stands in the item.
_ANSWERS_AN_ITEM = re.compile(
    r"^(?:(?:Withheld|Released|Denied|Granted|Redacted|Refused|Exempt(?:ed)?|Disclosed|Provided|Enclosed)\b"
    r"(?! (?:e-?mails|records|documents|pages|files)\b)"
    r"[^.]{0,12}?(?: (?:in (?:full|part|whole)|under|with|at)\b| \()"
    r"|(?:No|None|Nothing)(?: (?:further|such|other|additional|responsive|relevant))* (?:responsive )?"
    r"(?:(?:records?|documents?|information|e-?mails|correspondence|pages|files) )?"
    r"(?:was|were|has been|have been|could be) (?:located|found|identified|held|traced)\b"
    r"(?! (?:that|which|about|of|on|to|between|concerning)\b))"
)
#: What was to be done before the “instead”, the sentence before says.
_INSTEAD = re.compile(r"^(?:(?!\b(?:and|but|or|not|than|rather)\b|n[’']t\b)[^,.;:“])+ instead (?!of\b)[a-z]+")
#: “What I told reporters was wrong”: what that was, the words before it tell.
_UNTOLD_WORDS = re.compile(
    r"“(?:What|Everything|All(?: that)?) (?:I|we) (?:\w+ ){0,2}?"
    r"(?:told|said|wrote|gave|sent|showed|published)\b[^“”:]*\b(?:is|was|were|are|turned out)\b"
)
#: A first sentence that only announces another: “One price had not been known.”
_ANNOUNCES = re.compile(
    r"^(?:One|Another|A (?:second|third|further|last)) (?:[a-z-]+ ){1,2}"
    r"(?:had|has|was|is|remains?|remained|stands?|stood|sticks?|stuck)\b[^.,:;“\d]{0,30}\.(?= [A-Z])"
)
_QUOTED = re.compile(r"“[^”]*”")


def lacks_its_set(told: str, bodies: int) -> bool:
    """Whether a finding tells of a part, a place in a row, a comparison or an answer, and not of what.

    Args:
        told: the words of the finding.
        bodies: how many organisations and agencies it names.
    """
    plain = _QUOTED.sub("“”", told)
    if _ANSWERS_AN_ITEM.match(plain) or _INSTEAD.match(plain) or _ANNOUNCES.match(plain):
        return True
    if _UNTOLD_WORDS.search(told) and plain.count(". ") == 0:
        return True
    if (match := _COMPARED.match(plain)) and _COMPARATIVE.search(plain):
        return " than " not in match["clause"] and " which " not in match["clause"]
    if any(not _has_whole(plain[: match.start()]) for match in _OF_THEM.finditer(plain)):
        return True
    if any(not _ROW.search(plain[: match.start()]) for match in _IN_A_ROW.finditer(plain)):
        return True
    if any(not _COUNTED.search(plain[: match.start()]) for match in _THE_OTHERS.finditer(plain)):
        return True
    if any(_is_part(plain[: match.start()].lower(), match["noun"]) for match in _PART_OF.finditer(plain)):
        return True
    if (more := _MORE.search(plain)) and not _SUM.search(plain[: more.start()]):
        return True
    return bodies < BOTH and _SIDES.search(plain) is not None


def _has_whole(before: str) -> bool:
    """Whether words before “of them” name what it is a part of; right behind a comma the noun before does."""
    return before.endswith(", ") or bool(_COUNTED.search(before) or _PLURAL.search(before))


def _is_part(before: str, noun: str) -> bool:
    """Whether “40 of the ``noun``” takes a part of something that the words before it do not have."""
    return noun not in before and _NUMBERED.isdisjoint(before.split()[-1:])
