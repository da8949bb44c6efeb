"""Scraped pages: the lines that a scraper writes above a page's text, and what a .txt file holds in truth.

“Source: The Norwick Courier”, “URL: https://…”: fields of the page, no part of its text. A page that is saved
as .txt may still be Markdown or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import urlsplit

from briefing.reading.chains import written_date
from briefing.reading.declared import facts, iso_date

#: What a field's name tells, by how scrapers write it.
_FIELDS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "publication", "outlet", "site name", "newspaper"),
    "author": ("author", "authors", "byline"),
    "published": ("date", "published", "published on", "published at", "publication date", "date published"),
    "url": ("url", "link", "source url", "original url", "canonical url", "page url", "permalink"),
    "source": ("source",),
    "fetched": ("retrieved", "accessed", "scraped", "scraped at", "fetched", "crawled", "downloaded"),
    "other": ("section", "category", "tags", "keywords", "language", "word count", "words"),
}  # fmt: skip
_KINDS = {name: kind for kind, names in _FIELDS.items() for name in names}
_NAMES = "|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True))
_FIELD = re.compile(
    rf"^[ \t]*+(?:[-+*>][ \t]+)?\**(?P<name>{_NAMES})\**[ \t]*:\**[ \t]+(?P<value>\S.*)", re.IGNORECASE
)
_ADDRESS = re.compile(r"^[ \t]*<?(?P<url>https?://[^\s<>]+)>?[ \t]*")
#: “[article](https://…)”: an address as Markdown writes it.
_LINKED = re.compile(r"\[[^\]\n]{0,300}\]\((?P<url>https?://[^\s()]+)\)")
#: “Quelle: https://…”, “> 来源：https://…”: a page's address, whatever it is called.
_CALLED_ADDRESS = re.compile(r"[ \t]*(?:[-+*>][ \t]+)?[^\W\d_]{1,20}[:：][ \t]*(?P<value>\S+)[ \t]*")
#: “Link: article”: of a saved link only its words are left.
_LINK_WORDS = 2
#: “July 23, 2021  8:21 am”, “Friday, 23 July 2021”: a day whose month is spelled.
_SPELLED = re.compile(
    r"(?:[A-Z][a-z]+day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},?|\d{1,2} [A-Z][a-z]{2,8}\.?,?)"
    r" (?:19|20)\d\d\b"
)
#: Above a message, such lines are its own.
_MESSAGE = re.compile(r"^[> *\t]*+(?:from|to|cc|sent|subject)\b\**[ \t]*:", re.IGNORECASE)
#: “## Information:”, “## Article:”: what a scraper calls its own parts.
_PART = re.compile(
    r"#{1,6}[ \t]+(?:article|body|content|information|info|metadata|text)[ \t]*:?[ \t]*", re.IGNORECASE
)
#: Words of a sentence of the text itself; a headline or its deck may be marked as one and end so.
_SENTENCE = 8
#: Lines from the top within which the fields begin.
_TOP = 12
#: The kinds of fields of which a letter's or a contract's lines above the text have none.
_OF_A_PAGE = frozenset({"url", "source", "publisher", "fetched"})

_HTML = re.compile(r"\s*(?:<\?xml\b[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|article|div|p)\b", re.I)
_CLOSED = re.compile(r"</(?:p|div|li|ul|h[1-6]|a|span|td|article|section)>", re.IGNORECASE)
_LINK = re.compile(r"!?\[[^\]\n]{0,300}\]\((?:https?://|/|#|mailto:)[^)\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\)")
_ATX = re.compile(r"^#{1,6} \S", re.MULTILINE)
_FRONT = re.compile(r"\s*---[ \t]*\n(?:[A-Za-z_]{2,30}[ \t]*:.*\n){2}")
_MASK = re.compile(r"(?<!\S)\*{2,}(?!\S)")
#: So many marks of a format, or fields, are no accident.
SIGNS = 2
_TABLE = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|", re.MULTILINE)
#: Where a line is longer than this, lines are paragraphs and not broken at a width. Characters.
_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Scraped:
    """A text without the fields above it, and what they say."""

    text: str
    metadata: dict[str, str]
    """title, publisher, author, published, url, as far as given; ``published`` is ISO 8601. ``deck`` is the
    subheading between a title and the fields."""


def without_fields(text: str) -> Scraped:
    """The text without the lines that a scraper wrote above it; a title stays, without its label.

    What is a page's is known by its address, its source or when it was fetched; a message's own header and a
    letter's “Date:” stay where they are.
    """
    if _FRONT.match(text):
        return Scraped(text, {})  # the Markdown reader's
    lines = text.split("\n")
    if (above := _ADDRESS.fullmatch(lines[0])) and _FRONT.match(rest := "\n".join(lines[1:])):
        return Scraped(rest.lstrip("\n"), {"url": above["url"]})
    start = _below_comment(lines)
    top = [at for at in _filled(lines) if at >= start][:_TOP]
    fields = _run(lines, top)
    address = _ADDRESS.fullmatch(lines[top[0]]) if top else None
    said: dict[str, str] = {"url": address["url"]} if address else {}
    gone = {top[0]} if address else set()
    addresses = [value for _, kind, value in fields if kind == "url"] + list(said.values())
    is_signed = any(kind == "author" for _, kind, _ in fields)
    for at, kind, value in fields:
        if kind == "source":
            kind = kind_of_source(value, next(iter(addresses), None))
            if kind == "author" and is_signed:
                kind = "publisher"  # whoever wrote it has a field of his own
        if kind == "published":
            if (day := iso_date(value) or _spelled_day(value)) is None:
                continue  # cleaning reads dates of any form, where it stands
            value = day
        said.setdefault(kind, value)
        gone.add(at)
    kept = [line for at, line in enumerate(lines) if at not in gone and not _PART.fullmatch(line)]
    title = said.pop("title", None)
    said = {kind: value for kind, value in said.items() if kind not in {"fetched", "other"}}
    if fields and (deck := _deck_above(lines[: fields[0][0]])):
        said["deck"] = deck
    whole = [title, *kept] if title and title not in {line.strip("# \t") for line in kept} else kept
    plain = "\n".join(whole) if gone else text
    return Scraped(plain.lstrip("\n") if gone else text, _facts(said))


def _run(lines: list[str], top: list[int]) -> list[tuple[int, str, str]]:
    """The first fields that stand together near the top, if they are a page's: line, kind and value."""
    read = {at: field for at in top if (field := _field(lines[at]))}
    if not _is_enough(read.values()) or any(_MESSAGE.match(lines[at]) for at in top):
        return []
    first = min(read)
    if any(_is_prose(lines[at]) for at in top if at < first):
        return []  # below the text they are notes on it
    run = list(takewhile(lambda at: at in read, [at for at in _filled(lines) if at >= first]))
    found = [(at, *read[at]) for at in run]
    kinds = {kind for _, kind, _ in found}
    of_a_page = bool(kinds & _OF_A_PAGE) or {"title", "author"} <= kinds
    return found if of_a_page and _is_enough(read[at] for at in run) else []


