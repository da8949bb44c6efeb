"""Publishers: whose page or paper it is, by the lines around its text.

A masthead or letterhead names it above the headline, a line of rights at the foot, a headline may say whose
statement it is. Lines that lead elsewhere or say who wrote name nobody who publishes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.cleaning.draft import DraftBlock
from briefing.cleaning.shape import shape_of

#: “© 2019 Access Records Project, …”, “(C) Contact Center Principal.”; the word alone needs a year.
_RIGHTS = re.compile(
    r"(?:(?:©|\(c\))\s*(?:copyright\s*)?(?:©\s*)?(?:\d{4}(?:[-–]\d{4})?)?|copyright\s*(?:©\s*)?\d{4}(?:[-–]\d{4})?)"
    r",?\s*(?P<who>(?!\s)(?:(?!\s{2,}|\s[-–—]\s|[.,|·•]|\sL\.P\.).)+)",
    re.IGNORECASE,
)
#: What follows the name, without a stop.
_RESERVED = re.compile(r"\s+(?:\d{4}\b|all rights?\b)", re.IGNORECASE)
#: What a line of rights says besides a name.
_NO_HOLDER = re.compile(
    r"(?:all|some|no) rights\b|(?:the |its )?(?:authors?|contributors|respective)\b", re.IGNORECASE
)
#: Signs between links, and wide gaps.
_BETWEEN_LINKS = re.compile(r"\s*[|›»>/·•]\s*|\s{2,}")
_COLUMNS = re.compile(r"\S[ \t]{2,}\S+[ \t]{2,}\S")
_SIGNED = re.compile(r"(?:by|words|photos?|photographs?|pictures?)\s", re.IGNORECASE)
#: “HNS | Harbour News Service”: a wire's masthead.
_INITIALLED = re.compile(
    r"(?P<short>[A-Z]{2,6})\s?[|·•:–—-]\s?(?P<who>[A-Z][\w’'&-]+(?:[ ][\w’'&-]+){1,6})(?=\s*(?:\n|$))"
)
#: “ScholarDaily — your daily dose of news”.
_MOTTO = re.compile(r"\s+[—–]\s+")
#: “Data Workers' Union, 14 Bell Place, Norwick”: a body above its address.
_LETTERHEAD = re.compile(
    r"(?P<who>[^,;:.|]+(?:,? (?:Inc|Ltd|LLC|Corp|Co|plc"
    r"|GmbH)\b\.?)?), \d{1,5}[A-Za-z]? [A-Z][\w’'-]+(?: [A-Z][\w’'.-]+)*(?:,.*)?"
)
#: “Authorised by B. Karr, Data Workers' Union, 14 Bell Place, Norwick.”: who answers for a leaflet.
_ANSWERS_FOR = re.compile(
    r"(?:written,? |printed,? |published )*(?:and )?(?:authori[sz]ed|issued|published|produced)"
    r"(?: and \w+)? by "
    r"(?:(?:[A-Z]\.\s?)+[A-Z][\w’'-]+,\s|[A-Z][\w’'-]+\s[A-Z][\w’'-]+,\s)?(?:for |on behalf of )?(?:the )?"
    r"(?P<who>(?-i:[A-Z])[\w’'& -]+?)(?:,\s.*|\.\s.*|\.)?",
    re.IGNORECASE,
)
#: “BOARD OF GOVERNORS OF THE …” above “Office of the General Counsel”: a body, and the part of it that
#: writes.
_PART = re.compile(
    r"(?:Office|Department|Division|Bureau|Section|Unit|Desk|Directorate)\s(?:of|for)\s(?:the\s)?"
    r"(?:General Counsel|City Attorney|Legal|Public Records|Records|Freedom of Information|FOIA?"
    r"|Public Affairs"
    r"|Communications"
    r"|Media Relations|Compliance|Information Governance|the (?:Secretary|President|Clerk))\b.*"
    r"|(?:Legal|Records|Public Records|Freedom of Information|FOIA?|Information|Disclosure)"
    r" (?:Department|Division|Office|Unit|Team)\b.*",
    re.IGNORECASE,
)
#: Bodies whose offices answer requests for records: “NORWICK PUBLIC HOSPITAL DISTRICT NO. 2”.
_PUBLIC_BODY = re.compile(r"\b(?:city|county|district|hospital|police|schools?|sheriff|trust)\b", re.I)
_OF_SEVERAL = re.compile(r"\bNo\. \d{1,3}$", re.IGNORECASE)
_DOING_BUSINESS = re.compile(r"\s*(?:d/?b/?a|t/a|trading as|doing business as)\b", re.IGNORECASE)
#: The longest name of a body that a letterhead has in capitals. Words.
_LONGEST_BODY = 10
_CONTRACT = re.compile(r"\b(?:agreement|contract|deed|lease|licen[cs]e|order form|statement of work)\b", re.I)
_FORM_OF_COMPANY = re.compile(
    r"(?:,?\s+(?:Company|Co|Inc|Ltd|Limited|LLC|LLP|PLC|plc|GmbH|CLG|Media|Group|Publishing|Publications"
    r"|News|Digital)\.?)+$"
)
#: At most so many lines above the end.
_FOOT = 4
#: Lines from the top in which a row of links may hold a masthead.
_TOP = 3
ORGANISATION = re.compile(
    r"\b(?:courier|times|post|herald|tribune|journal|gazette|chronicle|bulletin|ledger|star|sun|mirror|echo|"
    r"observer|guardian|monitor|weekly|daily|news|press|review|record|register|sentinel|standard|telegraph|argus|"
    r"mail|express|examiner|inquirer|dispatch|globe|world|magazine|online|today|wire|report|insider|"
    r"authority|directorate|department|ministry|agency|commission|council|bureau|office|board|court|committee|"
    r"association|foundation|institute|university|union|inc|ltd|llc|plc|corporation|company)\b",
    re.IGNORECASE,
)
#: What stands above a headline and names a kind of text or a part of a paper, not who publishes it.
KICKER = re.compile(
    r"(?:press|news|media) releases?|for immediate release|(?:breaking|latest|local|world|national|top) "
    r"(?:news|stories)|(?:meeting )?minutes|memo(?:randum)?|transcript|(?:public )?statement|open letter"
    r"|exclusive|analysis|features?|opinions?|editorial|commentary|letters to the editor"
    r"|guest (?:post|column)|special report|sponsored content|(?:related|more) (?:articles|stories)|business"
    r"|politics|technology|health|sports?|home|menu|search|sign in|log in|subscriber[- ](?:content|only)"
    r"|skip to (?:main )?content|share this(?: article)?|read more|dear .{2,60}|to (?:whom|all|our)\b.{2,60}",
    re.IGNORECASE,
)
COMPANY = re.compile(r".*\b(?:inc|ltd|llc|plc|corp|gmbh|co)\b\.?", re.IGNORECASE)
#: Short words that are no acronyms; other words in capitals are, up to so many letters.
_FORMS = {
    word.upper(): word
    for word in "and at by for from in of on the to Inc Ltd Co plc New Sun Bay San Los Las El Rio No.".split()
}
_ACRONYM = 3
_SMALL = frozenset("and at by for from in of on the to & de la".split())
_NAME = r"[A-Z][\w.'’&-]*(?:\s(?:of|for|and|the|&|[A-Z\d][\w.'’&-]*)){0,6}"
_ISSUE = r"(?:statement|response|reply|submission|evidence|press release|memo|memorandum|notice|newsletter)"
_ISSUED = (
    re.compile(rf"(?P<who>{_NAME}):\s+{_ISSUE}\b"),
    re.compile(rf"(?P<who>{_NAME}?)\s+{_ISSUE}\s+(?:on|about|regarding|to)\b"),
    re.compile(rf"(?i:{_ISSUE})\s+(?:from|by|of)\s+(?:the\s+)?(?P<who>{_NAME})"),
)
#: Who asked a party of the story for comment writes it: “did not respond to the Courier's request for
#: comment”. Not who was asked by another, as the other has reported.
_ASKER = r"(?P<who>(?:The |the )?[A-Z][\w&-]*(?:\s(?:of\s)?[A-Z][\w&-]*){0,3})"
_ASKED = (
    re.compile(
        rf"\b(?:respond(?:ed)?|repl(?:y|ied)) to {_ASKER}(?:[’']s?)? (?:\w+ )?requests? (?:for|to) comment"
    ),
    re.compile(rf"\brequests? for comment from {_ASKER}"),
    re.compile(
        rf"{_ASKER} (?:has |have )?reached out to\b[^.]{{2,60}}\bfor (?:\w+ )?(?:comment|more information)"
    ),
)
#: “PORT ELLIS, New Zealand (Island Wire) – ”, “(Island Wire) -- ”: the agency that filed the report.
_FILED = re.compile(
    r"(?:(?:^|(?<=\s))[A-Z][A-Z.'’/ -]+(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)? |^)"
    r"\((?P<who>[A-Z][\w&.' -]{1,30})\)\s*[—–-]{1,2}\s"
)
#: Code points of a story within which its dateline stands.
_OPENING = 400
#: Words.
_LONGEST_NAME = 6


def find_publisher(blocks: Sequence[DraftBlock], headline: int | None, text_start: int) -> str | None:
    """Who publishes a page, as a sentence writes the name; None where its lines do not tell.

    ``headline`` and ``text_start``, where its text starts, are indices of ``blocks``.
    """
    above = blocks[: headline if headline is not None else text_start]
    found = (
        *_initialled(above[:_TOP]),
        *_bodies_above_parts(above),
        *_mastheads(above),
        *(block.text for block in blocks[: min(text_start, 1)] if is_masthead(block)),
        *_letterheads(blocks[:text_start]),
        *_rights(blocks),
        *_answering(blocks),
        *_within_links(above[:_TOP]),
        *_issuers(blocks, headline),
    )
    page = " ".join(block.text for block in blocks)
    named = next((as_name(name, page) for name in found), None)
    story = " ".join(block.text for block in blocks[text_start:] if block.furniture is None)
    return named or paper_of(story)


def _mastheads(above: Sequence[DraftBlock]) -> Iterator[str]:
    """Short lines above the headline that are names of bodies or papers; what stands right below the title of
    a contract says what that is about."""
    for place, block in enumerate(above):
        if place and _CONTRACT.search(above[place - 1].text):
            continue
        name = _MOTTO.split(block.text.strip())[0]
        shapes = [shape_of(name), shape_of(block.text)]
        named = any(each.title_case and 2 <= each.words <= _LONGEST_NAME for each in shapes)
        named = (
            named
            and not any(c.isdigit() for c in name)
            and KICKER.fullmatch(name) is None
            and not _SIGNED.match(name)
        )
        if named and ORGANISATION.search(block.text) and not _BETWEEN_LINKS.search(block.text):
            yield name


def _initialled(above: Sequence[DraftBlock]) -> Iterator[str]:
    """The name behind its own initials in one of the first lines: “HNS | Harbour News Service”."""
    for block in above:
        if found := initialled_name(block.text):
            yield found


def initialled_name(lines: str) -> str | None:
    """The publisher in the first of some lines, if it stands there behind its own initials."""
    match = _INITIALLED.match(lines.strip())
    if match is None or len(match["who"].split()) > _LONGEST_NAME:
        return None
    own = "".join(word[0] for word in match["who"].split() if word[0].isupper())
    return match["who"] if match["short"] == own else None


def _bodies_above_parts(above: Sequence[DraftBlock]) -> Iterator[str]:
    """The body in whose name one of its offices writes, by the line above that office."""
    lines = [" ".join(block.text.split()) for block in above if not _DOING_BUSINESS.match(block.text)]
    for body, part in pairwise(lines):
        named = (ORGANISATION.search(body) or _PUBLIC_BODY.search(body)) and body[:1].isupper()
        named = named and not any(c.isdigit() for c in _OF_SEVERAL.sub("", body))
        office = _BETWEEN_LINKS.split(part)[0]
        is_name = len(body.split()) <= _LONGEST_BODY and not body.endswith(".")
        if named and is_name and _PART.fullmatch(office):
            yield body


def _letterheads(header: Sequence[DraftBlock]) -> Iterator[str]:
    """Bodies above the text with their address behind their name."""
    for block in header:
        match = _LETTERHEAD.fullmatch(" ".join(block.text.split()))
        if match and ORGANISATION.search(match["who"].split()[-1]) and not _SIGNED.match(match["who"]):
            yield match["who"]


def _rights(blocks: Sequence[DraftBlock]) -> Iterator[str]:
    """Who holds the rights, as the foot of the page says."""
    page = " ".join(block.text for block in blocks)
    for block in blocks:
        for match in _RIGHTS.finditer(block.text):
            name = _RESERVED.split(match["who"])[0].strip()
            at_foot = block.furniture is not None or match.start() == 0
            if at_foot and name[:1].isupper() and not _NO_HOLDER.match(name):
                yield _site_of(name, blocks[0].text) or _paper_of(name, page)


def _answering(blocks: Sequence[DraftBlock]) -> Iterator[str]:
    """The body that a line of the page's own says to answer for it."""
    for block in blocks[-_FOOT:]:
        match = _ANSWERS_FOR.fullmatch(" ".join(block.text.split()))
        if match and ORGANISATION.search(match["who"].split()[-1]):
            yield match["who"]


