"""Titles of disputes: what a contested point is, for a reader who has not read its positions yet."""

from __future__ import annotations

import re

from briefing.synthesis.claims import Claim
from briefing.synthesis.past_forms import was_doing
from briefing.synthesis.phrasing import possessive
from briefing.synthesis.roots import roots
from briefing.synthesis.told_numbers import Told

#: Where many do one thing together, and how many claims back it is told of.
EVENT = re.compile(
    r"\b(?P<noun>walk-?out|strike|stoppage|log-?off|march|vigil|sit-?in|protest|rally|demonstration"
    r"|boycott)\b"
    r"|\b(?:walked out|logged off|downed tools|stopped work|sat out|stayed away|marched|lay down"
    r"|left their desks)\b",
    re.IGNORECASE,
)
EVENT_BACK = 3
#: Longer titles are cut to what is counted. Words.
LONGEST = 14
#: “Falk told the House that …”, “Organizers said that …”, “… says …”, before what is said.
_SAYING = re.compile(
    r"^.{0,160}?\b(?:said|says?|told\s[^,;:“]{1,60}?\sthat|claims?|claimed|calculates?|estimates?d?"
    r"|admitted|insists?|insisted"
    r"|reported|shows?|denie[sd])\s+(?:on [A-Z]\w+ \d+ \w+ \d{4} )?(?:that\s+)?"
)
_QUALIFIER = re.compile(
    r"(?:\b(?:about|around|some|at least|at most|more than|fewer than|less than|nearly|almost|over|only|just"
    r"|no more than|as many as|up to|well over|an estimated)\s+)+$",
    re.IGNORECASE,
)
#: “In asking for the files, ” before what is said.
_LEADING = re.compile(
    r"^(?:In|On|At|After|Before|Since|When|While|By|During|Of|As|With|For)\b[^,“]{2,80}, (?=\w)"
)
#: “The guild put the number at” 190; “Falk makes it” 40.
_GIVING = re.compile(
    r"\b(?:(?:put|puts|set|sets|gave|gives|estimated|estimates)\s+(?:it|that|the\s+\w+(?:\sof\s[\w ]+)?)"
    r"\s+(?:at|as|to)|(?:make|made|makes)\s+(?:it|that)|(?:counted|counts))\s*(?:about|around|some)?\s*$"
)
#: A verb without its subject: “flagged”, “sent the council”.
_DOING = re.compile(r"(?!(?:across|besides|indeed|towards)\b)[a-z]+(?:ed|s|nt|ade|ave|old)\b(?!,)")
_COMMON = re.compile(r"(?:The|A|An|In|On|At|Every|No|Its|Their|This|That|These|Those|All|Some)\b")
#: “usage data about 64 accounts”: no estimate.
_OF_WHICH = re.compile(
    r"\b(?:data|information|details|records|evidence|questions|facts|complaints) about\s*$"
)
_PREPOSITION = re.compile(r"\b(?P<preposition>for|on|in|to|of|from|with|by|about)\s+$")
_ACCORDING = re.compile(r",? according to .*$|,? but .*$|, (?:and|which|who|while|after|about)\b.*$")
_TIME = re.compile(r"\s(?:since|between|until|through|by the end)\s.*$")
#: “On Wednesday 4 June 2025 ” before what happened.
_WHEN = re.compile(
    r"^(?:On |Last |This )?(?:[A-Z][a-z]*day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.?)(?: \d{1,2})?(?: [A-Z][a-z]+)?(?: \d{4})?,? "
    r"(?=[a-z])"
)
#: “that on Monday 180 carers had …”: nothing but a time stands before the number.
_ONLY_WHEN = re.compile(r"^(?:on|in|last|this|by|since|during|yesterday|at)(?: the)?(?: [A-Z]?[\w’']+){0,3}$")
#: “Between June 2023 and April 2024 Sightline was used …”
_WHEN_FIRST = re.compile(
    r"^(?:Between|In|On|From|Since|During|By|At)\s[^,;]*?\b\d{4},?\s(?!and\b|to\b|until\b)"
    r"|^[Oo]n (?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.) \d{1,2},?(?:\s|$)"
)
_SOME = re.compile(r"\b(?:[Ss]ome|[Mm]any|[Ss]everal|[Dd]ozens|[Hh]undreds) (?P<whom>of .+)")
_AMONG = re.compile(r"^(?:Were|Was|Are|Is)\s+(?P<what>[A-Za-z’' -]{3,40}?)\s+(?:among|in|part of|included)\b")
#: “Bell was asked how many boats had been searched since May.”
_ASKED_HOW_MANY = re.compile(
    r"\basked (?:[^,.;“”]{2,40} )?(?P<question>how (?:many|much) [^,.;?“”]{8,80})[.?]?$"
)


