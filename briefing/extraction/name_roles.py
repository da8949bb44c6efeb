"""Name roles: what a text says, right beside a person's name, that the person is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extraction.given_names import HER_NAMES, HIS_NAMES
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    INSTITUTION_WORDS,
    PEOPLE_NOUNS,
    ROLE_NOUNS,
    TRADE_NOUNS,
)
from briefing.extraction.name_contexts import PLACE_LABELS, called_noun, is_a_company
from briefing.extraction.name_politics import is_an_adherent
from briefing.extraction.name_titles import behind_greeting, honorific_start, is_a_neighbour, of_a_body
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

Role = tuple[str, Span]

_ROLES = frozenset(role.strip(".") for role in ROLE_NOUNS) | {"chief"}
_PARTY_LABELS = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP", "PRODUCT", "FAC", "DATE"})
#: Tokens of a role before a name: “deputy chief human resources officer”.
_LONGEST_ROLE = 6
#: Adjectives that make one office of several, and praise nobody: “medical”, “executive”, “assistant”.
_CLASSIFYING = re.compile(r"(?:al|ic|ive|ary|ior|ant|ing)$|^(?:former|public|corporate|civil|human)$")
#: Words of what an office is of, in small letters: “clinical services”.
_LONGEST_OF, _NOMINAL = 3, frozenset({"ADJ", "NOUN"})
#: What may follow the noun of a role that stands before a comma and a name: “head of waste, Ann Cole”.
_OF_WHAT = frozenset("at for in of on to with".split())
_LONGEST_LEADING = 9
_ARTICLES = frozenset("a an the".split())
#: What a clause calls “the …” only because the text has named it before.
_NAMED_BEFORE = AGENCY_NOUNS | COMPANY_NOUNS | ASSOCIATION_NOUNS
#: Words between a name and its apposition: “Ann Cole, 61, a nurse”.
_AGE = re.compile(r"^\d{1,3}$")
#: What opens an apposition and tells that somebody is still what he was.
_THEN_AS_NOW = (["then", "as", "now"], ["then", "and", "now"], ["now", "as", "then"])
#: Titles that are offices, and say more than “Mr” and “Dr”.
_OFFICES = frozenset("sen rep gov capt col cpl det gen insp lt maj sgt supt cllr rev mep".split())
#: Endings of adjectives that praise or blame, and tell no office from another: “ambitious”, “powerful”.
_PRAISING = re.compile(r"(?:ious|eous|ful|ish|some)$|^(?:young|veteran|top|star|rich|famous)$")
#: Roles that bodies have as well as people.
_OWNERS = frozenset("owner partner principal lead".split())
#: “its Dutch owner”. Words.
_LONGEST_OWNER = 3
_BODIES_WORDS = AGENCY_WORDS | COMPANY_WORDS | INSTITUTION_WORDS
#: Tokens of a body's name behind a role.
_LONGEST_HOUSE = 9


def role_of(parsed: ParsedPassage, first: int, last: int) -> tuple[str | None, Span | None]:
    """The role given beside the name, before it (``CEO Jeff Bezos``) or after it in apposition."""
    doc = parsed.doc
    if is_a_company(doc[last]) or _is_owning_body(doc, first, last) or _employs(doc, last):
        return None, None
    start = honorific_start(doc, first)
    if start < first and doc[first - 1].lower_ in _ROLES:
        start = first  # “Judge” is both
    found = (
        _title(parsed, start)
        or _leading_apposition(parsed, start, last)
        or _naming(parsed, start)
        or (None if _has_the(doc, start) else _apposition(parsed, last))
        or _office(parsed, start, first)
    )
    if found and last == first and _owns_as_a_body(found[0]):
        return None, None
    if found and ("or" in found[0].split() or found[0].lower().startswith("and ")):
        # “Acadian accents, head colds or engines”: a list; “the Office, and its clerk, Ann Cole”
        return None, None
    return found or (None, None)


def _has_the(doc: Doc, start: int) -> bool:
    """“told The Ledger, the firm's head of policy, Ann Cole”: nobody is called “the”, and papers are."""
    return start > 0 and doc[start - 1].lower_ == "the"


def _owns_as_a_body(role: str) -> bool:
    """“Kettelstroom, its Dutch owner,”: a name of one word that is no more than an owner."""
    return role.lower().split()[-1] in _OWNERS and len(role.split()) <= _LONGEST_OWNER


def _is_owning_body(doc: Doc, first: int, last: int) -> bool:
    """“its Dutch owner Kettelstroom”: who owns or supplies is as often a firm, and no name says which."""
    owns = first > 0 and doc[first - 1].lower_ in _OWNERS
    personal = last > first and any(token.ent_type_ == "PERSON" for token in doc[first : last + 1])
    return owns and not personal


