"""Occupations: what a clause behind a person's name says that the person does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import AGENCY_NOUNS, ASSOCIATION_NOUNS, COMPANY_NOUNS
from briefing.extraction.name_roles import Role, behind_age

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

#: Verbs that, said of somebody in the present tense, say what the person is in the matter; and in the past.
_HOLDS = frozenset("chair direct edit head lead manage oversee own represent run sell speak serve".split())
#: Those that say it in a main clause, of a thing with an owner: “runs Halden's cloud business”.
_RUNS = frozenset("chair direct edit head lead manage oversee run".split())
_DID = frozenset("found head leave lead live manage resign retire run serve teach work".split())
#: What a clause calls “the …” only because the text has named it before.
_NAMED_BEFORE = AGENCY_NOUNS | COMPANY_NOUNS | ASSOCIATION_NOUNS
_LONGEST_CLAUSE = 12


def occupation_of(parsed: ParsedPassage, last: int) -> Role | None:
    """What a clause behind the name says that the person does: “who heads government sales at Vandrel”; or to
    whom the person belongs: “of the campaign group Patients Not Suspects”."""
    doc = parsed.doc
    if last + 3 >= len(doc):
        return None
    if doc[last + 1].text != ",":
        return _running(parsed, last + 1)
    start = behind_age(doc, last + 2)
    if doc[start].lower_ == "who":
        start += 1
        if start + 1 >= len(doc) or not _says_what(doc, start):
            return None
    elif doc[start].lower_ != "of" or doc[start + 1].lower_ not in {"a", "an", "the"}:
        return None
    end = start + 1
    while (
        end < len(doc) and end - start < _LONGEST_CLAUSE and (not doc[end].is_punct or doc[end].text == "-")
    ):
        if doc[end].lower_ in {"and", "but"} and (doc[end].head.i <= start or _asks_anew(doc, end + 1)):
            break
        if doc[end].lower_ in {"in", "on", "last", "this"} and _is_of_no_year(doc, end):
            break
        end += 1
    while end > start and doc[end - 1].pos_ in {"ADP", "CCONJ", "DET", "PART", "SCONJ"}:
        end -= 1  # no clause ends on what leads to more
    piece = doc[start:end]
    if len(piece) < 2 or any(token.pos_ == "PRON" for token in piece) or _points_back(piece):
        return None
    return piece.text, parsed.span(piece)


def _asks_anew(doc: Doc, index: int) -> bool:
    """“and who …”, “and whose name …”, “and of which …”: another clause of the same name begins."""
    behind = [token for token in doc[index : index + 2] if token.pos_ != "ADP"]
    return bool(behind) and behind[0].tag_ in {"WP", "WP$", "WDT"}


def _running(parsed: ParsedPassage, verb: int) -> Role | None:
    """“has run the public-sector business of Halden Data”, the main clause of whoever is named before it."""
    doc = parsed.doc
    at = verb + 1 if doc[verb].lemma_ == "have" and doc[verb].tag_ == "VBZ" else verb
    wanted = {"VBN", "VBD"} if at > verb else {"VBZ"}
    if doc[at].tag_ not in wanted or doc[at].lemma_ not in _RUNS or at + 2 >= len(doc):
        return None
    end = at + 1
    while end < len(doc) and end - at < _LONGEST_CLAUSE and not (doc[end].is_punct and doc[end].text != "-"):
        if doc[end].pos_ in {"CCONJ", "SCONJ", "PRON", "VERB", "AUX"}:
            return None
        if doc[end].pos_ == "ADP" and doc[end + 1 : end + 2] and doc[end + 1].ent_type_ == "DATE":
            break
        end += 1
    piece = doc[verb:end]
    body = doc[at + 1 : end]
    owned = len(body) > 1 and any(t.text[0].isupper() and t.ent_type_ in {"ORG", "GPE", ""} for t in body)
    if not owned or (body[0].lower_ not in {"the", "its"} and not body[0].text[0].isupper()):
        return None
    return (piece.text, parsed.span(piece)) if not _points_back(piece) else None


def _is_of_no_year(doc: Doc, index: int) -> bool:
    """“in March”, “on Tuesday”, “last year”: the day of the source would say which."""
    when = doc[index : index + 4]
    dated = any(token.ent_type_ == "DATE" for token in when[:2])
    return dated and not any(len(token) == 4 and token.is_digit for token in when)


def _says_what(doc: Doc, verb: int) -> bool:
    """“who heads …”, “who left …”, “who has run … since 2022”."""
    if doc[verb].tag_ == "VBZ" and doc[verb].lemma_ == "have":
        return doc[verb + 1].tag_ in {"VBN", "VBD"} and doc[verb + 1].lemma_ in _DID
    held = doc[verb].tag_ == "VBZ" and doc[verb].lemma_ in _HOLDS | {"work", "live", "teach"}
    return held or (doc[verb].tag_ == "VBD" and doc[verb].lemma_ in _DID)


def _points_back(piece: DocSpan) -> bool:
    """“the authority”, “the lab” at its end, which only the sentences before tell which it is."""
    the = max((place for place, token in enumerate(piece) if token.lower_ == "the"), default=len(piece))
    bare = all(token.is_lower and token.pos_ != "ADP" for token in piece[the:])
    bare = bare and not any(token.text[0].isupper() for token in piece[:the])  # “sells for Acme in the hills”
    return (the < len(piece) and bare) or any(
        token.lower_ in _NAMED_BEFORE
        and (place == 0 or piece[place - 1].lower_ in {"the", "that", "this"})
        and (place + 1 >= len(piece) or piece[place + 1].lower_ not in {"of", "for"})
        for place, token in enumerate(piece)
        if place
    )
