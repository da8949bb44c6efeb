"""Noun phrases: judgements about single words of a parse that reference and description rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extraction.lexicon import AGENCY_NOUNS, COMPANY_NOUNS, ROLE_NOUNS
from briefing.extraction.reporting import SPEECH_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


#: What is done with a document by whoever stands behind it.
_ISSUING = frozenset("write send deliver publish release circulate pen sign".split())

_CLAUSES = frozenset("acl advcl ccomp csubj xcomp".split())
#: Adjectives for what may be so, and for no party.
_OF_MATTERS = frozenset(
    """apparent clear common conceivable difficult doubtful easy essential evident hard important impossible
    inevitable likely necessary notable obvious plain possible premature probable rare surprising true
    uncertain unclear unknown unlikely unthinkable unusual worth""".split()
)
#: “It has since emerged that …”, “it was reported that …”; but “it was told that …” was told so itself.
_COMES_OUT = frozenset("emerge follow happen transpire turn".split())
_TELLS_SOMEBODY = frozenset("advise ask assure inform notify promise remind tell warn".split())
#: How many tokens an aside has at least, and how many lead to the name in it.
_ASIDE, _LEAD_IN = 3, 3


def word_end(token: Token) -> int:
    """Index behind the word, with what a hyphen joins to it: “co-workers” is three tokens."""
    end = token.i + 1
    while end + 1 < len(token.doc) and token.doc[end].text == "-":
        end += 2
    return end


def pleonastic(token: Token) -> bool:
    """“It is important that”, “it seems”: an “it” that stands for nothing."""
    if token.dep_ == "expl" or token.lower_ != "it":
        return token.dep_ == "expl"
    verb = token.head
    if any(word.lower_ == "because" for word in token.doc[token.i + 1 : token.i + 3]):
        return False  # “he says it is because …”: what is so was said before
    if verb.lemma_ == "take":
        return token.dep_ == "nsubj" and _takes_effort(verb)
    roles = {child.dep_ for child in verb.children}
    clausal = bool(roles & _CLAUSES)
    if "ccomp" in roles and (
        verb.lemma_ in _COMES_OUT or (token.dep_ == "nsubjpass" and verb.lemma_ not in _TELLS_SOMEBODY)
    ):
        return True
    if verb.lemma_ == "come" and verb.doc[verb.i + 1 : verb.i + 3].text.lower() == "down to":
        return True
    if verb.lemma_ == "be" and any(_is_of_a_matter(child) for child in verb.children):
        return True
    # “It was among the pages that …” says something of a thing.
    judged = verb.lemma_ != "be" or bool(roles & {"acomp", "attr", "oprd"}) or "prep" not in roles
    return token.dep_ == "nsubj" and verb.lemma_ in {"be", "seem", "appear"} and clausal and judged


def _is_of_a_matter(told: Token) -> bool:
    """“unclear how many”, “rare for a judge to”: said of what its own clause tells, and of nobody."""
    if told.dep_ != "acomp" or told.lower_ not in _OF_MATTERS:
        return False
    return any(child.dep_ in _CLAUSES or child.lower_ == "for" for child in told.children)


def _takes_effort(verb: Token) -> bool:
    """“It took three requests to obtain the file”; not “it takes photos to count the cars”, which it does."""
    taken = next((child for child in verb.children if child.dep_ == "dobj"), None)
    to = any(
        child.dep_ in {"xcomp", "advcl", "relcl", "acl"}
        for word in (verb, taken)
        if word is not None
        for child in word.children
        if any(grand.lower_ == "to" for grand in child.children)
    )
    counted = taken is None or taken.tag_ != "NNS" or any(c.dep_ == "nummod" for c in taken.children)
    return to and counted


def points_forward(sentence: DocSpan, token: Token) -> bool:
    """“At its meeting the board asked …”: a possessive before the subject that it belongs to."""
    if token.dep_ != "poss":
        return False
    subject = next((t for t in sentence.root.children if t.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and token.i < subject.left_edge.i and subject.pos_ in {"NOUN", "PROPN"}


def earlier_noun(sentence: DocSpan, token: Token, lemmas: frozenset[str] | set[str]) -> bool:
    """Whether a word with one of these lemmas stands before ``token`` in its sentence."""
    return any(other.i < token.i and other.lemma_.lower() in lemmas for other in sentence)


def has_of(token: Token) -> bool:
    """Whether “of …” says what “some”, “one” or “many” are taken from."""
    return any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)


def is_thing(token: Token) -> bool:
    """Whether the word is a singular noun that a later “it” may stand for."""
    return token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "compound"} and token.tag_ in {
        "NN",
        "NNP",
    }


def is_group(token: Token) -> bool:
    """Whether the word is a singular that a later “they” may stand for."""
    return token.lower_ in {"staff", "workforce", "police", "leadership", "management", "team"}


def is_bare_plural(token: Token) -> bool:
    """No determiner, owner or restriction: “employees”, “hundreds of employees”, “over 450 employees”."""
    for child in token.children:
        if child.dep_ in {"det", "poss", "compound", "relcl", "acl", "nmod"}:
            return False
        if child.dep_ == "prep" and child.lower_ in {"at", "of", "in", "from", "within"}:
            return False
        if child.dep_ == "amod" and child.lower_ not in {"many", "other", "more", "several"}:
            return False
    return token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj", "agent"}


def is_plain_definite(token: Token) -> bool:
    """“the company”, “the tech giant”: nothing in the phrase says which."""
    if token.tag_ != "NN":
        return False
    if token.i + 1 < len(token.doc) and token.nbor(1).text[0].isupper():
        return False  # “the campaign group Patients Not Suspects”
    for child in token.children:
        if child.dep_ == "relcl" and child.left_edge.i and child.doc[child.left_edge.i - 1].text == ",":
            continue  # behind a comma a clause adds to the noun; it does not say which one
        if child.lower_ in {"itself", "alone"}:
            continue
        if child.dep_ in {"relcl", "acl", "nmod", "poss", "appos", "nummod"}:
            return False
        if child.dep_ == "prep" and child.lower_ in {
            "of",
            "from",
            "to",
            "about",
            "on",
            "by",
            "at",
            "between",
        }:
            return False
        if child.dep_ in {"compound", "amod"} and (child.pos_ == "PROPN" or child.ent_type_):
            return False
    return True


def has_complement(token: Token) -> bool:
    """“the meeting in May”, “the price of access”: something behind the noun that says which.

    Wider than :func:`is_plain_definite`: any preposition counts, since the parser hangs them on nouns freely.
    """
    return any(
        child.dep_ in {"prep", "relcl", "acl", "nmod"} and child.doc[child.left_edge.i - 1].text != ","
        for child in token.rights
    )


def has_maker_behind(token: Token) -> bool:
    """“The review, by Calder State University, …”, “the study, made by …”: between commas, whose it is."""
    behind = token.doc[token.i + 1 : token.i + 8]
    if len(behind) < _ASIDE or behind[0].text != ",":
        return False
    rest = [word for word in behind[1:] if word.tag_ not in {"VBN", "RB", "DT"}]
    made = len(rest) > 1 and rest[0].lower_ in {"by", "from"} and rest[1].pos_ == "PROPN"
    return made and not any(word.text in {",", ";"} for word in behind[1 : 1 + _LEAD_IN])


def noun_phrase(token: Token) -> DocSpan:
    """The noun with its determiners and modifiers to the left; no clauses."""
    left = token.i
    for child in token.lefts:
        if child.dep_ in {"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod"}:
            left = min(left, child.left_edge.i)
    return token.doc[left : token.i + 1]


def author(token: Token) -> Token | None:
    """Who wrote the document: its “from”/“by” phrase, or the subject of the verb that it is object of, which
    may stand in a clause of its own: “a letter that nurses sent”."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "by"}:
            return next((grand for grand in child.children if grand.dep_ == "pobj"), None)
        if child.dep_ == "acl" and child.lemma_ in {"write", "sign", "publish", "author", "release"}:
            for agent in child.children:
                if agent.dep_ == "agent":
                    return next((grand for grand in agent.children if grand.dep_ == "pobj"), None)
    stated = token.head.head
    if token.dep_ == "pobj" and token.head.lower_ == "in" and stated.lemma_.lower() in SPEECH_VERBS:
        # “In a letter to the board, 40 nurses ask …”
        return next((child for child in stated.children if child.dep_ == "nsubj"), None)
    verbs = [token.head] if token.dep_ == "dobj" else []
    verbs += [child for child in token.children if child.dep_ == "relcl"]
    for verb in verbs:
        if verb.lemma_ in _ISSUING:
            who = next((child for child in verb.children if child.dep_ == "nsubj"), None)
            return None if who is not None and who.tag_ in {"WDT", "WP"} else who
    return None