def _employs(doc: Doc, last: int) -> bool:
    """“Chief Corvane spokesperson Ann Cole”: the name stands inside of another's role, as the body's."""
    if last + 1 >= len(doc) or not doc[last].whitespace_:
        return False
    noun = doc[last + 1]
    return noun.is_lower and noun.lower_ in _ROLES and noun.pos_ == "NOUN" and noun.tag_ == "NN"


# --- before the name ----------------------------------------------------------------------------


def _title(parsed: ParsedPassage, start: int) -> Role | None:
    """“CEO Jeff Bezos”, “Information and Privacy Commissioner Graham Whitlock”."""
    doc = parsed.doc
    begin = start
    while begin and start - begin < 4 and (_names_an_office(doc[begin - 1]) or _is_general(doc, begin - 1)):
        begin -= 1
    if begin == start and start and is_an_adherent(doc, start - 1):
        return doc[start - 1].text, parsed.span(doc[start - 1])
    if begin == start:
        return _office_of(parsed, start)
    piece = doc[behind_greeting(doc, _role_start(doc, begin, start)) : start]
    span = parsed.span(piece)
    if not _is_general(doc, start - 1) and piece[-1].lower_.strip(".") not in _ROLES:
        # “Commissioners Ann Cole, Paul Reyes …”: each of them is one.
        return piece.text[:-1], Span(span.start, span.end - 1)
    return piece.text, span


def _office_of(parsed: ParsedPassage, start: int) -> Role | None:
    """“Director of Public Works Tom Rees”: what the office is of stands with a capital before the name."""
    doc = parsed.doc
    left = start
    while left and start - left < _LONGEST_ROLE and (doc[left - 1].is_title or doc[left - 1].lower_ == "and"):
        left -= 1
    of = left - 1
    if left == start or of < 1 or doc[of].lower_ != "of" or not _names_an_office(doc[of - 1]):
        return _owned_office(parsed, start)
    piece = doc[_role_start(doc, of - 1, of) : start]
    return piece.text, parsed.span(piece)


def _owned_office(parsed: ParsedPassage, start: int) -> Role | None:
    """“Halden’s head of clinical services Ann Cole”: what the office is of stands before the name as well."""
    doc, left = parsed.doc, start
    while left and start - left < _LONGEST_OF and doc[left - 1].is_lower and doc[left - 1].pos_ in _NOMINAL:
        left -= 1
    of = left - 1
    if left == start or of < 2 or doc[of].lower_ != "of" or not _names_an_office(doc[of - 1]):
        return None
    begin = _role_start(doc, of - 1, of)
    owned = begin > 0 and doc[begin - 1].tag_ == "POS" and doc[start].ent_type_ in {"PERSON", ""}
    return (doc[begin:start].text, parsed.span(doc[begin:start])) if owned else None


def _names_an_office(token: Token) -> bool:
    word = token.lower_.strip(".")
    return word in _ROLES or (word.endswith("s") and word[:-1] in _ROLES and token.text[0].isupper())


def _role_start(doc: Doc, begin: int, end: int) -> int:
    """Where “chief financial officer” or “parking director” begins: with what says of what."""
    while begin and end - begin < _LONGEST_ROLE and _classifies(doc[begin - 1], doc[begin]):
        begin -= 1
    while begin and end - begin < _LONGEST_ROLE and doc[begin - 1].lower_.strip(".") in _ROLES:
        begin -= 1
    if begin and begin < end and _opens_role(doc, begin - 1):
        begin -= 1
    if begin > 1 and doc[begin - 1].text == "-" and " " not in doc[begin - 2 : begin + 1].text:
        begin -= 2  # “co-founder” is three tokens
    if doc[begin].is_title:
        office = begin
        while begin and end - begin < _LONGEST_ROLE and _is_part_of_title(doc, begin - 1):
            begin -= 1
        return office if of_a_body(doc, begin) else begin
    return begin


def _opens_role(doc: Doc, index: int) -> bool:
    """“Social” of “Social supports minister Ann Cole”: the first word of the sentence and of the role."""
    token, following = doc[index], doc[index + 1]
    opens = index == 0 or bool(token.is_sent_start)
    common = token.pos_ in {"ADJ", "NOUN", "PROPN"} and not token.ent_type_ and token.is_title
    return opens and common and following.is_lower and token.whitespace_ == " "


def _is_part_of_title(doc: Doc, index: int) -> bool:
    """“Information” and “and” of “Information and Privacy Commissioner”."""
    token = doc[index]
    if token.lower_ == "and":
        return index > 0 and not _ends_a_name(doc, index - 1) and _is_part_of_title(doc, index - 1)
    if not token.is_title or token.ent_type_ in _PARTY_LABELS - {"ORG", "PERSON"}:
        return False
    return token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.whitespace_ == " "