def _site_of(company: str, top: str) -> str | None:
    """“The Larkspur” for “Larkspur Media LLC”, where the page's first line begins with that."""
    stem = _FORM_OF_COMPANY.sub("", company).removeprefix("The ")
    match = re.match(
        rf"\W*(?P<site>(?:The\s)?{re.escape(stem)})(?=\s*(?:[|›»·•]|\s{{2}}|$))", top.strip(), re.IGNORECASE
    )
    return as_name(match["site"], top) if match and stem != company else None


def _paper_of(company: str, page: str) -> str:
    """“The National Dispatch” for “The National Dispatch Company”, where the page goes by that name."""
    paper = re.sub(r"\s+(?:Company|Co|Inc|Ltd|LLC|CLG|Media|Group|Publishing)$", "", company)
    named = paper != company and ORGANISATION.search(paper) is not None
    return (
        paper
        if named and re.search(rf"\b{re.escape(paper)}\b(?!\s+{re.escape(company.split()[-1])})", page)
        else company
    )


def _within_links(above: Sequence[DraftBlock]) -> Iterator[str]:
    """A paper's name in capitals among the links at the top: “Menu   THE VALLEY STAR   54°   Subscribe”."""
    for block in above:
        for part in _BETWEEN_LINKS.split(block.text):
            capitals = part.isupper() and 2 <= len(re.findall(r"[^\W\d_]+", part)) <= _LONGEST_NAME
            if capitals and ORGANISATION.search(part) and not any(c.isdigit() for c in part):
                yield part


