"""Names of terms: what an agreement or a policy is called, in which version, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.reading.bundles import title_of

_NOUN = (
    r"(?:Agreement|Contract|Terms(?: (?:of (?:Service|Use|Business|Sale|Supply)|and Conditions))?"
    r"|(?:Terms & |General )?Conditions(?: of (?:Use|Business|Sale|Supply|Service))?"
    r"|T&Cs|Polic(?:y|ies)|Charter|(?:End[- ][Uu]ser [Ll]|L)icen[cs]e|Code(?: of [A-Z]\w+)?|Addendum"
    r"|Amendment(?: No\.? ?\d+)?"
    r"|Schedule|Annex|Rules|Principles|Order Form|Statement of Work|Memorandum of Understanding)"
)
_WORD = r"(?:[A-Z][\w&’'.-]*|of|and|for|the|on|to|&|plc)"
_VERSIONED = r"(?i:version|edition|revision|rev\b|issue|v\.?\s?(?=\d))"
#: “From the Corvane Cloud Acceptable Use Policy (version of March 15, 2022)”, “Extract from our Terms”,
#: “Corvane Master Terms — US Public Sector — v7.2”.
_NAMED = re.compile(
    rf"(?:(?:Part\s+)?\(?(?:\d+|[A-Z]|[IVX]+)[.):]\s+)?(?:(?:Extracts?|Excerpts?|Extracted|Taken|Quoted)\s+)?(?:[Ff]rom\s+|of\s+)?"
    rf"(?P<article>[Tt]he|[Oo]ur|[Ii]ts)?\s*(?:(?P<owner>(?:{_WORD}\s+){{0,5}}{_WORD})(?:,|\s[-–—])\s+)?"
    rf"(?P<name>(?:{_WORD}\s+){{0,8}}?{_NOUN}(?:\s+{_WORD}){{0,6}})"
    r"(?:,\s+(?P<parties>[A-Z][\w&., ]{2,50}\s[-–—]\s[A-Z][\w&., ]{2,50}?))?"
    rf"(?:(?:,|\s[-–—])\s+(?P<scope>(?!{_VERSIONED})(?:{_WORD}\s+){{0,4}}{_WORD}))?"
    rf"\s*(?:(?P<which>\([^()]{{3,90}}\))|(?:,|[-–—])\s+(?P<version>{_VERSIONED}[^()]{{1,60}}))?"
    r"(?:,\s+(?P<when>(?:signed|dated|effective|in force|as (?:of|posted|published|signed|amended))\b"
    r"[^()]{4,40}))?"
    r"\s*:?"
)
#: The line below a name that says which version is printed: “Version 6.0, w.e.f. 1 August 2023 (…)”,
#: “[Version 5.2, effective March 4, 2022 to July 21, 2023]”.
_VERSION = re.compile(
    r"\W*(?:(?:archived|previous|prior|older|superseded|historical|current)\s)?"
    r"(?P<version>(?i:Version|Edition|Revision|Rev\.|Issue|v\.?)\s?\d+(?:\.\d+)*(?!\.?\d)"
    r"(?:,?\s(?:w\.e\.f\.\s)?[\"“]?(?![Cc]ompare|[Ss]how|[Vv]iew|[Ss]ee)[^().,:·|\[\]\"“”]{3,40}(?:,\s\d{4})?"
    r"(?:\s(?:to|until|through|[-–—])\s[^().,:·|\[\]\"“”]{3,30}(?:,\s\d{4})?)?[\"”]?)?)"
    r"(?:\s*[\])]|\s*[.(\[·|].*)?",
    re.IGNORECASE,
)
#: “Last updated: July 22, 2024”, “Effective date: 1 May 2023”, “Order date: 28 June 2024”.
_DATED = re.compile(
    r"(?:^|(?<=[.|·\]\[(])\s*|\s{2,})(?P<what>last (?:updated|revised|modified|amended|reviewed)"
    r"|effective(?: date| from| as of)?"
    r"|in (?:force|effect) (?:from|since|as of)|(?:order|agreement|contract|signature) date|dated|date)"
    r"\s*:?\s+(?P<day>\d{1,2}\s[A-Z][a-z]+\.?\s\d{4}|[A-Z][a-z]+\.?\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
#: Between the parts of a name in a heading: “CUSTOMER TERMS - VERSION 5 - MARCH 2022”.
_BREAK = re.compile(r"\s+[-–—]\s+")
#: Between the parts of a line above a page, and the columns of a form.
_CRUMB, _TITLE_PART, _COLUMN = re.compile(r"\s*[›»>→/]\s*"), re.compile(r"\s+\|\s+"), re.compile(r"[ \t]{3,}")
#: How many words in brackets behind a name still tell which version it is.
_WHICH = 10
_SMALL = re.compile(r"(?<=\s)(?:Of|And|For|The|On|To)\b")
_ACRONYM = re.compile(r"\b(?:US|UK|EU|NHS|UN|USA)\b")
#: “Corvane may suspend”, “granted to Corvane”: whom a clause of terms calls by name.
_NAME = r"(?P<name>[A-Z][\w&’'-]*[\w](?:\s[A-Z][\w&’'-]*){0,2})"
_ACTS = re.compile(
    rf"(?<![\w’'-]){_NAME}\s(?:may|will|shall|can|must|has|does|is|reserves|retains|warrants|grants|agrees|"
    r"undertakes|disclaims)\b"
)
#: Behind a name, what is done to whoever has it: “Auto-Divert is switched off by default”, “must not be
#: applied to”. A party to terms acts in some clause; what they are about is switched, used and charged for.
_UNDERGOES = re.compile(
    r"\s(?:(?:may|will|shall|can|must)\s(?:(?:not|only|never)\s)?be|has(?:\s(?:not|never))?\sbeen|is)\b"
)
_NUMBERED = re.compile(r"\W*(?:(?:Section|Clause|Article|Part)\s)?[\d.]+[.):]?\s+")
_WE = re.compile(r"[“\"](?P<name>[A-Z][\w&’ -]{1,40})[”\"],?\s(?:and\s|or\s)?[“\"](?:we|us|our)[”\"]")
#: “Corvane Systems Ltd (the “Supplier”)”, “Corvane Systems ("we", "our")”.
_DEFINED = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,4}(?:,?\s(?:Inc|Ltd|LLC|Corp)\b\.?)?)\s"
    r"\((?:the\s|hereinafter\s)?[“\"‘'](?:we|us|our|(?:[Tt]he\s)?(?:Supplier|Vendor|Provider|Licensor))[”\"’']"
)
_COMPANY = re.compile(
    r"(?P<name>[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,4},?\s(?:Inc|Ltd|LLC|Corp|plc|PLC|GmbH|AG|AB)\b\.?)"
)
#: What terms call the parties, whoever they are, and what begins a sentence.
_PARTIES = frozenset(
    """agency any all authority authorized buyer client clients company contractor council customer customers
    department each either end-user entity every governmental it licensee licensor member neither no nobody
    nothing operator owner participant parties partner party provider purchaser recipient reseller section
    seller service services she he software subscriber such supplier the they this these that user users
    vendor we who you your""".split()
)


def named(line: str, *, in_parts: bool = False) -> re.Match[str] | None:
    """The name of an agreement or a policy as a line of its own.

    Args:
        line: the line.
        in_parts: whether it is a page's, which may have the name as one part: “Legal > Acceptable Use
        Policy”,
            “Terms of Use | Corvane”, “ORDER FORM      Corvane Inc., Norwick”.
    """
    plain = line.strip().lstrip("#*_ ").rstrip("*_ ")
    if match := _named(plain):
        return match
    if not in_parts:
        return None
    parts = (_CRUMB.split(plain)[-1], _TITLE_PART.split(plain)[0], _COLUMN.split(plain)[0])
    return next((match for part in parts if part != plain and (match := _named(part))), None)


def _named(line: str) -> re.Match[str] | None:
    words = title_of(" ".join(line.split()))
    name = words.partition("(")[0]
    if name.isupper() or _BREAK.split(name)[0].isupper():
        kept = {match.start(): match.group() for match in _ACRONYM.finditer(name)}
        titled = _SMALL.sub(lambda m: m[0].lower(), name.title())
        for at, acronym in kept.items():
            titled = titled[:at] + acronym + titled[at + len(acronym) :]
        words = titled + words[len(name) :]
    return _NAMED.fullmatch(words)


def is_version(line: str) -> bool:
    """Whether a line says which version of terms stands below it."""
    return _VERSION.fullmatch(" ".join(line.split())) is not None


def is_dated(line: str) -> bool:
    """Whether a line says since when terms hold: “**Effective date:** 3 May 2022”."""
    return _DATED.match(line.lstrip("*_# ").replace("**", "")) is not None


def name_of(match: re.Match[str], below: Sequence[str], owner: str | None) -> str:
    """With its article and version: “Corvane’s Acceptable Use Policy (version 6.0, 22 July 2024)”.

    Args:
        match: the name as it is printed.
        below: the lines between it and the first clause.
        owner: whose it is, as far as known and not told by the name.
    """
    told = f"{match['owner'] or ''} {match['name']}"
    scope = match["scope"] or ""
    if owner and scope and _has(scope, owner):
        owner, scope = scope, ""  # “Master Services Agreement - Corvane Systems”
    name = " – ".join(part for part in (match["name"], scope) if part)
    name = f"{match['owner']} {name}" if match["owner"] else name
    whose = f"{owner}’{'' if owner.endswith('s') else 's'}" if owner and not _has(told, owner) else "the"
    which = _which(match, below)
    return f"{whose} {name}{f' ({which})' if which else ''}"


def _has(name: str, owner: str) -> bool:
    return owner.split()[0].casefold().strip(",.") in {word.casefold() for word in name.split()}


def _which(match: re.Match[str], below: Sequence[str]) -> str:
    """Which version of the terms is printed, as their name or a line below it tells: “rev. 2023-01”."""
    below = [re.sub(r"[*_]{2}|^#+\s", "", line) for line in below]
    lines = (_VERSION.fullmatch(" ".join(line.split())) for line in below)
    told = next((found["version"] for found in lines if found), "")
    inside = _BREAK.sub(", ", match["version"] or "") or match["when"] or (match["which"] or "").strip("()")
    told = re.sub(r"[\"“”]", "", told)
    which = next((words for words in (inside, told) if any(letter.isdigit() for letter in words)), "")
    which = which[:1].lower() + which[1:] if re.match(r"(?:Version|Edition|Revision|V\d)", which) else which
    which = which.rstrip(" ,.")
    if not re.search(r"\b(?:19|20)\d\d\b", which) and (day := _day(below)):
        which = ", ".join(part for part in (which, day) if part)
    return which if len(which.split()) <= _WHICH else ""


def _day(below: Sequence[str]) -> str:
    """From when the terms are, by a line for it: “last updated July 22, 2024”, “28 June 2024”."""
    found = [match for line in below for match in _DATED.finditer(line)]
    ranked = sorted(found, key=lambda match: not match["what"].lower().startswith(("effective", "in ")))
    for match in ranked[:1]:
        what = re.sub(
            r"\b(?:date|(?:order|agreement|contract|signature) date|dated)$", "", match["what"].lower()
        )
        return " ".join(f"{what} {match['day']}".split())
    return ""


def named_owner(clauses: Sequence[str], beside: Sequence[str]) -> str | None:
    """Whose terms they are: whom the clauses call by name, if the page around them has that name too.

    Args:
        clauses: the words of the clauses.
        beside: the lines around them: the site's name, the foot of the page.
    """
    page = "\n".join(beside).casefold()
    headings = {_NUMBERED.sub("", words.strip()).casefold() for words in clauses}
    for name in _called(clauses):
        if name.casefold() in headings:
            continue  # “3. Auto-Divert” is what a clause is about
        if re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", page):
            return name
    return None


def defined_owner(words: str) -> str | None:
    """“This Policy is part of the agreement between Corvane Ltd (“Corvane”, “we”) and you”."""
    match = _WE.search(words) or _DEFINED.search(words)
    return match["name"] if match else None


def company_beside(line: str) -> str | None:
    """“ORDER FORM      Corvane Inc., Norwick”: whose form it is, in its own column."""
    found = (_COMPANY.match(part) for part in _COLUMN.split(line.strip())[1:])
    return next((match["name"] for match in found if match), None)


def _called(clauses: Sequence[str]) -> Iterator[str]:
    """The names that clauses have for whoever acts in them, the most frequent first.

    What only undergoes something is a product or a feature, whatever the page around them is headed.
    """
    found: dict[str, int] = {}
    acting: set[str] = set()
    for words in clauses:
        for match in _ACTS.finditer(words):
            name = match["name"]
            if not any(word.lower().strip("’'") in _PARTIES for word in name.split()):
                found[name] = found.get(name, 0) + 1
                if not _UNDERGOES.match(words, match.end("name")):
                    acting.add(name)
    yield from sorted(acting, key=lambda name: -found[name])
