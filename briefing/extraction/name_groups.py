"""Name groups: what the like-spelled mentions of a dossier are, all taken together."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from briefing.extraction.body_sorts import sort_by_name
from briefing.extraction.given_names import HER_NAMES, HIS_NAMES
from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    CONTRACT_TERMS,
    DOCUMENT_TITLE_WORDS,
    EDITORIAL_LABELS,
    GENERIC_NAME_WORDS,
    INSTITUTION_WORDS,
    OFFICE_NOUNS,
)
from briefing.extraction.name_politics import ADHERENTS
from briefing.extraction.name_spelling import is_acronym, plain
from briefing.extraction.names import NameMention

_NAMING = frozenset({"ORG", "PERSON", "GPE", "PRODUCT", "FAC", "LOC"})
_SAINTS = frozenset({"St", "St.", "Saint"})
#: Initials, and words of one member of a party, that name nobody.
_NOBODY = frozenset(
    """a.i a.m ai aob api apis asap c.e.o cctv ceo cpu dg dm dms dna ev evs faq foi foia gdpr gps gpu gpus
    hr id ids ip kpi llm llms ml mp mps nda ngo ngos ok p.m p.r pc pd pdf pio ppe pr q&a rfp roi rti sla
    sms state tv ui url usb vc vcs vip vips vpn ipo ipos""".split()
)
#: Words with which the names of firms, wares and places end, and no surname.
_THINGS = frozenset(
    """app arena assistant box capital center centre cloud data drive energy evidence festival fund funds gas
    games gateway images live maps media messenger music partners pay phone platform plus pro stadium station
    store studio studios suite tv university ventures water""".split()
)
#: What an ailment is called for.
_AILS = re.compile(r"(?:[’']s?)?\s(?:disease|disorder|palsy|syndrome)\b")
#: Parties to a case, and its papers.
_OF_A_CASE = frozenset(
    """appellant appellants claimant claimants defendant defendants exhibit exhibits petitioner petitioners
    plaintiff plaintiffs respondent respondents""".split()
)
#: “AGs”, “CEOs”: several of a kind.
_PLURAL_INITIALS = re.compile(r"[A-Z]{2,5}s")
#: What the recogniser calls what is no party: an election, a statute, a people.
_NO_PARTIES = frozenset({"EVENT", "LAW", "NORP"})
#: What a company alone has or does weighs so much more than that it “says” something.
_DEEDS = 2
#: What people are by their looks, faith or body: “Black and brown people”.
_OF_PEOPLES = frozenset(
    """arab asian black blind brown deaf disabled hispanic indigenous jewish latina latino latinx muslim
    native trans white""".split()
)
#: The people of whom it is said, with at most more such words between.
_OF_PEOPLE = re.compile(
    r"(?:(?:,? (?:and|or)|,)? [\w-]+){0,3}? (?:adults|americans|boys|britons|canadians|children|citizens"
    r"|communities|community|customers|defendants|drivers|employees|families|girls|individuals|lives|males?|females?"
    r"|man|men|neighbou?rhoods|patients|people|persons?|pupils|residents|students|teenagers|voters|woman|women|workers"
    r"|youth)\b",
    re.IGNORECASE,
)
#: Where something lies; who bears such a surname does or says something.
_QUARTERS = frozenset("central east eastern north northern south southern west western".split())
#: Words of which the names of a body's own departments are made: “Information Governance”, “Legal Affairs”.
_DEPARTMENTS = frozenset(
    """affairs assurance audit billing communications compliance corporate customer data engineering
    external facilities finance governance human information internal investor legal management marketing
    operations people policy privacy procurement protection public quality records recruitment regulatory
    relations resources risk safety sales security success support trust and &""".split()
)
#: Words with which a contract's own term begins and ends: “Customer Audio”, “Licensed Content”.
_TERM = re.compile(
    r"(?:Authori[sz]ed|Client|Confidential|Customer|Licensed|Personal|Provider|Subscriber|Supplier|User|Vendor)"
    r" (?:Audio|Content|Data|Documents?|Images?|Information|Inputs?|Materials?|Outputs?|Records?|Recordings?"
    r"|Systems?|Users?|Video)"
)
#: A longer word in capitals is no initials.
_LONGEST_INITIALS = 6
#: “3.4 Customer shall …”, “7. CONFIDENTIALITY. Marrow shall …”, “(b) You will not …”.
_CLAUSE = re.compile(r"[\s“\"]*(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)](?=\s+[A-Z]{4})|\([a-z]{1,3}\)|§\s?\d)\W")
#: “12. PUBLICITY. With consent …”
_NUMBER = re.compile(r"\d{1,2}\.?\s")
#: “12 Publicity. 13 General.”: an entry of a list of contents.
_ENTRY = re.compile(r"[.;:·|]\s\d{1,2}\.?\s$")
#: “Parkinson’s, MS or a stroke”, “Parkinson’s disease”.
_OF_NOTHING = re.compile(
    r"['’]s(?=[.,;:?!”\"]|\s(?:disease|syndrome|or|and|who|which|is|are|was|were|had|has)\b)"
)
#: “Acceptable Use Standard”; “the Evening Standard” is a paper.
_STANDARD = re.compile(
    r"\b(?:conduct|ethics|practice|privacy|procurement|safety|security|use) standard$", re.I
)
#: A page's tag: a few words in lower case that make no sentence.
_TAG = re.compile(r"#?[^\W\d_]+(?:[ -][^\W\d_]+){1,2}")
#: What joins the pieces of a title, to its last word.
_REST_OF_TITLE = re.compile(
    r"(?:\s+(?:[A-Z]\w+|\([A-Z]+\)|of|and|the|for|to|on)){0,10}?\s+(?P<last>Act|Code|Charter)\b"
)


def is_made(mentions: Sequence[NameMention]) -> bool:
    """Whether what is told of a name is a product's more than a company's: no product ever declined to
    comment, and “an Acme chatbot” may be of a firm."""
    made, said, did = (sum(c in m.context for m in mentions) for c in ("product", "company", "firm"))
    return made > said + _DEEDS * did


def looks_personal(mentions: list[NameMention], strictly: bool = False) -> bool:
    """Whether a group of like-spelled mentions names a person.

    The recogniser calls companies persons too often for one word to count by its label alone.
    """
    words = {word.lower().rstrip(".") for mention in mentions for word in mention.text.split()}
    if words & AGENCY_WORDS or words & (GENERIC_NAME_WORDS - {"sa"}):
        return False
    if all(is_acronym(mention.text) for mention in mentions):
        return False
    if mentions[0].text.split()[0] in _SAINTS or mentions[0].text.lower().split()[-1] in OFFICE_NOUNS:
        return False
    told = sum("person" in mention.context for mention in mentions)
    if not told and _names_a_thing(mentions):
        return False
    if not told and (
        words & INSTITUTION_WORDS or any(mention.sort and " " in mention.text for mention in mentions)
    ):
        return False
    made = any("product" in mention.context for mention in mentions)
    if made and not told and not any(map(_has_a_given_name, mentions)):
        return False  # “Quiet Signal, the module that …”, whatever it does elsewhere
    told += sum("agent" in mention.context for mention in mentions)
    labelled = sum(mention.label == "PERSON" for mention in mentions)
    product = sum("product" in mention.context for mention in mentions)
    longest = max(len(mention.text.split()) for mention in mentions)
    places = sum(mention.label in {"GPE", "LOC"} for mention in mentions)
    full = [mention for mention in mentions if " " in mention.text]
    introduced = bool(full) and all("person" in mention.context for mention in full)
    if places * 2 > len(mentions) and not introduced:
        return False
    if told and told >= product:
        return True
    if strictly or longest == 1:
        return False
    if longest <= 3 and not product and all(map(_has_a_given_name, full)):
        return sum(mention.label == "ORG" for mention in mentions) * 2 <= len(mentions)
    return longest <= 4 and labelled * 2 > len(mentions) and labelled > product


def _names_a_thing(mentions: Sequence[NameMention]) -> bool:
    """“Meridian Fund”, “Harnett & Doyle”, “Pell RT”: a name that ends as a thing's or a firm's does."""
    last = mentions[0].text.split()[-1]
    initials = last.isupper() and len(last) > 1 and not re.fullmatch(r"[IVX]+|JR|SR|[A-Z]\.", last)
    return "&" in mentions[0].text or last.lower() in _THINGS or (initials and " " in mentions[0].text)


def _has_a_given_name(mention: NameMention) -> bool:
    return mention.text.split()[0].casefold() in HER_NAMES | HIS_NAMES


def is_a_name(mentions: list[NameMention], texts: Mapping[str, str], terms: Collection[str] = ()) -> bool:
    """Whether a capitalised run is a name at all, and not a common word that happens to be capitalised.

    Args:
        mentions: all that are spelled alike.
        texts: the text of each source.
        terms: plain forms of what contracts among the sources give a meaning to.
    """
    text = mentions[0].text
    last = text.lower().split()[-1]
    if text.lower().strip(".") in CONTRACT_TERMS | EDITORIAL_LABELS | _NOBODY or last in ADHERENTS:
        return False
    if _says_what_people(mentions, texts) or _says_where(mentions):
        return False
    if text.lower() in _OF_A_CASE or _PLURAL_INITIALS.fullmatch(text):
        return False
    if _TERM.fullmatch(text) or _is_a_department(mentions) or _is_no_party(mentions):
        return False
    if (
        last in DOCUMENT_TITLE_WORDS
        or _STANDARD.search(text)
        or any(_titles_a_document(m, texts) for m in mentions[:1])
    ):
        return False
    if all(_AILS.match(texts.get(mention.source, ""), mention.span.end) for mention in mentions):
        return False  # “people with Tourette syndrome”
    if text.isupper() and all(_cites_a_law(mention, texts) for mention in mentions):
        return False
    if plain(text) in terms or plain(text).removesuffix("s") in terms or _is_a_clause_word(mentions, texts):
        return False
    if text.isupper() and (len(text) > _LONGEST_INITIALS or not mentions[0].label):
        return not _is_common(text, texts)
    if _is_a_status(mentions, texts):
        return False
    if " " not in text and all(_only_owns(mention, texts) for mention in mentions):
        return False  # “people with Parkinson’s”
    if (
        " " not in text
        and all(_only_opens(mention, texts) for mention in mentions)
        and _is_common(text, texts)
    ):
        return False  # “Tech workers have …”
    labelled = sum(mention.label in _NAMING for mention in mentions)
    known = labelled * 2 > len(mentions) or any(
        mention.context - {"acts", "company", "firm"} for mention in mentions
    )
    if " " in text and any(mention.label for mention in mentions):
        known = True
    return known or is_acronym(text) or not _is_common(text, texts)


def _says_what_people(mentions: Sequence[NameMention], texts: Mapping[str, str]) -> bool:
    """“three Black men”, “Black and brown people”: an adjective that is written with a capital."""
    if mentions[0].text.lower() not in _OF_PEOPLES:
        return False
    behind = (_OF_PEOPLE.match(texts.get(m.source, ""), m.span.end) for m in mentions)
    return sum(found is not None for found in behind) * 2 > len(mentions)


def _says_where(mentions: Sequence[NameMention]) -> bool:
    """“North and Central Asia”: a quarter, of which nothing is said as of a party."""
    quarter = all(mention.text.lower() in _QUARTERS for mention in mentions)
    somebody = any(m.context - {"place", "within"} or m.role or m.sort for m in mentions)
    return quarter and not somebody and not any(m.label == "PERSON" for m in mentions)


def _cites_a_law(mention: NameMention, texts: Mapping[str, str]) -> bool:
    """“chapter 42.56 RCW”, “RCW 42.56.540”, “Cal. Gov. Code § 7920”: a code of laws, by its numbers."""
    text = texts.get(mention.source, "")
    before, behind = text[max(0, mention.span.start - 12) : mention.span.start], text[mention.span.end :][:12]
    return bool(re.search(r"\d\.\d+\s$", before) or re.match(r"\s(?:§{1,2}\s?\d|\d+\.\d)", behind))


def _is_no_party(mentions: Sequence[NameMention]) -> bool:
    """Whether the recogniser mostly calls it an event, a law or a people, and nothing makes it a party."""
    if any(mention.sort or mention.role or mention.context - {"acts"} for mention in mentions):
        return False
    if sort_by_name(mentions[0].text) is not None:
        return False
    called = sum(mention.label in _NO_PARTIES for mention in mentions)
    return called > 1 and called * 2 > len(mentions)  # one label is as often a slip


def _is_a_department(mentions: list[NameMention]) -> bool:
    """“Information Governance will want sight of it”: a part of whichever body speaks, and nobody by itself;
    not where a text says what sort of body it is."""
    words = mentions[0].text.lower().split()
    if len(words) < 2 or any(mention.sort for mention in mentions):
        return False
    return _DEPARTMENTS.issuperset(words) and words[-1] not in {"trust", "and", "&"}


def _is_a_status(mentions: list[NameMention], texts: Mapping[str, str]) -> bool:
    """“marked IDLE”, where a text has “idle” too: a word in capitals that hardly ever is called a body."""
    text = mentions[0].text
    if not text.isupper() or "." in text or any("agency" in m.context or m.sort for m in mentions):
        return False
    labelled = sum(mention.label in _NAMING for mention in mentions)
    return labelled * 2 < len(mentions) and _is_common(text, texts)


def _is_common(text: str, texts: Mapping[str, str]) -> bool:
    """Whether some source has it in lower case."""
    # An address shows nothing: “acme.example/terms”, “press@acme.example”.
    common = re.compile(rf"(?<![\w“\"@./-]){re.escape(text.lower())}(?![\w@/]|\.\w)")
    initials = text.isupper()
    return any(
        initials or not _is_a_tag(found, body) for body in texts.values() for found in common.finditer(body)
    )


def _is_a_tag(found: re.Match[str], body: str) -> bool:
    """Whether a word in lower case stands in a line of a page's tags: “ann cole”."""
    line = body[body.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0].strip()
    return _TAG.fullmatch(line) is not None


