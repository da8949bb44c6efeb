"""What a page declares of its article: JSON-LD (schema.org), Open Graph, ``meta`` and ``link`` elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.reading.composing import one_line
from briefing.reading.declared import facts
from briefing.reading.page_date import publication_date

_ARTICLE = re.compile(r"(?:[A-Z]\w*)?(?:Article|BlogPosting|Report|WebPage)$")

#: What parts a headline from the site's name; of fewer words before it a heading begins so by chance.
_BAR = re.compile(r"\s+[|–—»·-]\s+")
SHORT_TITLE = 3
#: A name of up to six words, each with a capital or joining two that have.
_SITE = r"[A-Z][\w.’'&-]*(?: (?:of|for|and|the|&|[A-Z][\w.’'&-]*)){0,5}"


def html_metadata(tree: Any) -> dict[str, str]:
    """title, publisher, author, published, url, as far as the page declares them."""
    metas = _metas(tree)
    article = next(_articles(tree), {})

    def meta(*names: str) -> str | None:
        return next((metas[name] for name in names if metas.get(name)), None)

    return facts(
        title=_string(article.get("headline"))
        or meta("og:title", "twitter:title", "dc.title")
        or _title(tree),
        publisher=_name(article.get("publisher"))
        or meta("og:site_name", "dc.publisher", "application-name")
        or _site(tree),
        author=_authors(article.get("author"))
        or _person(meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")),
        published=publication_date(tree),
        url=_canonical(tree) or meta("og:url") or _string(article.get("url")),
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if value := one_line(element.get("content") or ""):
            found.setdefault(name.strip().lower(), value)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article, the most telling first."""
    found = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                found += list(_objects(json.loads(script.text or "", strict=False), 0))
            except (ValueError, RecursionError):
                continue
    described = [(kind, each) for each in found if (kind := _kind(each)) is not None]
    yield from (each for _, each in sorted(described, key=lambda pair: pair[0] == "WebPage"))


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(value, list):
        for each in value:
            yield from _objects(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)


def _kind(each: dict[str, Any]) -> str | None:
    kinds = each.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return next((kind for kind in kinds if isinstance(kind, str) and _ARTICLE.match(kind)), None)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _authors(value: Any) -> str | None:
    authors = value if isinstance(value, list) else [value]
    names = [name for author in authors if (name := _person(_name(author)))]
    return ", ".join(dict.fromkeys(names)) or None


def _person(name: str | None) -> str | None:
    """``name`` unless it is an address of a profile, or a word of the site's software."""
    if name is None or "://" in name or name.lower() in {"admin", "editor", "staff", "administrator"}:
        return None
    return re.sub(r"^by\s+", "", name.strip(), flags=re.IGNORECASE) or None


def _title(tree: Any) -> str | None:
    """The page's only ``h1``, or else its ``title`` without the site's name behind a bar or dash."""
    headings = [text for h1 in tree.iter("h1") if (text := one_line(h1.text_content()))]
    if len(headings) == 1:
        return headings[0]
    title = next((one_line(element.text_content()) for element in tree.iter("title")), "")
    return _BAR.split(title)[0] or None


def _site(tree: Any) -> str | None:
    """The site's name behind the headline in the page's ``title``, where the page goes by it elsewhere."""
    headings = [text for h1 in tree.iter("h1") if (text := one_line(h1.text_content()))]
    title = next((one_line(element.text_content()) for element in tree.iter("title")), "")
    if len(headings) != 1:
        return None
    heading, told = headings[0].casefold(), title.casefold()
    if told.startswith(heading):
        rest = title[len(heading) :]
    else:  # “Release 7: the county | Records Project”, where the page has “Release 7: the county (draft)”
        first = _BAR.split(title)[0]
        if len(first.split()) < SHORT_TITLE or not heading.startswith(first.casefold()):
            return None
        rest = title[len(first) :]
    behind = re.fullmatch(rf"(?:.*\s)?[|–—»·-]\s+(?P<name>{_SITE})", rest)
    body = next(tree.iter("body"), None)
    if behind is None or body is None:
        return None
    # One word may be a rubric, “Opinion”, unless the page is that body's by its copyright line.
    owns = "" if " " in behind["name"] else r"(?:©|Copyright)[^.|]{0,20}"
    named = re.search(rf"{owns}\b{re.escape(behind['name'])}\b", one_line(body.text_content()))
    return behind["name"] if named else None


def _canonical(tree: Any) -> str | None:
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((link.get("href") for link in links), None)