def how_many(claim: Claim, told: Told, worded: str) -> str:
    """“how many letters were wrong”, of a sentence that says that 6,300 were."""
    shown = " ".join(told.span.slice(claim.source.text).split())
    number = re.search(r"[\d,.]*\d|[A-Za-z-]+$", shown)
    counted = told.what or ""
    fallback = f"how many {counted}" if counted else f"the number: {shown}"
    if number is None:
        return fallback
    place = re.search(rf"(?<![\w,.]){re.escape(number.group())}(?![\w,.]*\d)", worded, re.IGNORECASE)
    if place is None:
        return fallback
    before, after = worded[: place.start()], worded[place.end() :]
    sayings = [match.end() for match in _SAYING.finditer(before)]
    said = before[sayings[-1] :] if sayings else before
    parts = re.split(r"[,;:] ", said)
    said = parts[-1]
    if _GIVING.search(said) or (len(parts) > 1 and _DOING.match(said)):
        # “Falk, adding them up, makes it 40”: who does so was cut off
        return fallback if counted else f"the number that {claim.holder.name} puts at {shown}"
    if "“" in _QUALIFIER.sub("", said).rstrip(" “"):
        return fallback
    if not _OF_WHICH.search(said):
        said = _QUALIFIER.sub("", said.rstrip("“ ")).rstrip(" “")
        said = _QUALIFIER.sub("", f"{said} ").strip(" “")
    said = _ONLY_WHEN.sub("", said)
    said = re.sub(r"^(?:it|they|he|she)\b", claim.holder.name, said) if claim.holder.stated else said
    said = _WHEN_FIRST.sub("", said)
    rest = re.split(r"[,;:.”]|\s[\"]", _ACCORDING.sub("", after), maxsplit=1)[0].strip()
    rest = re.sub(r"”.*", "", rest) if "“" not in rest else rest
    title = _asked(said.strip(), rest, counted)
    return title if len(title.split()) <= LONGEST else fallback


def _asked(said: str, rest: str, counted: str) -> str:
    """The sentence around a number as a question for it."""
    noun = " ".join(counted.split())
    if noun and rest.lower().startswith(noun.lower()):
        rest = rest[len(noun) :].strip()
    rest = _TIME.sub("", f" {rest}").strip()
    if not said or said.lower() in {"that", "of"}:
        return " ".join(f"how many {noun} {rest}".split())
    if preposition := _PREPOSITION.search(f"{said} "):
        clause = said[: -len(preposition["preposition"])].strip()
        return " ".join(f"{preposition['preposition']} how many {noun} {clause}".split())
    said = re.sub(r"^(?:The|A|An|Its|Their|His|Her|Some|In|On|At|By)\b", lambda m: m.group().lower(), said)
    return " ".join(f"how many {noun} {said}".split())


def question_title(question: str) -> str:
    """“how many of the letters were wrong?” without its mark."""
    words = re.sub(r"\s(?:I|we|you)(?:['’](?:re|m)| are| am)? .*", "", question.strip(" ?.”").strip('"'))
    return words[0].lower() + words[1:]


