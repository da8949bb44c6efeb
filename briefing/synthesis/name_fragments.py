"""Name fragments: capitalised words that a recogniser takes for a party and that name none.

They stay where extraction needs them; a list of who is who is better without them than wrong. What decides
is how the sources write them: an adjective, a label before a colon, a piece cut out of a longer name, a line
of an address.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.extraction.actors import Party
from briefing.extraction.lexicon import DOCUMENT_TITLE_WORDS
from briefing.extraction.name_politics import ADHERENTS_ALL
from briefing.extraction.names import NameMention
from briefing.extraction.numerals import cardinal

#: Common nouns that are no name of a body.
BARE_NOUNS = frozenset(
    """police council county company city town state university hospital group local lodge
    systems technologies labs services solutions holdings""".split()
)
#: A capitalised word right before a name: “Severn | Vale”; not the first of a sentence, nor a title.
_BEFORE = re.compile(r"(?P<word>\b[A-Z][\w’'-]+)\s$")
_TITLES = frozenset(
    """the a an in at of from by for and but when while if as after before with on to mr mrs ms dr sir judge
    chief sen rep gov president chancellor professor inspector sergeant detective councillor cllr""".split()
)
_COORDINATED = re.compile(r"(?P<first>\b[A-Z][\w’'-]+) and\s$")
_BODY_BEHIND = re.compile(
    r"\s(?:force|police|council|hospitals?|trust|borough|county|district|university|counties)\b",
    re.IGNORECASE,
)
_LABELS = re.compile(r"\s?:\s")
#: “Rs 27.4 lakh”, “Setting B”: what stands before a number or a letter names no body.
_COUNTED = re.compile(r"\.?\s?(?:\d|[A-Z]\b(?!\.?\s[A-Z]))")
#: “the Northern Connector pipeline”, “the Hollow Road scheme”: what somebody builds, and no body.
_WORKS = re.compile(
    r"\s(?:pipeline|railway|rail line|motorway|highway|dam|bridge|tunnel|interchange|bypass|mine|landfill"
    r"|quarry|incinerator|reservoir|corridor|substation|wind farm|scheme|festival)\b"
)
#: Last words of what lies on a map, where nobody says that the bearer does anything.
_LIE_OF_THE_LAND = frozenset(
    """bay beach canyon cove creek crossing falls ford forest harbor harbour heights hill hills island
    islands lake mountain mountains peninsula plateau point prairie reservoir ridge river valley wood
    woods""".split()
)
_WHERE = re.compile(r"\b(?:at|from|in|near|on|to|around|above|below|beyond|across)(?: the)?\s$", re.I)
#: “of Orchard Rise, Much Overton, was”: what stands behind a street's name is no person.
_ADDRESS = re.compile(r"\b(?:of|at|in|near) (?:\d+ )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*, $")
#: A court's or a chamber's name without its noun: “U.S. District | Judge”.
_CUT = re.compile(r"\b(?:District|Circuit|House|Senate|Federal|Crown|High|Superior|Supreme|County|State)$")
_THE = re.compile(r"\b[Tt]he\s$")
_NEXT = re.compile(r"\s[A-Z][a-z]+")


#: “noon ET”, “1800 GMT”.
_TIME_ZONES = frozenset("BST CDT CEST CET CST EDT EST ET GMT MST PDT PST PT UTC".split())
#: “[PHOTO: A student at the Hadley Library …]”: where a picture was taken, and who took it.
_CAPTION = re.compile(r"\[\s?(?:photo|image|picture|caption|video|graphic)\b[^\]]*$", re.IGNORECASE)

#: “a Score”, “each Score”: a term that a document defines, which is written with a capital.
_TERM = r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny|[Nn]o|[Ss]uch)\s{}\b(?!\s[A-Z])"
#: “W-2”, “F-35”, “I-95”: a form, an aircraft, a road; “G-7” and “G-20” are somebody.
_FORM = re.compile(r"(?!G-)[A-Z]{1,2}-\d{1,4}[A-Z]?")
#: A model: a maker's name, a number and the word; no day of a month.
_NUMBERED = (
    r"(?<![.!?] )(?-i:\b(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)[A-Z])[a-z]+"
    r"(?:['’]s)? (?P<number>\d{{2,4}}) {}\b"
)


def is_no_party(party: Party, texts: Mapping[str, str]) -> bool:
    """Whether the mentions of a party show that it is none.

    Args:
        party: a party of the dossier.
        texts: the text of each source.
    """
    mentions = [m for m in party.mentions if m.text.lower() not in BARE_NOUNS] or party.mentions
    if party.name in _TIME_ZONES:
        return True
    if mentions[0].text.split()[-1].lower() in DOCUMENT_TITLE_WORDS | {"playbook", "handbook"}:
        return True
    if all(_CAPTION.search(texts[m.source][max(0, m.span.start - 400) : m.span.start]) for m in mentions):
        return True
    if party.kind == "person":
        return party.role is None and (
            all(_ADDRESS.search(_ahead(mention, texts)) for mention in mentions)
            or (_any(mentions, "within") and not _any(mentions, "acts"))
        )
    single = all(" " not in mention.text for mention in mentions)
    if party.name.lower().split()[-1] in ADHERENTS_ALL or _FORM.fullmatch(party.name):
        return True
    if single and _is_a_model(party.name, texts):
        return True
    if single and party.name.endswith("s") and _is_a_term(party.name.removesuffix("s"), texts):
        return True
    if single and party.sort is None and all(_COUNTED.match(_behind(m, texts)) for m in mentions):
        return True
    if single and not _any(mentions, "person") and _is_one_of_many(party.name, texts):
        return True
    if _is_on_the_map(party, texts):
        return True
    if single and 2 * sum(mention.label == "NORP" for mention in mentions) > len(mentions):
        return True
    if all(_LABELS.match(_behind(mention, texts)) for mention in mentions):
        return True
    if all(mention.context == {"place"} for mention in mentions):
        return True
    if single and party.sort is None and all(_is_cut_before(mention, texts) for mention in mentions):
        return True
    if _CUT.search(party.name) and all(_NEXT.match(_behind(mention, texts)) for mention in mentions):
        return True
    if single and party.sort is None and not _any(mentions, "acts") and _any(mentions, "place"):
        return True
    return _is_coordinated(mentions, texts)


def is_part_of_another(party: Party, others: Sequence[Party], texts: Mapping[str, str]) -> bool:
    """Whether it is only a shorter name of others: a surname that several bear, “Severn Vale” of Severn Vale
    Water, which is named more often, “the Project” of the Harbour Law Project; or what was taken for a person
    and is a body's: “Sollway Cloud”."""
    words = party.name.lower().split()
    always_the = all(_THE.search(_ahead(mention, texts)) for mention in party.mentions)
    for other in others:
        longer = other.name.lower().split()
        bodies = party.is_body and other.is_body
        if bodies and len(words) == 1 < len(longer) and longer[-1:] == words and always_the:
            return True
        if _is_of_a_body(party, other):
            return True
        if len(words) > 1 and cardinal(words[0]) is not None and words[1:] == longer:
            return True  # “Eleven Corvane shareholders”
        if other is party or len(longer) <= len(words):
            continue
        if longer[0] in {"no", "not", "our"} and longer[1:] == words:
            return True  # “Tech For All” of “No Tech For All”
        if party.kind == "person" and other.kind == "person" and longer[-len(words) :] == words:
            return party.role is None or len(words) == 1  # nobody knows which of them is meant
        rarer = len(party.mentions) < len(other.mentions)
        if bodies and party.sort is None and rarer and longer[: len(words)] == words:
            return True
    return False