def is_masthead(first: DraftBlock) -> bool:
    """Whether the very first line, above a headline, is the name of a publication or body."""
    name = as_name(first.text, first.text)
    if _COLUMNS.search(first.text.strip()):
        return False  # a name and links beside it
    if re.search(r"[|›»>/:,!?\d]", name) or KICKER.fullmatch(name) or re.match(_ISSUE, name, re.IGNORECASE):
        return False
    own = [word for word in name.split() if word not in _SMALL]
    named = all(word[0].isupper() for word in own) and "." not in name
    return 2 <= len(name.split()) <= _LONGEST_NAME and (named or COMPANY.fullmatch(name) is not None)


def is_body(line: DraftBlock) -> bool:
    """Whether a line is the name of a body or paper, wherever above the text it stands."""
    return is_masthead(line) and ORGANISATION.search(line.text.split()[-1]) is not None


def _issuers(blocks: Sequence[DraftBlock], headline: int | None) -> Iterator[str]:
    """Whose statement the headline says it is: “United Nurses Local 88: statement on …”."""
    title = " ".join(blocks[headline].text.split()) if headline is not None else ""
    yield from (match["who"] for pattern in _ISSUED if (match := pattern.match(title)))


def paper_of(story: str) -> str | None:
    """Who reports a story, by its own words: who asked for comment in it, or the agency that filed it."""
    filed = _FILED.search(story[:_OPENING])
    return _who_asked(story) or (filed["who"].strip() if filed else None)