def _is_enough(fields: Iterable[tuple[str, str]]) -> bool:
    """Whether fields are no accident: several, or one that gives the page's address."""
    read = list(fields)
    return len(read) >= SIGNS or any(
        kind in {"url", "source"} and _ADDRESS.fullmatch(value) is not None for kind, value in read
    )


def _deck_above(lines: list[str]) -> str | None:
    """The sentence that stands marked as a subheading below the title, where the fields follow it."""
    marked = [line.strip() for line in lines if _ATX.match(line.strip()) and not _PART.fullmatch(line)]
    if len(marked) < len(("title", "deck")) or not _is_prose(marked[-1].lstrip("# ")):
        return None
    return marked[-1].lstrip("# ")


def _field(line: str) -> tuple[str, str] | None:
    """The kind of a field and its value. A link whose address is lost tells nothing, and with more than
    a link's words it is no field."""
    match = _FIELD.fullmatch(line)
    if match is None:
        called = _CALLED_ADDRESS.fullmatch(line)
        linked = called and _LINKED.fullmatch(called["value"])
        address = linked["url"] if linked else called["value"] if called else ""
        return ("url", address) if _ADDRESS.fullmatch(address) else None
    kind, value = _KINDS[match["name"].lower()], unquoted(match["value"])
    if linked := _LINKED.fullmatch(value):
        value = linked["url"]
    if kind != "url" or _ADDRESS.fullmatch(value):
        return kind, value
    return ("other", value) if len(value.split()) <= _LINK_WORDS else None