def from_before(claim: Claim) -> str | None:
    """What “Organizers counted 45.” counts: “some of those who had signed kept themselves on mute …”."""
    for before in claim.before(1):
        told = before.worded.text if before.worded is not None else before.text
        told = re.split(r"[,;.]", _WHEN.sub("", told), maxsplit=1)[0]
        if match := _SOME.search(told):
            return "how many " + re.sub(r"^of them ", "", match["whom"])
        if len(told.split()) <= LONGEST and re.match(r"[a-z]+s\b", told):
            return f"how many {told}"
    return None


def topic_of_answer(claim: Claim) -> str | None:
    """What a bare “Nine, early on.” answers: “Were lawyers' calls among them?”"""
    for question in claim.before(1):
        if match := _AMONG.match(question.text):
            return f"how many {match['what']}"
        if asked := _ASKED_HOW_MANY.search(question.text):
            return asked["question"]
    return None


def took_part(claim: Claim) -> str | None:
    """“how many took part in the walkout”, where one is told of just before."""
    told = " ".join(c.text for c in reversed([claim, *claim.before(EVENT_BACK)]))
    found = list(EVENT.finditer(told))
    noun = next((m["noun"].lower() for m in reversed(found) if m["noun"]), None)
    if noun is not None:
        return f"how many took part in the {noun}"
    return f"how many {found[-1].group().lower()}" if found else None


_DENIED_THING = re.compile(r"\bden(?:ies|ied|y)\s+(?P<thing>(?:the|its|their)\s(?:[^.,;“”]|(?<=\b[A-Z])\.)+)")
_DENIED_ANY = re.compile(r"\bden(?:ies|ied|y)\s+any\s+(?P<thing>[a-z]+)(?=[.,;]|\s(?:and|in|by|over|but)\b)")
DENIED_CLAUSE = re.compile(
    r"\bden(?:ies|ied|y)\s+(?:[A-Z][^.,;“”]{1,50}?[’']s?\s(?:[a-z]+\s){1,3})?that\s+"
    r"(?P<clause>(?:[^.;“”]|“[^“”.;]{1,40}”)+)"
)
#: “denied ever raising concerns or meddling”: what, in the words of the charge.
_DENIED_DOING = re.compile(
    r"\bden(?:ies|ied|y)\s+(?P<ever>ever\s+)?(?P<doing>(?!(?:nothing|anything|something|everything)\b)"
    r"[a-z]+ing\b[^.;,“”]*)"
)
#: When it was, which a title can do without.
_CIRCUMSTANCE = re.compile(
    r"\s(?:during|amid)\s|\sin\s(?:(?:an?|his|her|its|their)\s)?(?:responses?|repl(?:y|ies)|statements?|interviews?"
    r"|posts?|threads?|e-?mails?|letters?)\b"
)
SAID_CLAUSE = re.compile(
    r"\b(?:said|says|insists?|insisted|told(?:\s+[\w’']+){1,9}?|claims?|claimed|maintain(?:s|ed)"
    r"|advertises?d?|announce[sd]?|confirm(?:s|ed)|replie[sd]|answered|wrote"
    r"|argue[sd]|alleges?d?|assert(?:s|ed)|stated?|states)(?:\s(?:in|on|at|to|by|through|from|later|again"
    r"|yesterday|last)"
    r"\s[^.;,“”]{1,40}?)?\s+that\s+(?P<clause>(?:[^.;“”]|\.(?=\d)|“[^”.]{1,90}\.?”)+)"
)
#: “The union says officers found 57 warrants.”: without a “that”, and nothing quoted.
_SAYS = re.compile(
    r"^[^“”;:]{2,90}?\s(?:says?|said|claims?|insists?|maintains?)\s(?P<clause>(?!that\b)[^“”;:]{12,})\.$"
)
#: “Bell said a pause ‘is not a refusal; the rider says so’”: of what it is said stands before the mark.
_SAYS_OF = re.compile(
    r"\b(?:said|says|insists?|insisted|maintains?|maintained) "
    r"(?P<subject>(?:an?|the|no|every|each|its|their) (?:[a-z-]+ ){0,3}[a-z-]+) "
    r"“(?P<predicate>(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do)\b[^”“;,.]{4,90})"
)
#: Of so few words a title says nothing.
BARE = 3
_THAT_CLAUSE = re.compile(r"\bthat\s(?P<clause>[^.;“”]+)")
_SHARE = re.compile(r"\d[\d.]* (?:percent|per cent)|\d[\d.]* ?%")
_DISPUTED_CLAUSE = re.compile(
    r"\b(?:disput(?:es|ed)|reject(?:s|ed)|contest(?:s|ed)|refut(?:es"
    r"|ed))\s[^.;“”]*?\bthat\s+(?P<clause>[^.;“”]+)"
)
_POINTS = re.compile(r"(?:It|They|This|That|These|Those|He|She|We|I|Yes|No)\b")
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“‘'])")
QUOTED = re.compile(r"[“\"](?P<words>[^”\"]+)[”\"]")
#: “Yoakum said … ‘No one has been held,’ he said.”, as printed.
_HE_SAID = re.compile(r"[‘'](?P<words>[A-Z][^‘”]{8,}?),?[’'],? (?:he|she) (?:said|says|added|wrote)\b")
#: “that it had not: the police were within the rules”
_IT_HAD_NOT = re.compile(
    r"^(?:it|they|he|she) (?:had|has|have|did|does|do|was|were|is|are)(?: not|n['’]t): (?=\w)"
)
#: “No arrest, Ana Bell testified, came of it”
_IN_PASSING = re.compile(
    r", [A-Z][\w’'. -]{2,40} (?:said|says|testified|added|argued|wrote|insisted), (?=[a-z])"
)
#: “does not and never has” ranked.
_NEITHER_NOR = re.compile(r"[“'‘](?:do|does|did) not and never (has|have|had|did)[”'’]")
#: “£9,000, equal to a year's rent, falls due in May”: what is said of the subject in passing.
_APPOSED = re.compile(r"^((?:[^,“”]|,(?=\d)){2,40}), [^,“”]{3,60}, (?=[a-z]+(?:s|ed)\b)")
_NOTHING = (
    (re.compile(r"^(?:nobody|no one)\b", re.IGNORECASE), "anybody"),
    (re.compile(r"^no\b", re.IGNORECASE), "any"),
    (re.compile(r"\bnever\b"), "ever"),
    (re.compile(r"\b(was|were|is|are|has|had|have|could|would|can) not\b"), r"\1"),
)


