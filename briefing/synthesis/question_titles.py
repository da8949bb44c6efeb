"""Question titles: the title of a contested point as a question, or else a plain one that cannot be wrong.

A title is cut from a sentence that some rule found, and what is left may be no clause: “how many flights who
found that the log's”, “whether the letter to Ana Bell's office”. What does not read as a question is told as
“what X and Y say of Z”, where Z stands in the words of both; without a Z they speak of nothing that a title
could name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.synthesis.past_forms import PAST_TENSES
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import EMPTY

_ASKS = re.compile(
    r"(?P<before>(?:(?:about|at|by|for|from|in|of|on|to|with) )?)"
    r"(?P<word>how (?:many|much)|how(?: [a-z]+)?|whether|why|whom?|whose|what|when|where|which)\b"
    r"(?P<rest>.*)$"
)
#: “the claim “…””, and other nouns for what somebody says.
_QUOTED = re.compile(r"the (?:assurance|claim|description) “(?P<words>[^”]+)”$")
_SENTENCE = re.compile(r"(?:[A-Z“]|\d+ )")
#: What a clause has that is one: an auxiliary, a past tense behind a noun, or a verb that titles often have.
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall)\b"
    r"|(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bits)(?<!\btheir) (?!red\b|hundred\b|need\b)[a-z]{2,}ed\b"
    r"|\b(?:allows?|applies|apply|asks?|asked|began|belongs?|binds?|breaks?|bought|brought|built|came|covers?|cut|found|gave|gets?"
    r"|gives?|goes|got|held|holds?|keeps?|kept|knew|knows?|lay|left|lost|made|makes?|means?|meant|met|paid|put|ran"
    r"|read|runs?|said|sat|saw|says?|sees?|sent|shows?|sold|spent|spoke|stood|stops?|takes?|taken|thought|told"
    r"|took|tracks?|uses?|went|withdrew|won|works?|wrote|compl(?:y|ies)|depends?|exceeds?|falls?|fell|identif(?:y|ies)|includes?|owes?|permits?"
    r"|protects?|requires?|violates?)\b"
)
#: What is left where a clause was cut: “who found that the log's”, “the letter to”.
_CUT_OFF = re.compile(
    r"(?:\b(?:of|to|for|in|on|at|by|with|from|the|an?|and|or|but|that|who|which|whose|than|as|it|them"
    r"|this|these|those|him|her|they|he|she|we|its|their|his)|[’']s?)$"
)
_HANGS = re.compile(
    r"^(?:who|which|that)\b|\b(?:who|which)(?: had| has)? (?:[a-z]+) that\b|\[|\]"
    r"|^(?:it|they|he|she|this|that|these|those)\b(?! who)|\b(?:I|we|you|our|my|your|me|us)\b"
)
#: “flights who found”, “names which the”: a clause of the sentence around the number.
_RELATIVE = re.compile(r"^(?:[\w’'-]+ ){0,2}?(?!those\b)[\w’'-]+ (?:who|which|that)\b")
_LEFT_OF_RELATIVE = re.compile(r"(?<!those) (?:who|which|that)\b.*$")
_COMMON = re.compile(
    r"^(?:The|An?|Its|Their|His|Her|Our|Those|These|Some|Two|Three|Four|Five|Six|Several)\s(?=[a-z])"
)
_EDGE = frozenset(
    """a about all also an and any are as at be been but by did do does for from had has have he her his how
    if in is it its no nor not of on only or said say says she so that the their them then there these they
    this those to told was were what when which who whom whose will with would""".split()
)
#: Whose words stand behind it is no matter that two positions share.
_LEAD = re.compile(r"^[^“”]{2,90}?\s(?:wrote|reads)(?: on [^:“”]{4,24})?: (?=“)")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_WORD = re.compile(r"[\w’-]+")
#: Words within quotation marks that only their own place explains: “The June statement, she added, …”.
_NOT_PLAIN = re.compile(
    r"^(?:(?:I|we|you|he|she|they|it|this|that|these|those)\b|(?:no|yes|well),)"
    r"|\b(?:he|she|they) (?:added|said|says|wrote)\b|[‘\"\[;…]|(?<!\w)'\w",
    re.IGNORECASE,
)
#: “…, the auditor, Maeve Dorn, said”, “…, she added”, and what is left of that where a title was cut.
_SAID = re.compile(
    r"(?:,[^,“”]{2,40})?,?\s?…$|,(?:\s(?:the|an?)\s[^,“”]{2,40},)?\s[^,“”]{2,40},?\s(?:said|says|added|wrote)\W*$"
)
#: “is not a denial and is not …”: what, stands before it.
_PREDICATE = re.compile(r"(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|not)\b")
#: Words of a matter, and of a quoted sentence, at most.
LONGEST, QUOTED = 6, 14


def asked(title: str, texts: Sequence[str], holders: Sequence[str], *, whole: bool = False) -> str | None:
    """The title as a question; None where there is nothing that it could ask.

    Args:
        title: as a rule made it.
        texts: the positions.
        holders: whose they are.
        whole: whether the rule knows that its question is a clause with its verb.
    """
    if quoted := _QUOTED.match(title):
        words = _SAID.sub("", quoted["words"])
        whole = _SENTENCE.match(words) is not None and _VERB.search(words) is not None
        if whole and len(words.split()) <= QUOTED and not _NOT_PLAIN.search(words):
            return f"whether it is true that “{words}”"
        short = len(words.split()) <= QUOTED and not _PREDICATE.match(words)
        if not whole and short and not _NOT_PLAIN.search(words):
            return f"whether “{words}” is right"
    elif match := _ASKS.match(title):
        rest = match["rest"].strip()
        if _is_clause(rest) or (whole and not _is_cut(rest)):
            return title
        first, _, _ = title.rpartition(" and ")  # “would see any misuse and stop it”
        if first and _is_clause(first.partition(" ")[2]):
            return first
        counted = match["word"] in {"how many", "how much"} and not match["before"]
        if counted and (noun := _LEFT_OF_RELATIVE.sub("", rest)) and _is_noun(noun):
            return f"{match['word']} {noun} {_both(holders)} count"
    elif title.startswith(("the ", "a ", "an ")) and _is_noun(title) and len(title.split()) > 1:
        return f"what {_both(holders)} say of {title}"
    matter = _matter(texts, holders)
    return f"what {_both(holders)} say of {matter}" if matter is not None else None


def _is_clause(words: str) -> bool:
    if _is_cut(words):
        return False
    return _VERB.search(f" {words}") is not None or not PAST_TENSES.isdisjoint(words.split())


def _is_cut(words: str) -> bool:
    """Whether something is left out of a clause, or what it points to."""
    cut = _CUT_OFF.search(words) or _HANGS.search(words) or _RELATIVE.match(words)
    return cut is not None or _ends_quoting(words)


def _ends_quoting(words: str) -> bool:
    """“would apply to ‘every customer”: cut off within quotation marks."""
    plain = _APOSTROPHE.sub("", words)
    single = plain.count("‘") > plain.count("’")
    return single or words.count("“") != words.count("”") or words.count('"') % 2 == 1


def _is_noun(words: str) -> bool:
    """Whether words are a noun with what describes it, and nothing cut off."""
    cut = _CUT_OFF.search(words) or _HANGS.search(words) or _RELATIVE.match(words) or _ends_quoting(words)
    return not cut and "’s " not in words and "'s " not in words and len(words.split()) <= LONGEST


def _both(holders: Sequence[str]) -> str:
    first = holders[0]
    other = next(holder for holder in holders if holder != first)
    return " and ".join(_COMMON.sub(lambda m: m.group().lower(), name) for name in (first, other))


def _matter(texts: Sequence[str], holders: Sequence[str]) -> str | None:
    """The longest run of words that two positions share and that names something: opened by an article, or a
    name."""
    own = roots(" ".join(holders)) | EMPTY
    said = [_LEAD.sub("", text) for text in texts]
    runs = {run for run in _runs(said[0]) for other in said[1:] if f" {run.lower()} " in _flat(other)}
    named = [run for run in runs if _names_something(run) and roots(run) - own]
    return max(named, key=lambda run: (len(roots(run) - own), len(run)), default=None)


def _flat(text: str) -> str:
    words = " ".join(_WORD.findall(text)).lower()
    return f" {words} "


def _runs(text: str) -> set[str]:
    """Runs of words between stops, up to the longest that is read as one thing."""
    runs = set()
    for part in re.split(r"[^\w\s’-]+", text):
        words = part.split()
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + LONGEST) + 1):
                runs.add(" ".join(words[start:end]))
    return runs


def _names_something(run: str) -> bool:
    words = run.split()
    if words[-1].lower() in _EDGE or words[-1].endswith(("’s", "’")):
        return False
    if all(word[:1].isupper() and word.lower() not in _EDGE for word in words):
        return True
    inner = words[1:]
    plain = (
        inner
        and not any(word.lower() in _EDGE - {"of"} for word in inner)
        and not _VERB.search(f" {' '.join(inner)}")
    )
    return words[0] in {"the", "The"} and bool(plain)