def _ends_a_name(doc: Doc, index: int) -> bool:
    """Whether a word is the last of a person's name: “Judge Ann Prescott-Ruiz and Commissioner Tom Cole”."""
    before = doc[index - 1] if index else None
    if before is None or before.is_punct:
        return before is not None and not before.whitespace_
    named = doc[index].ent_type_ == before.ent_type_ == "PERSON"
    return named or before.lower_ in HER_NAMES or before.lower_ in HIS_NAMES


def _classifies(token: Token, following: Token) -> bool:
    """Whether a common word says what office the one behind it is: “human resources director”."""
    if not token.is_alpha or token.ent_type_ in _PARTY_LABELS:
        return False
    if not token.is_lower and not token.is_sent_start:
        return following.is_title and bool(_CLASSIFYING.search(token.lower_))
    if token.pos_ == "NOUN":
        return token.tag_ == "NN" or token.dep_ == "compound"
    return token.pos_ == "ADJ" and bool(_CLASSIFYING.search(token.lower_))


def _office(parsed: ParsedPassage, start: int, first: int) -> Role | None:
    """“Sen.” and “Capt.”, if the text says no more."""
    title = parsed.doc[start:first]
    if len(title) and title.text.lower().strip(". ") in _OFFICES:
        return title.text, parsed.span(title)
    return None


def _naming(parsed: ParsedPassage, start: int) -> Role | None:
    """“a Halden account executive named Ann Cole”."""
    doc = parsed.doc
    if start < 3 or doc[start - 1].lower_ not in {"named", "called"}:
        return None
    noun = doc[called_noun(doc, start - 2)]
    if noun.lower_ not in _ROLES | TRADE_NOUNS and noun.lemma_.lower() not in PEOPLE_NOUNS:
        return None
    left = noun.i
    while left and noun.i - left < _LONGEST_ROLE and _belongs_before(doc[left - 1], doc[left]):
        left -= 1
    if doc[left].lower_ not in _ARTICLES:
        return None
    piece = doc[left : start - 1]
    return piece.text, parsed.span(piece)


def _leading_apposition(parsed: ParsedPassage, start: int, last: int) -> Role | None:
    """“the trust's chief nurse, Ottoline Brandt,”: the role stands before the name, and commas around it."""
    doc = parsed.doc
    if start < 2 or doc[start - 1].text != "," or last == start or last - start > 3:
        return None
    if last + 1 < len(doc) and doc[last + 1].text not in {",", ".", ";", ":"}:
        return None
    noun = _noun_before(doc, start - 1)
    if noun is None or _is_of_a_group(doc, noun, start, last):
        return None
    left = noun
    while (
        left
        and noun - left < _LONGEST_ROLE
        and (_belongs_before(doc[left - 1], doc[left]) or _joins_offices(doc, left - 1))
    ):
        left -= 1
    owned = any(token.tag_ in {"POS", "PRP$"} for token in doc[left:noun])
    if not owned and doc[left].lower_ not in _ARTICLES | {"another"}:
        return None
    piece = doc[left if owned else left + 1 : start - 1]
    return piece.text, parsed.span(piece)


def _joins_offices(doc: Doc, index: int) -> bool:
    """“and” of “Halden’s founder and CEO”."""
    return doc[index].lower_ == "and" and index > 0 and doc[index - 1].lower_ in _ROLES


def _is_of_a_group(doc: Doc, noun: int, start: int, last: int) -> bool:
    """“a spokesperson for the group, Low Water, said”: the name is the group's, unless somebody bears it."""
    named = doc[start - 2].lower_ in _NAMED_BEFORE | {"alliance", "campaign"} and noun < start - 2
    given = doc[start].lower_ in HER_NAMES | HIS_NAMES
    return named and not given and not any(token.ent_type_ == "PERSON" for token in doc[start : last + 1])


def _noun_before(doc: Doc, comma: int) -> int | None:
    """The noun of a role right before a comma, or with “of …”, “for …” between."""
    for index in range(comma - 1, max(-1, comma - _LONGEST_LEADING), -1):
        token = doc[index]
        if (token.is_punct and token.text not in {"-", "'", "’"}) or token.pos_ in {"VERB", "AUX"}:
            return None
        if token.lower_ in _ROLES or token.lower_ in TRADE_NOUNS or _is_general(doc, index):
            between = doc[index + 1 : comma]
            return index if not len(between) or between[0].lower_ in _OF_WHAT else None
    return None


def _is_general(doc: Doc, index: int) -> bool:
    """“attorney general”, “director-general”."""
    return doc[index].lower_ == "general" and any(
        token.lower_ in _ROLES | {"attorney"} for token in doc[max(0, index - 2) : index]
    )