def whether(claim: Claim, worded: str, other: Claim, against: str) -> str:
    """The point between a denial or an assurance and what stands against it.

    Args:
        claim: what denies or assures.
        worded: its words in the brief.
        other: what stands against it.
        against: the words of that.
    """
    if match := DENIED_CLAUSE.search(worded):
        return f"whether {_named(_clause(_CIRCUMSTANCE.split(match['clause'])[0]), claim)}"
    if match := _DENIED_DOING.search(worded):
        return f"whether {claim.holder.name} {match['ever'] or ''}{was_doing(match['doing'])}"
    if match := _DENIED_ANY.search(worded):
        return f"whether there was any {match['thing']}"
    if match := _DENIED_THING.search(worded):
        return re.split(r" and (?:said|says|called|calls|insisted|added)\b", match["thing"].strip())[0]
    if re.search(r"\bden(?:ies|ied)\b", worded) and (match := SAID_CLAUSE.search(against)):
        return f"whether {_named(_clause(match['clause']), claim)}"
    if claim.statement.speech is None and (match := SAID_CLAUSE.search(worded)):
        return f"whether {_named(_clause(match['clause']), claim)}"
    if match := _DISPUTED_CLAUSE.search(worded):
        share = _SHARE.search(match["clause"])
        points = re.match(r"(?:this|that|it|these|those)\b", match["clause"])
        return f"what the {share.group()} show" if share and points else f"whether {_clause(match['clause'])}"
    if match := (_HE_SAID.search(worded) or QUOTED.search(worded)):
        return f"the assurance “{first_sentence(match['words'])}”"
    return f"whether {_clause(re.split(r'[,;]', worded.rstrip('.'))[0])}"