def lowered(phrase: DocSpan) -> str:
    """The phrase as it reads inside a sentence: without a capital, unless it begins with a name."""
    return lowered_first(phrase.text, phrase[0])


def lowered_first(text: str, first: Token) -> str:
    """``text``, which begins with the word ``first``, without a capital unless that is a name's."""
    named = first.pos_ == "PROPN" or first.ent_type_ in {"ORG", "PERSON", "GPE", "NORP", "PRODUCT"}
    return text if named else text[0].lower() + text[1:]


def is_of_its_subject(staff: Token) -> bool:
    """“The company has about 640 employees”: its own, whichever it is."""
    verb = staff.head
    subjects = (child for child in verb.children if child.dep_ == "nsubj")
    owns = staff.dep_ == "dobj" and verb.lemma_.lower() in {"employ", "have"}
    return owns and any(word.lemma_.lower() in COMPANY_NOUNS | AGENCY_NOUNS for word in subjects)


def is_told_whose(sentence: DocSpan, staff: Token) -> bool:
    """“A letter from workers to Ann Cole, Corvane’s chief executive”: those of her company."""
    behind = [token for token in sentence if token.i > staff.i]
    return any(
        token.tag_ == "POS" and token.head.pos_ == "PROPN" and token.head.head.lemma_.lower() in ROLE_NOUNS
        for token in behind
    )


def is_the_text_itself(document: Token) -> bool:
    """“Nobody is to be punished for signing this letter”, “we write this letter”: the one that says so."""
    if document.dep_ == "dobj" and document.head.lemma_.lower() in _ISSUING:
        return True
    return any(word.lower_ in {"i", "we", "our", "us"} for word in document.sent)