def _belongs_before(token: Token, following: Token) -> bool:
    """Whether a word belongs to the noun phrase that goes on behind it: “the”, “trust”, “'s”, “chief”."""
    if following.lower_ in _ARTICLES or following.tag_ == "PRP$" or token.ent_type_ in {"DATE", "TIME"}:
        return False
    return token.tag_ in {"POS", "PRP$", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "HYPH", "CD"}


# --- behind the name ------------------------------------------------------------------------------


def behind_age(doc: Doc, start: int) -> int:
    """Where an apposition begins behind “61, ”."""
    aged = start + 2 < len(doc) and _AGE.match(doc[start].text) and doc[start + 1].text == ","
    return start + 2 if aged else start


def _behind_then(doc: Doc, start: int) -> int:
    """Where an apposition begins behind “then as now ”, which adds nothing to what somebody is."""
    for words in _THEN_AS_NOW:
        if [token.lower_ for token in doc[start : start + len(words)]] == words:
            comma = start + len(words)
            return comma + 1 if comma < len(doc) and doc[comma].text == "," else comma
    return start


def _apposition(parsed: ParsedPassage, last: int) -> Role | None:
    """``…, counsel at the Open Platform Project, said``: from the comma to the one that closes it."""
    doc = parsed.doc
    if last + 2 >= len(doc) or doc[last + 1].text not in {",", "("}:
        return None
    limit = min(len(doc), last + 24)
    begin = end = _behind_then(doc, behind_age(doc, last + 2))
    while end < limit and doc[end].text not in {",", ")", ".", ";", ":", "—", "–", "“", '"'}:
        if doc[end].lower_ in {"who", "which", "whose"}:
            break
        end += 1
    closing = doc[end].text if end < limit else ""
    bracketed = closing == ")" and any(token.text == "(" for token in doc[begin:end])
    piece = doc[begin : end + 1 if bracketed else end]
    if not len(piece) or closing not in {",", ")", ".", ";", "who", "which", "whose"}:
        return None
    if any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in piece) or is_a_neighbour(piece):
        return None
    if piece[0].ent_type_ in PLACE_LABELS and all(token.tag_ != "POS" for token in piece):
        return None
    head = _head_words(piece)
    if any(token.lower_.strip(".") in _ROLES | TRADE_NOUNS for token in head) or _is_somebody(head):
        piece = _uncoloured(piece)
        if closing == "," and (house := _house_end(doc, end + 1)):
            piece = doc[piece.start : house]
        return piece.text, parsed.span(piece)
    return None


def _uncoloured(piece: DocSpan) -> DocSpan:
    """“official”, of “an ambitious official”: an office, and no praise or blame."""
    start = 1 if piece[0].lower_ in _ARTICLES else 0
    kept = start
    while kept + 1 < len(piece) and _colours(piece[kept]):
        kept += 1
    return piece if kept == start else piece[kept:]


def _colours(token: Token) -> bool:
    return bool(token.pos_ == "ADJ" and token.is_lower and _PRAISING.search(token.lower_))


def _house_end(doc: Doc, start: int) -> int | None:
    """Where the body's name ends that stands behind “regional director, ”, and ends what is said."""
    end = start
    while end < len(doc) and end - start < _LONGEST_HOUSE and _is_of_a_name(doc[end], end == start):
        end += 1
    piece = doc[start:end]
    if not len(piece) or (end < len(doc) and doc[end].text not in {".", ";", ")"} and not doc[end].is_space):
        return None
    if not piece[0].is_title and not piece[0].is_upper and piece[0].lower_ != "the":
        return None
    named = any(token.lower_.rstrip(".") in _BODIES_WORDS or token.ent_type_ == "ORG" for token in piece)
    return end if named and not any(token.ent_type_ in {"PERSON", "DATE"} for token in piece) else None


def _is_of_a_name(token: Token, opens: bool) -> bool:
    """Whether a word may stand in a body's name."""
    small = {"the"} if opens else {"of", "for", "and", "the", "&", "-"}
    return bool(token.text[0].isupper()) or token.lower_ in small or token.lower_.rstrip(".") in COMPANY_WORDS


def _is_somebody(head: list[Token]) -> bool:
    """“a school-bus driver”: an article, and a noun for people at the end."""
    people = PEOPLE_NOUNS | TRADE_NOUNS
    return len(head) > 1 and head[0].lower_ in {"a", "an"} and head[-1].lemma_.lower() in people


def _head_words(piece: DocSpan) -> list[Token]:
    """The words up to the first preposition: where a role stands if the phrase is one."""
    words: list[Token] = []
    for token in piece:
        if token.pos_ == "ADP" or len(words) > 6:
            break
        words.append(token)
    return words