def _who_asked(story: str) -> str | None:
    """The paper that says in its story that it asked for comment, where it retells no report of that name."""
    for pattern in _ASKED:
        for match in pattern.finditer(story):
            name = match["who"].removeprefix("the ")
            if name != "We" and not re.search(
                rf"\b{re.escape(name)} (?:first )?report|\baccording to {re.escape(name)}\b", story
            ):
                return name
    return None


def as_name(text: str, within: str) -> str:
    """A name that a letterhead has in capitals, as it is written in a sentence.

    A short word stays in capitals, as initials do, unless ``within`` has it in small letters.
    """
    text = " ".join(text.split())
    if text.startswith("the ") and text[4:].isupper():
        text = text.upper()  # “the HARROW GLOBE”
    if not text.isupper():
        return text
    words = [_as_word(word, within) for word in text.split()]
    return " ".join([words[0][0].upper() + words[0][1:], *words[1:]])


def _as_word(word: str, within: str) -> str:
    if word in _FORMS:
        return _FORMS[word]
    forms = re.findall(rf"\b{re.escape(word)}\b", within, re.IGNORECASE)
    written = any(not form.isupper() for form in forms)
    return (
        word if len(word) <= _ACRONYM and not written else "-".join(p.capitalize() for p in word.split("-"))
    )