def _is_of_a_body(party: Party, body: Party) -> bool:
    """Whether what was taken for a person is a thing that bears the name of a body, more often named."""
    if party.kind != "person" or party.role is not None or _any(party.mentions, "person"):
        return False
    first, _, rest = party.name.partition(" ")
    if not rest or body.kind != "organisation" or body.is_place or len(body.mentions) <= len(party.mentions):
        return False
    return first in {body.name, *body.aliases}


def _is_on_the_map(party: Party, texts: Mapping[str, str]) -> bool:
    """Whether it is a piece of land or of building: “at Otter Ford”, “the Northern Connector pipeline”."""
    if party.sort is not None or any(mention.label == "PRODUCT" for mention in party.mentions):
        return False
    if " " in party.name and any(_WORKS.match(_behind(mention, texts)) for mention in party.mentions):
        return True
    last = party.name.lower().split()[-1]
    placed = [_WHERE.search(_ahead(mention, texts)) is not None for mention in party.mentions]
    return " " in party.name and last in _LIE_OF_THE_LAND and 2 * sum(placed) > len(placed)


def _is_one_of_many(name: str, texts: Mapping[str, str]) -> bool:
    """“a state of a Speaker”, “each Speaker's voice”: what contracts call anybody of a kind."""
    one = re.compile(_TERM.format(re.escape(name)) + r"(?:['’]s\b|[,.;)])")
    return any(one.search(text) for text in texts.values())


def _is_a_term(singular: str, texts: Mapping[str, str]) -> bool:
    """Whether a text speaks of one of them: “A Score is a screening signal.”"""
    pattern = re.compile(_TERM.format(re.escape(singular)))
    return any(pattern.search(text) for text in texts.values())


def _is_a_model(name: str, texts: Mapping[str, str]) -> bool:
    """Whether a text, more than once, has it behind a maker's name and the same number: “Halden 440 Pro”."""
    behind = re.compile(_NUMBERED.format(re.escape(name)), re.IGNORECASE)
    found = Counter(match["number"] for text in texts.values() for match in behind.finditer(text))
    return any(times > 1 for times in found.values())


def _is_coordinated(mentions: Sequence[NameMention], texts: Mapping[str, str]) -> bool:
    """“the Kent and | Weald force”, or every time behind the same name: “Marches and | Avon Police”."""
    firsts = [_COORDINATED.search(_ahead(mention, texts)) for mention in mentions]
    if any(first is None for first in firsts):
        return False
    if all(_BODY_BEHIND.match(_behind(mention, texts)) for mention in mentions):
        return True
    return len(mentions) > 1 and len({first["first"] for first in firsts if first}) == 1


def _is_cut_before(mention: NameMention, texts: Mapping[str, str]) -> bool:
    found = _BEFORE.search(_ahead(mention, texts))
    return found is not None and found["word"].lower() not in _TITLES


def _ahead(mention: NameMention, texts: Mapping[str, str]) -> str:
    return texts[mention.source][max(0, mention.span.start - 60) : mention.span.start]


def _behind(mention: NameMention, texts: Mapping[str, str]) -> str:
    return texts[mention.source][mention.span.end : mention.span.end + 40]


def _any(mentions: Sequence[NameMention], context: str) -> bool:
    return any(context in mention.context for mention in mentions)
