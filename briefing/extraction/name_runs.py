"""Name runs: which words of a parsed passage stand together as one proper name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    ASSOCIATION_WORDS,
    HONORIFICS,
    INSTITUTION_WORDS,
    LEGAL_FORMS,
    PEOPLE_NOUNS,
    PRESS_WORDS,
    ROLE_NOUNS,
    TITLES,
)
from briefing.extraction.name_politics import before_politics, is_an_adherent
from briefing.extraction.name_spelling import PARTICLES, is_acronym, spelled
from briefing.extraction.name_titles import (
    PERSONAL,
    TITLE_PARTS,
    bearer_start,
    before_a_title,
    bodys_end,
    honorific_start,
    is_an_offices_matter,
    is_only_a_title,
    is_title_word,
    office_end,
    title_end,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Lower-case words that may stand inside a name: “Department of Defense”, “Bank of the West”.
_INNER = frozenset("of for the and & de la von van du del".split())
#: Particles inside a run: “Angela van den Berg”, but not “ten Corvane engineers”. Those that are no English
#: word join by themselves.
_PARTICLES = PARTICLES - {"ten"}
_JOINING = _PARTICLES - {"al", "bin", "den", "el", "ter"}
_PRESS = PRESS_WORDS | {"media", "news"}
#: Words that are capitalised for other reasons than being a name.
_NOT_NAMES = frozenset(
    """i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    ceo cto cfo coo c.e.o. president mr mrs ms dr the a an it he she they we you this that these those
    in on at for from after before since until while when if but and or so yet as by with without
    one two three four five six seven eight nine ten""".split()
)  # fmt: skip
#: Prepositions, adverbs and numerals that begin a sentence with a capital.
_LEADING = frozenset(
    """about above across after again against along alongside already also amid among around at before
    behind below beneath beside besides between beyond both by dear despite during each earlier even
    every few finally for former formerly from how however in indeed inside instead into late later
    like many meanwhile most near nearly nor not often onto other otherwise outside over perhaps
    recently several since some soon than there through throughout thus to today together tomorrow
    toward towards under unlike until upon via when where while why with within without yesterday
    yet all according amidst barring citing concerning considering excluding following including pending
    regarding dozens hundreds thousands eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred".split()
)
_MARKS_BEFORE = frozenset('“ " ‘ : • ( —'.split())
#: “Q8”, as a transcript numbers its questions; “3.1”, as terms number their clauses.
_NUMBERED = re.compile(r"^[QA]?\d+(?:\.\d+)*\.?$")
#: “747s”, “1990s”: several of a model, or the years of a decade.
_MODELS = re.compile(r"\d+s")
_SAINTS = frozenset({"st", "st.", "saint"})
#: What goes on behind “of” with a capital: “Bank of Norwick”, “Association of Tram Drivers”.
_HAVE_AN_OF = AGENCY_WORDS | ASSOCIATION_WORDS - {"campaign", "project"} | {"bank", "city", "university"}
#: What members' bodies are called: “Technicians’ Association”.
_OF_MEMBERS = ASSOCIATION_WORDS | AGENCY_WORDS | INSTITUTION_WORDS | {"council", "institute", "party"}
#: “riders”, “consultants”: those who do something.
_AGENTIVE = re.compile(r"[a-z]{3}(?:er|or|ist|ant|ent|ee)$")
_POSSESSIVES = frozenset({"'s", "’s"})
#: What a hyphen joins to a name that is the next one's adjective: “Ont.-based Acme Inc.”.
_ADJECTIVAL = (
    "area backed based born bound built controlled era funded led listed made owned run style".split()
)
_ADJECTIVE = re.compile(rf"-(?:{'|'.join(_ADJECTIVAL)})$")
#: Small words that a name made of a sentence has inside: “Hands Off Our Hills”.
_ADVERBS = frozenset("down off out up".split())
_RAISED = _ADVERBS | frozenset("against before for my not our over the their your".split())
#: So many words in small letters show that no headline's capitals are meant.
_SMALL_WORDS = 3
#: The second half of a given name is no longer: “Joon-ho Pak”.
_LONGEST_HALF = 4
#: Parts of a union, which a number tells apart.
_NUMBERED_PARTS = frozenset({"local", "lodge"})
#: “eBay”: a small letter, and a capital behind it.
_BRAND = re.compile(r"[a-hj-z][A-Z](?:[A-Z]|[a-z]{2})\w{0,20}$")
#: What a small letter makes another sort of in common words: “mRNA”, “eBook”, “cDNA”.
_BEHIND_A_SMALL_LETTER = frozenset(
    """book books commerce cigarette cigarettes discovery dna learning mail pub reader rna rnas sports
    signature signatures sim tail ticket tickets""".split()
)
#: A word of a phrase in capitals that is longer than this shows that no initials are meant.
_LONGEST_INITIALS = 5


