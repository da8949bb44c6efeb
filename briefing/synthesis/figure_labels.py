"""Figure labels: what a number counts, in the source's words, so that both are understood by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.evidence import Span
from briefing.model.statements import FigureMention
from briefing.synthesis.price_labels import price_label

#: How long a label may be, in words.
LONGEST = 13

#: Where a label ends: punctuation – but not that of a date or a name – or a word that opens another thought.
_END = re.compile(
    r"[;:!?()\[\]“”\"–—]|\s--|,(?! \d{4}\b|\d)|(?<!\bM[rs])(?<!\bMrs)(?<!\b[DS][rt])\.(?=\s|$)"
    r"|\s(?:and(?!(?<=ed and) [a-z]+ed an?\b)|but|or|because|after|before|when|while|as|if|so|"
    r"than|according|asking|urging|calling|saying|demanding|where|until|since|although|though|following|"
    r"whose|which|showing|(?:indicated?|reveal(?:ed|s)?|show(?:ed|s)?|suggest(?:ed|s)?) that)\b"
)
#: “61 of its doctors and nurses”: the second noun that is counted with the first.
_COUPLED = re.compile(
    r"\s(?:and|or)\s(?!\w+ed\b|(?:says|has|is|was|does|gives|plans|claims|counts|wants|expects|insists|denies)\b)"
    r"[a-z-]+s\b(?!\s+(?:to|the|a|an)\b)"
)
#: A quotation that the number opens: “had recorded ‘some 27,000 vehicles’”.
_OPENED = re.compile(r"[“\"‘']+$")
#: Where a label would end in the middle of a thought; what only holds on the day of the source.
_BROKEN = re.compile(r"[“\"]|\s(?:and|but|or|as|so|than)$")
#: More of those whose a thing is, or of what it is for.
_LIST_GOES_ON = re.compile(r", (?:[a-z-]+ ){0,3}[a-z-]+(?:, (?:[a-z-]+ ){0,3}[a-z-]+)*,? (?:and|or) [a-z]")
#: Without what follows it says something else: “went off for something other than a sleeper”; “employees of
#: Halden whose cameras …”, which are not all whom Halden employs.
_OTHER = re.compile(r"\b(?:other|else|different)$")
#: “engineers at Halden today handed in a petition”: when, right before the deed.
_TODAY = re.compile(
    r"\b(?:today|yesterday|this (?:morning|week)|last (?:week|month|night))\s(?=[a-z]{3,}ed\s)"
)
_NOW = re.compile(r"\b(have|has|had|is|are|was|were) now\s")
#: “names are on the letter”: where something is, the label says without a verb.
_IS_AT = re.compile(r"^(?:is|are|was|were) (?=(?:on|in|at|among) )")
#: “pages it had withheld”: whoever did it, the label does not say.
_IT_HAD = re.compile(r"^(?:it|they|he|she|we) .*$")
#: “the staff letter against Trace has reached 611 | names”: what bears the names.
_BEARS = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?P<thing>(?:[a-z-]+ )?(?:letter|petition|pledge|appeal)\b"
    r"(?: (?!which|that|who)[\w’'.-]+){0,6}?),?(?: which| that)? (?:(?:has|have|had) )?(?:now )?"
    r"(?:reached|has|had|gathered|collected|attracted|drawn|drew|carries|carried|bears|bore|got) $"
)
_NAMES = re.compile(r"(?:names|signatures|signatories)")
_NAMES_ON = re.compile(r"(?:names|signatures|signatories) on the (?:[a-z-]+ ){1,2}")
#: “a four-year, | $6.8 million | agreement”: how long it runs stands before the sum.
_RUNS = re.compile(r"\b(?P<term>[a-z]+-(?:year|month|week|day)),?\s+(?:and\s+)?$")
_RELATIVE = re.compile(
    r"\s?\b(?:today|yesterday|tomorrow|tonight|last|this|these|here|now|altogether)\b", re.I
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|wrote|took|left|sat|met|went|gave|said"
    r"|says|lost|sent|held|paid|sold|bought|found|made|kept|built|withheld|[a-z]{3,}ed)"
)
_VERB = re.compile(rf"\b{_FINITE}\b")
#: “131 of the 214 pages”: the whole that it is a part of.
_OF_WHOLE = re.compile(r"of (?:the |some |about |all )?(?P<whole>\d[\d,]*)")
#: “pages that it had withheld”: whoever did it, the label does not say.
_THAT_IT_HAD = re.compile(
    r"\bthat (?:it|they|he|she) (?:had |has |have )(?=[a-z]+(?:ed|held|en|ent|aid|old|ade)\b)"
)
#: “The 612 pages, released Wednesday to the Project, describe …”.
_SET_OFF = re.compile(
    r",\s(?P<said>(?:which|[a-z]{3,}(?:ed|held|sent|paid|sold|made))\s[^,;:“”()]{3,90}?)"
    r"(?:\safter [^,]*)?(?:,|\.$)"
)
#: “signed by 112 of its employees”: whoever did it is counted.
_DONE_BY = re.compile(r"\b(?P<done>[a-z]{3,}ed) by\s+$")
_THING = re.compile(
    r"(?P<article>An?|The) (?P<thing>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:that|which|signed|has|was)\b"
)
_NEAREST = re.compile(
    r"\b(?P<article>an?|the) (?P<thing>[a-z-]+)\b(?: to this effect)?,? (?:has been |was )?[a-z]+ed by $"
)
#: “made 1,087 enquiries”, “acted on 4,100 accounts”: what was done to what is counted. These forms are past
#: and participle in one. “Its logs showed 900 calls”, “the petition carried 900 names” tell of no deed.
_DONE_TO = re.compile(
    r"\b(?!found on\b)"
    r"(?!(?:show|carri|contain|list|includ|total|totall|number|reach|exceed|cover|claim|estimat|alleg|stat"
    r"|represent|need|want|expect|mention|report|enter|produc|reach|gather|collect|attract)ed\b)(?P<done>(?:[a-z]{3,}ed|bought|sold|found|made|paid|held|built|lost|kept|sent|withheld|cut)"
    r"(?: on| over)?)\s+"
    r"(?:another |a further |some )?$"
)
#: “airlines that own the nearly | 400 jets | are canceling flights”: what follows is said of the airlines.
_RELATIVE_OBJECT = re.compile(
    r"\b(?:that|which|who) (?!(?:is|are|was|were|has|have|had)\b)[a-z]+ (?:all )?(?:the|its|their)"
    r" (?:[a-z]+ )?$"
)
_NAMED = re.compile(r"\b(?:of|at|with|about|from|in|to|by|for|against|on) (?:the )?[A-Z]")
#: “households had their benefits put on hold”: whose, the label says itself.
_OF_THEIRS = re.compile(
    r"(?<=s )(?:[a-z]+ ){1,4}(?:their|them)\b|(?<=people )(?:[a-z]+ ){1,4}(?:their|them)\b"
)
_THAT = re.compile(r"\b(?:which|who|that) [a-z]")
_OF_WHAT = re.compile(r"\b(?:of|in|from|by|per|about) [a-z\d]|\bwith an? [a-z]|^[a-z]+ (?:an?|each) [a-z]")
_UNSAID = re.compile(
    r"\b(?:own|our|we|us|its|their|his|her|it|them|they|other|such|these|those|headed|known as)\b|^more\b"
)


def label(mention: FigureMention, what: str, sentence: Span, text: str) -> str:
    """What is counted and what was done by it or with it, as far as the source's words go on without a break.

    “engineers at Veridian Systems have signed a letter”, “enquiries made through the portal”.
    """
    where = mention.what_span
    before = _OPENED.sub("", text[sentence.start : mention.span.start])
    if mention.unit == "%" and where is None:
        return what
    if where is None or where.start < mention.span.end:
        return price_label(what, before, text[mention.span.end : sentence.end])
    between = " ".join(text[mention.span.end : where.start].split())
    is_share = between.startswith("of") and (mention.unit == "%" or "’s " in what or "'s " in what)
    whole = _OF_WHOLE.fullmatch(between)
    lead = f"{between} " if between == "of the" or whole else "of " if is_share else ""
    if mention.unit and is_share and (every := between.rpartition(" ")[2]) in {"every", "each"}:
        lead = f"of {every} "
    is_sum = mention.unit is not None and mention.unit != "%" and not mention.unit.islower()
    if is_sum and (runs := _RUNS.search(before)):
        what = f"{runs['term']} {what}"
    if _NAMES.fullmatch(what) and (bears := _BEARS.search(" ".join(before.split()) + " ")):
        return f"{what} on the {bears['thing']}"
    coupled = _COUPLED.match(text, where.end, sentence.end)
    if coupled:
        what = f"{what}{coupled.group()}"
    if done := _done_by(before, text[sentence.start : sentence.end]):
        return f"{lead}{what} {done}"
    start = coupled.end() if coupled else where.end
    done_to = _DONE_TO.search(before)
    if _RELATIVE_OBJECT.search(before):
        return f"{lead}{what}"
    more = _belonging(mention, start, sentence, text, is_sum=is_sum, is_object=done_to is not None)
    more = _IT_HAD.sub("", _THAT_IT_HAD.sub("", more))
    more = _IS_AT.sub("", _MONTH_CUT.sub("", more))
    if done_to is not None and (whole or not lead):
        whose = _whose(more) or (of.group() if (of := _OF.match(more)) else "")
        counted = f"{what} {whose}".rstrip()
        return _within(f"{lead}{counted} {done_to['done']}", more.removeprefix(whose).strip(), "")
    return _within(what, more, lead)


def _belonging(
    mention: FigureMention, start: int, sentence: Span, text: str, *, is_sum: bool, is_object: bool
) -> str:
    """What follows the counted noun and belongs to it, with the verb that is said of it; a sum has none."""
    behind = text[start : sentence.end]
    more = _more(behind) or _set_off(behind)
    if mention.phrase is None or (is_object and not is_sum):
        return more
    within = max(start, mention.phrase.end)
    inner = _more(text[start:within])
    if mention.acts and not is_sum:
        if within > start and (end := _END.search(text, start, within)) and end.start() < within - 1:
            return _more(text[within : sentence.end].lstrip(", "))  # “in Cork and Sligo, | signed a letter”
        return more
    if more.startswith(_RELATIVES) or _is_phrase(more):
        return more
    if (dated := _DATED.match(more)) is not None:
        return dated.group()
    each = _EACH.match(more)
    return inner or (each.group() if each else "") or _set_off(behind) or _whose(more)


#: “4,000 people signed”: what, the label does not say; “component … ends effective” is cut off,
#: as is “assaults in the five months”.
_CUT_OFF = re.compile(
    r"\b(?:signed|backed|endorsed|supported|opposed|joined|says?|effective|will"
    r"|(?:in|over|within) the (?:\w+ )?(?:days|weeks|months|years))$"
)
#: “it was”, “which was”: nothing is counted; “requests in the first six months 97”: another number is.
_NOTHING = re.compile(
    r"^(?:it|that|they|this|which|who) (?:is|are|was|were|had|has)\b"
    r"|^(?:[a-z]+ ){0,2}[a-z]+s (?:its|no|only|the|their) [a-z]"
    r"|[a-z](?<!grade)(?<!page)(?<!year)(?<!ward)s \d[\d,.]*$"
)
#: “655 pages be withheld”: wished for, and nothing that is.
_WISHED = re.compile(
    r"(?<!\bto)(?<!\bcan)(?<!\bnot)(?<!\bmay)(?<!\b[wcs]ould)(?<!\bmight)(?<!\b[mw]ust)(?<!\bwill)\sbe\s"
)
#: “of the 60 people with speech disorders”: what is told of the part, the label does not say.
_PART = re.compile(r"of (?:the |some |about |all )?\d[\d,]*\s")


def is_unfinished(words: str) -> bool:
    """Whether a label breaks off before what was signed, or behind a verb that needs more; whether it counts
    nothing, what is only wished for, or a part of which it tells nothing."""
    if _PART.match(words) and not _VERB.search(words):
        return True
    return any(each.search(words) is not None for each in (_CUT_OFF, _NOTHING, _WISHED))


def is_understood(words: str) -> bool:
    """Whether a label says more than what sort of thing is counted: a deed, whose, of what, for each."""
    if _UNSAID.search(_OF_THEIRS.sub("", words)) or _RELATIVE.search(words):
        return False
    says_more = _VERB.search(words) or _NAMED.search(words) or _OF_WHAT.search(words) or _THAT.search(words)
    return len(words.split()) > 1 and bool(says_more)


def is_deed(words: str) -> bool:
    """Whether an understood label has a verb."""
    return is_understood(words) and bool(_VERB.search(words))


def reads_alone(words: str, is_money: bool) -> bool:
    """Whether a label says by itself what is counted: with a verb, or with whose it is; a price, of what."""
    if _UNSAID.search(words) or _RELATIVE.search(words):
        return False
    if is_money:
        return len(words.split()) > 1
    told = _VERB.search(words) or _NAMED.search(words) or _NAMES_ON.match(words)
    return len(words.split()) > 1 and bool(told)


def _within(what: str, more: str, lead: str) -> str:
    """The label with as much of what follows as is not too long."""
    room = LONGEST - len(f"{lead}{what}".split())
    kept = more.split()
    if len(kept) > room:
        kept = _cut(kept[: room + 1])
    return f"{lead}{what} {' '.join(kept)}".strip()


def _cut(words: Sequence[str]) -> list[str]:
    """The words before their last preposition: no phrase is broken off."""
    cuts = [at for at, word in enumerate(words) if at > 1 and word in _PREPOSITIONS]
    return list(words[: cuts[-1]]) if cuts else []


def _is_phrase(more: str) -> bool:
    """Whether all that follows is one phrase that belongs to the noun: “in grades 6 through 10”."""
    return _PHRASE.fullmatch(more) is not None and not _VERB.search(more)


def _whose(more: str) -> str:
    """Of what follows, only whose it is: “at Vandrel”, of “at Vandrel closes on 27 June”."""
    found = _OF_WHOM.match(more)
    return found.group().rstrip() if found else ""


_PHRASE = re.compile(r"(?:of|in|from|about|at) (?:(?:the|an?|its|their) )?(?:[\w’'-]+ ){0,3}[\w’'-]+")
#: “an order form dated June 28”, whose day the parse gives to the verb.
_DATED = re.compile(r"[a-z]{3,}ed(?: on)? (?:\d{1,2} )?[A-Z][a-z]+\.?(?: \d{1,2}\b)?(?:,? \d{4}\b)?")
#: “90 seconds a household”.
_EACH = re.compile(r"(?:an?|per|each|every) [a-z]+")
_OF = re.compile(r"of [a-z]+\b(?! [A-Z])")
_RELATIVES = ("that ", "who ")
_LEFT_OPEN = re.compile(r"(?:^|\s)(?:from|in|since|during|by|for|on|at|of|over|the)$")
_WEEKDAY = re.compile(
    r"\s(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: night| evening| morning)?\b"
    r"|\s(?:today|yesterday|last \w+)\b"
)
_OF_WHOM = re.compile(r"(?:of|at|with|from|about) (?:the )?(?:[A-Z][\w’'.-]* ?)+")
_PREPOSITIONS = frozenset("over after with in on at for from through during by against between".split())


def _more(behind: str) -> str:
    """What follows the counted noun up to the end of its thought, or to where that would break it off."""
    end = _END.search(behind)
    more = _NOW.sub(r"\1 ", " ".join(behind[: end.start() if end else len(behind)].split()))
    more = _TODAY.sub("", more)
    if end and (_OTHER.search(more) or (end.group() == " whose" and not _VERB.search(more))):
        return ""
    in_list = end is not None and end.group() == "," and _LIST_GOES_ON.match(behind, end.start()) is not None
    if in_list and more.rpartition(" ")[2].islower():
        return ""  # “devices owned by officials, dissidents, reporters and others”: not those of officials
    if end and _BROKEN.match(end.group()):
        return " ".join(_cut(more.split()))
    relative = _RELATIVE.search(more)
    return _LEFT_OPEN.sub("", more[: relative.start()].rstrip()) if relative else more


def _set_off(behind: str) -> str:
    """“released to the Project”, of “, released Wednesday to the Project, describe …”."""
    found = _SET_OFF.match(" ".join(behind.split()))
    return " ".join(_WEEKDAY.sub(" ", found["said"]).split()) if found else ""


#: “on Aug”, cut off at its stop.
_MONTH_CUT = re.compile(
    r"(?:^|\s)(?:after|before|between|from|in|by|on|since|through|until) "
    r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$"
)


def _done_by(before: str, sentence: str) -> str:
    """“signed a petition”, of “A petition … has been signed by 112 employees”."""
    done = _DONE_BY.search(before)
    thing = _NEAREST.search(" ".join(before.split()) + " ") or _THING.match(" ".join(sentence.split()))
    if done is None or thing is None:
        return ""
    return f"{done['done']} {thing['article'].lower()} {thing['thing']}"