def _spelled_day(value: str) -> str | None:
    """“2021-07-23” of “July 23, 2021  8:21 am”; None where no day is spelled at the head."""
    head = _SPELLED.match(value)
    return None if head is None else written_date(head.group())


def _below_comment(lines: list[str]) -> int:
    """How many lines a comment of the page's code takes above everything else: a scraper's notes."""
    if not lines[0].lstrip().startswith("<!--"):
        return 0
    return next((at + 1 for at, line in enumerate(lines[: 4 * _TOP]) if "-->" in line), 0)


def _is_prose(line: str) -> bool:
    plain = line.strip()
    return not plain.startswith("#") and len(plain.split()) >= _SENTENCE and plain.rstrip('”"')[-1:] in ".!?"


def unquoted(value: str) -> str:
    """A field's value without the marks that YAML puts around it."""
    plain = value.strip()
    if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'":
        plain = plain[1:-1]
    return plain.replace('\\"', '"').strip(' "' if plain in {'"', "'"} else " ")


def host_of(url: str) -> str:
    """“norwickcourier.com” of an address; empty for what is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # “http://[”
        return ""


def kind_of_source(value: str, url: str | None) -> str:
    """What the field “source” gives: an address, the publisher, or, where the page's address is of another
    name, whoever wrote it."""
    if _ADDRESS.fullmatch(value):
        return "url"
    host = host_of(url or "")
    if not host:
        return "publisher"
    site = "".join(letter for letter in host.rsplit(".", 1)[0].lower() if letter.isalpha())
    words = re.findall(r"[^\W\d_]+", value.lower().removeprefix("the "))
    name, initials = "".join(words), "".join(word[0] for word in words)
    plain = site.removeprefix("the")
    return "publisher" if name and (plain in name or name in site or initials == site) else "author"


def _filled(lines: list[str]) -> list[int]:
    return [at for at, line in enumerate(lines[: 4 * _TOP]) if line.strip()]


def _facts(said: dict[str, str]) -> dict[str, str]:
    published = said.pop("published", None)
    if "url" in said and (address := _ADDRESS.fullmatch(said["url"])):
        said["url"] = address["url"]
    return facts(published=published, **said)


def format_of(text: str) -> str | None:
    """The suffix of the format that a plain text is in truth: “.html”, “.md”; None for plain text."""
    if _HTML.match(text) and len(_CLOSED.findall(text)) >= SIGNS:
        return ".html"
    masked = len(_MASK.findall(text)) > SIGNS  # asterisks for words are no emphasis
    marks = len(_LINK.findall(text)) >= SIGNS or len(_ATX.findall(text)) >= SIGNS
    return ".md" if not masked and (marks or _FRONT.match(text)) else None


def with_paragraphs(text: str) -> str:
    """Markdown's text with a blank line between its lines, where a line is a paragraph and not broken at a
    width: else a renderer would run them together."""
    if max(map(len, text.split("\n"))) <= _WIDTH or _TABLE.search(text):
        return text
    return re.sub(r"(?<!\n)\n(?!\n)", "\n\n", text)