def name_runs(doc: Doc, known: Collection[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Token ranges (inclusive) of names: runs of capitalised words, joined by inner words.

    Args:
        doc: the parsed passage.
        known: words that the dossier has shown to be names, spelled with one capital; they are names also
            where only their place at the start of a sentence, or a line in capitals, gives them one.
    """
    index = 0
    while index < len(doc):
        if not _is_name_word(doc, index, known):
            index += 1
            continue
        end = _run_end(doc, index, known)
        first = index
        while first < end and _goes_before(doc, first, known):
            first += 1
        first = bearer_start(doc, title_end(doc, first, end, known), end)
        if (body := bodys_end(doc, first, end)) is not None:
            yield first, body
            first = body + 1
        last = office_end(doc, first, before_a_title(doc, first, before_politics(doc, first, end)))
        of_an_office = is_an_offices_matter(doc, first, last)
        if last >= first and not of_an_office and not is_only_a_title(doc, first, last):
            yield from _split_conjunction(doc, first, last)
        index = max(last, end) + 1


def _goes_before(doc: Doc, index: int, known: Collection[str]) -> bool:
    """Whether a word before a name is no part of it: an honorific, a month, what opens the sentence."""
    if _begins_a_numbered_name(doc, index, known):
        return False
    return doc[index].lower_ in HONORIFICS | _NOT_NAMES or _leads_in(doc, index, known)


def numbered_name(words: str) -> str | None:
    """“One Door” of “One Door Trust”: by both words such a name is known where it opens a sentence."""
    parts = words.split()
    return " ".join(parts[:2]) if len(parts) > 1 and parts[0].lower() in _NUMERALS else None


def _begins_a_numbered_name(doc: Doc, index: int, known: Collection[str]) -> bool:
    """“Seven Sisters”, “One Door”: a numeral with a capital that no place in the sentence gives it; and “404
    Media”, whose number is no count."""
    if index + 1 >= len(doc):
        return False
    if _NUMBERED.match(doc[index].text):
        return doc[index + 1].is_title and doc[index + 1].lower_ in _PRESS and not _is_year(doc[index])
    if doc[index].lower_ not in _NUMERALS or doc[index].is_upper:
        return False
    token, following = doc[index], doc[index + 1]
    if not (token.is_title and following.is_title and token.whitespace_) or following.is_sent_start:
        return False
    if f"{token.text} {following.text}" in known:
        return True
    opens = index == 0 or token.is_sent_start or doc[index - 1].text in _MARKS_BEFORE
    # A headline may give every word a capital.
    return not opens and doc[index - 1].is_lower and any(len(w) > 4 and w.is_lower for w in token.sent)


def _is_year(token: Token) -> bool:
    return len(token) == 4 and token.text[:2] in {"19", "20"}


def _leads_in(doc: Doc, index: int, known: Collection[str]) -> bool:
    """“Inside Corvane”, “Eleven Corvane shareholders”: a sentence's first word, no part of the name."""
    opens = index == 0 or doc[index].is_sent_start or doc[index - 1].text in _MARKS_BEFORE
    return opens and doc[index].lower_ in _LEADING and doc[index].text not in known


def _run_end(doc: Doc, index: int, known: Collection[str]) -> int:
    """The last word of the run that begins with ``index``, with what stands between its words."""
    end = index
    while True:
        following = end + 1
        if following < len(doc) and _is_name_word(doc, following, known) and _same_name(doc, end, following):
            end = following
        elif _is_hyphenated(doc, end):
            end += 2
        elif _is_numbered(doc, end) or _is_raised(doc, end + 1):
            end += 1
        elif (bridge := _bridge(doc, index, end, known)) is not None:
            end = bridge
        else:
            return end


# --- words --------------------------------------------------------------------------------------


def _is_name_word(doc: Doc, index: int, known: Collection[str]) -> bool:
    token = doc[index]
    text = token.text
    if _begins_a_numbered_name(doc, index, known):
        return True
    if _is_a_brand(doc, index) or _opens_with_a_particle(doc, index):
        return True
    if not text[0].isupper() and not (text[0].isdigit() and token.ent_type_ in {"ORG", "PRODUCT"}):
        return False
    if token.lower_ in _NOT_NAMES or token.lower_.rstrip(".") in _NOT_NAMES:
        return False
    if (
        _NUMBERED.match(text)
        or _MODELS.fullmatch(text)
        or (len(text) == 1 and text != "X")
        or _ADJECTIVE.search(text)
    ):
        return False
    if spelled(text) in known:
        return True
    if _is_shouted(doc, index):
        return honorific_start(doc, index) < index
    opens = index == 0 or token.is_sent_start or doc[index - 1].text in _MARKS_BEFORE
    if opens and not is_acronym(text):
        # A capital at the start of a sentence proves nothing by itself.
        return token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "PRODUCT", "GPE", "FAC"}
    return token.pos_ in {"PROPN", "NOUN", "ADJ", "VERB", "X", "NUM"} or token.ent_type_ != ""


def _is_a_brand(doc: Doc, index: int) -> bool:
    """“eVantis”, “xQR”: a name that its bearer writes with a small first letter and a capital behind it; no
    unit, and none of the ware that is called “i” and a common noun."""
    token = doc[index]
    if not _BRAND.match(token.text) or token.text[1:].lower() in _BEHIND_A_SMALL_LETTER:
        return False
    counted = index > 0 and (doc[index - 1].like_num or doc[index - 1].lower_ == "per")
    return not counted and (token.pos_ in {"PROPN", "NOUN", "X"} or token.ent_type_ != "")


def _is_shouted(doc: Doc, index: int) -> bool:
    """Whether the word is one of a phrase in capitals, “RESTRICTED USES”, and no initials are meant."""
    if not doc[index].is_upper or len(doc[index]) < 2:
        return False
    first = last = index
    while first and _is_capitals(doc[first - 1]):
        first -= 1
    while last + 1 < len(doc) and _is_capitals(doc[last + 1]):
        last += 1
    return last > first and any(len(token) > _LONGEST_INITIALS for token in doc[first : last + 1])


def _is_capitals(token: Token) -> bool:
    return bool(token.is_upper) and len(token) > 1


def _same_name(doc: Doc, left: int, right: int) -> bool:
    """Whether two adjacent capitalised tokens belong to one name."""
    gap = doc[left : right + 1].text[len(doc[left].text) : -len(doc[right].text)]
    if gap.strip() not in {"", "-"} or "\n\n" in gap:
        return False
    if doc[left].lower_.rstrip(".") in LEGAL_FORMS:
        return False
    if doc[right].is_sent_start and doc[left].text.endswith(".") and len(doc[left]) > 2:
        return False
    if doc[right].lower_ in ROLE_NOUNS | HONORIFICS and doc[right].lower_ not in AGENCY_WORDS:
        return is_title_word(doc[left]) and doc[left].lower_ in PERSONAL | TITLE_PARTS
    if doc[left].lower_ in TITLES or is_an_adherent(doc, left):
        return False
    roles = ROLE_NOUNS - AGENCY_WORDS
    return not (doc[left].lower_.rstrip(".") in roles and doc[right].ent_type_ == "PERSON")


# --- what joins words -----------------------------------------------------------------------------


def _bridge(doc: Doc, first: int, end: int, known: Collection[str]) -> int | None:
    """The end of the name if it goes on behind an inner word or a possessive: ``Sheriff’s Office``."""
    if (surname := _behind_particles(doc, end, known)) is not None:
        return surname
    words: list[str] = []
    index = end + 1
    while index < len(doc) and len(words) < 2 and doc[index].lower_ in _INNER:
        words.append(doc[index].lower_)
        index += 1
    if (
        words
        and words[0] != "the"
        and words != ["and", "the"]
        and index < len(doc)
        and _is_name_word(doc, index, known)
    ):
        inside = doc[end].ent_type_ != "" and doc[index].ent_iob_ == "I"
        if words == ["and"] and _closes_a_list(doc, first):
            inside = False  # “OpenVale, Corvane and Norwick”
        if words[0] == "of" and (doc[end].ent_type_ == "PERSON" or doc[first].lower_ in HONORIFICS):
            inside = False  # “Judge Ann Cole of the District Court”
        institutional = words[0] == "of" and doc[end].lower_ in _HAVE_AN_OF
        twin = words == ["and"] and (
            {doc[end].lower_, doc[index].lower_} <= AGENCY_WORDS
            or _is_first_of_a_pair(doc, end, index, known)
        )
        if inside or institutional or twin or _is_a_firm_of_two(doc, first, end, words):
            return index
    return _possessed(doc, end)


def _behind_particles(doc: Doc, end: int, known: Collection[str]) -> int | None:
    """“Berg” of “Angela van den Berg” and of “Van den Berg”, by the word before the particles."""
    index = end + 1
    while index < len(doc) and doc[index].text in _PARTICLES and doc[index].whitespace_:
        index += 1
    between = [doc[each].text for each in range(end + 1, index)]
    begun = doc[end].lower_ in _PARTICLES
    if not between or index == len(doc) or not (begun or between[0] in _JOINING):
        return None
    return index if _is_name_word(doc, index, known) and doc[index].is_title else None


def _opens_with_a_particle(doc: Doc, index: int) -> bool:
    """“Van” of “Van den Berg said”: a capital that the surname has at the start of a sentence, or always."""
    if doc[index].lower_ not in _PARTICLES or not doc[index].is_title:
        return False
    following = index + 1
    while following < len(doc) and doc[following].lower_ in _PARTICLES:
        following += 1
    return following > index + 1 and following < len(doc) and bool(doc[following].is_title)


def _closes_a_list(doc: Doc, first: int) -> bool:
    """Whether a name stands behind a comma and another name: what “and” joins to it is the list's last."""
    return first > 1 and doc[first - 1].text == "," and doc[first - 2].pos_ == "PROPN"


def _is_a_firm_of_two(doc: Doc, first: int, end: int, words: list[str]) -> bool:
    """“Harnett & Doyle”: an ampersand between words of a sentence joins what a firm is called by; between two
    whole names, as in a byline, it says no more than “and”."""
    if words != ["&"] or first != end or is_acronym(doc[end].text) or end + 2 >= len(doc):
        return False
    return bool(doc[end].pos_ == "PROPN" and doc[end + 2].pos_ == "PROPN") and any(
        len(word) > 1 and word.is_lower for word in doc[end].sent
    )


def _possessed(doc: Doc, end: int) -> int | None:
    """“Sheriff’s Office”, “St Anne’s Hospital”, “Technicians’ Association”."""
    if end + 2 >= len(doc) or not doc[end + 2].text[0].isupper():
        return None
    head = doc[end + 2].lower_
    if doc[end + 1].text in _POSSESSIVES:
        body = head in AGENCY_WORDS and doc[end].lower_ in AGENCY_WORDS
        church = head in INSTITUTION_WORDS and end > 0 and doc[end - 1].lower_ in _SAINTS
        return end + 2 if body or church else None
    if doc[end + 1].text not in {"'", "’"} or not doc[end].lower_.endswith("s"):
        return None
    common = is_acronym(doc[end + 2].text) or head in _NOT_NAMES
    return end + 2 if head in _OF_MEMBERS or (_are_people(doc[end]) and not common) else None


def _are_people(token: Token) -> bool:
    """“Tenants” of “Tenants’ Table”: a word behind theirs has a capital only in a name."""
    singular = token.lower_.removesuffix("s")
    return singular in PEOPLE_NOUNS | ROLE_NOUNS or _AGENTIVE.search(singular) is not None


def _is_hyphenated(doc: Doc, end: int) -> bool:
    """“Mei-Lin”: the tokeniser makes three tokens of it."""
    if end + 2 >= len(doc) or doc[end + 1].text != "-" or doc[end].whitespace_ or doc[end + 1].whitespace_:
        return False
    return bool(doc[end + 2].text[0].isupper()) or _is_second_half(doc, end + 2)


def _is_second_half(doc: Doc, index: int) -> bool:
    """“ho” of “Joon-ho Pak”; not “run” of “state-run Acme”."""
    part = doc[index]
    if index + 1 >= len(doc) or not part.is_lower or len(part) > _LONGEST_HALF or not part.whitespace_:
        return False
    return part.text not in _ADJECTIVAL and part.tag_ != "VBN" and doc[index + 1].is_title


def _is_numbered(doc: Doc, end: int) -> bool:
    """“Local 219”: the number is a part of the name."""
    return end + 1 < len(doc) and doc[end].lower_ in _NUMBERED_PARTS and doc[end + 1].is_digit


def _is_raised(doc: Doc, index: int) -> bool:
    """“Off” and “Our” of “Paws Off Our Parks”: small words that have a capital in a name alone, where the
    sentence writes others small; the last of a name is an adverb: “Speak Up”."""
    if index + 1 >= len(doc) or not doc[index - 1].whitespace_ or doc[index].is_sent_start:
        return False
    if not doc[index].is_title or doc[index].lower_ not in _RAISED:
        return False
    follows = doc[index].whitespace_ and doc[index + 1].is_title and doc[index + 1].is_alpha
    named = follows and doc[index + 1].lower_ not in _NOT_NAMES - _RAISED and not doc[index + 1].is_sent_start
    if not named and (follows or doc[index].lower_ not in _ADVERBS):
        return False
    return sum(token.is_lower and len(token) > 1 for token in doc[index].sent) > _SMALL_WORDS


def _is_first_of_a_pair(doc: Doc, end: int, index: int, known: Collection[str]) -> bool:
    """“the Frontier and Customs Directorate”, “the Software and Media Workers' Alliance”: one article for
    both words, and a public body or a union at the end."""
    last = index
    while last + 1 < len(doc) and _is_name_word(doc, last + 1, known) and _same_name(doc, last, last + 1):
        last += 1
    lone = end > 0 and doc[end - 1].lower_ == "the" and not is_acronym(doc[end].text)
    if (of_members := _possessed(doc, last)) is not None:
        last = of_members
    body = doc[last].lower_ in AGENCY_WORDS | ASSOCIATION_WORDS
    return lone and last > index and body and doc[end].lower_ not in AGENCY_WORDS | ASSOCIATION_WORDS


def _split_conjunction(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """``the Department of Defense and ICE`` names two bodies, ``Immigration and Customs Enforcement`` one."""
    for index in range(first + 1, last):
        if doc[index].lower_ in {"and", "&"} and is_acronym(doc[last].text) and index + 1 == last:
            yield first, index - 1
            yield last, last
            return
    yield first, last