def _is_a_clause_word(mentions: list[NameMention], texts: Mapping[str, str]) -> bool:
    """Whether only numbered clauses have it, with nothing that makes it a body: “4.2 … Attention Scores”; or
    some do, and all its words are common ones: “Customer Data”."""
    if any(mention.sort or mention.context & {"agency", "person"} for mention in mentions):
        return False
    within = [_is_in_a_clause(mention, texts.get(mention.source, "")) for mention in mentions]
    words = mentions[0].text.split()
    made = any("product" in mention.context for mention in mentions)
    common = len(words) > 1 and not made and all(len(w) > 1 and _is_common(w, texts) for w in words)
    return all(within) or (any(within) and common)


def _is_in_a_clause(mention: NameMention, text: str) -> bool:
    """Whether it stands in a line that a number opens, or is what a list of contents has behind one."""
    line = text.rfind("\n", 0, mention.span.start) + 1
    opened = _CLAUSE.match(text, line, mention.span.start) is not None
    heading = mention.text.isupper() and text.startswith(".", mention.span.end)
    before = text[line : mention.span.start]
    return opened or _ENTRY.search(before) is not None or (heading and _NUMBER.fullmatch(before) is not None)


def _only_owns(mention: NameMention, texts: Mapping[str, str]) -> bool:
    """Whether it stands in the possessive, of nothing, and nobody says what it is: “Parkinson’s.”"""
    if mention.label or mention.context:
        return False
    return _OF_NOTHING.match(texts.get(mention.source, ""), mention.span.end) is not None


def _only_opens(mention: NameMention, texts: Mapping[str, str]) -> bool:
    """Whether its capital is its sentence's, and nothing but the recogniser makes it a name."""
    before = texts.get(mention.source, "")[: mention.span.start].rstrip(" \t")
    opens = not before or before[-1] in '.!?\n“"•*-'
    return opens and not mention.sort and not mention.context - {"acts"} and not is_acronym(mention.text)


def _titles_a_document(mention: NameMention, texts: Mapping[str, str]) -> bool:
    """Whether the name is a piece of a title: “Freedom of Information and Protection of Privacy Act”."""
    text = texts.get(mention.source, "")
    behind = _REST_OF_TITLE.match(text, mention.span.end)
    return behind is not None and behind["last"].lower() in DOCUMENT_TITLE_WORDS