def whether_claimed(claim: Claim, worded: str, wanted: frozenset[str] = frozenset()) -> str:
    """The point of a claim that somebody else contradicts: “whether the use was consistent with the terms”.

    Args:
        claim: what is contradicted.
        worded: its words in the brief.
        wanted: roots of what is contradicted in it.
    """
    if claim.statement.speech is None and (match := SAID_CLAUSE.search(worded)):
        told = _named(_clause(match["clause"]), claim)
        return f"whether {told}" if len(told.split()) > BARE else f"whether {match['clause'].strip(' ,.')}"
    if claim.statement.speech is None and (match := _SAYS.match(" ".join(claim.text.split()))):
        return f"whether {_named(_clause(match['clause']), claim)}"
    if claim.statement.speech is None and (match := _SAYS_OF.search(worded)):
        predicate = match["subject"] + " " + match["predicate"].strip()
        return f"whether {_clause(predicate)}"
    if quoted := [part for each in QUOTED.finditer(worded) for part in SENTENCE.split(each["words"])]:
        said = max(quoted, key=lambda part: (len(roots(part) & wanted), not _POINTS.match(part), len(part)))
        return f"the claim “{first_sentence(said)}”"
    words = _IN_PASSING.sub(" ", worded.rstrip("."))
    words = _LEADING.sub("", _ACCORDING.sub("", words))
    words = _clause(words[0].lower() + words[1:] if _is_common(words) else words)
    if len(words.split()) <= BARE and (match := _THAT_CLAUSE.search(worded)):
        words = _clause(match["clause"])  # “Ana Bell, the chief executive, announced that …”
    return f"whether {words}"


def _is_common(words: str) -> bool:
    """Whether a sentence opens with a word that is no name."""
    return _COMMON.match(words) is not None


def whether_so(words: str) -> str:
    """A clause as what may be so, behind “whether”."""
    return _clause(words)


def _clause(words: str) -> str:
    """A clause as what may be so: “no warning had been suppressed” as “any warning had been suppressed”."""
    words = _IT_HAD_NOT.sub("", words.strip())
    words = _APPOSED.sub(r"\1 ", words)
    whole, words = words, re.split(r",? (?:and that|but that|, according)\b|, ", words.strip())[0]
    words = words if words.count("“") == words.count("”") else whole  # “no clerk ‘wrote, edited or read’ it”
    words = re.split(r" and (?=(?:goes|went|has|had|is|was|said|says|will|would|did|does)\b)", words)[0]
    words = re.sub(r"[.,](?=”$)", "", _NEITHER_NOR.sub(r"\1 ever", words))
    for pattern, positive in _NOTHING:
        changed = pattern.sub(positive, words, count=1)
        if changed != words:
            words = changed
            break
    return words


def first_sentence(words: str) -> str:
    """The first sentence of what is quoted, as far as a title has room for it."""
    sentence = re.split(r"(?<=[.?!])\s", words.strip())[0].rstrip(".,")
    told = sentence.split()
    return sentence if len(told) <= LONGEST else " ".join(told[:LONGEST]) + " …"


def _named(clause: str, denial: Claim) -> str:
    """With the name of whoever denies for the “he”, “she” or, of a body, “it” that is said to do it."""
    party = denial.source.actors.named(denial.holder.party or "")
    if party is not None and party.kind != "person":
        clause = re.sub(
            r"^the (?:company|firm|vendor|ministry|department|agency|authority)\b", denial.holder.name, clause
        )
    name = re.sub(r"^(?:The|A|An)\s(?=[a-z])", lambda article: article.group().lower(), denial.holder.name)
    # “told staff that it would apply”: who says so is not it, and a body is not he.
    told = party.mentions if party is not None and party.kind == "person" else ()
    person = any(mention.role or "person" in mention.context for mention in told)
    own, self_ = ("his|her", "he|she") if person else ("his|her|its|their", "he|she|it|they")
    clause = re.sub(rf"^(?:{own})\b", possessive(name), clause)
    return re.sub(rf"^(?:{self_})\b", name, clause)
