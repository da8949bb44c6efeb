"""Outlets: whose a page without a masthead is, by the paper at work that its own text names.

A scraper drops the masthead and keeps “Reyes told the Courier”. A name that a dossier mentions in the main as
that of somebody who asks, is told, or reports is an outlet's. It published a page whose text says that it
found something out itself or asked for comment, or whose file or address is called by its name. An address of
which no text has the name tells the site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import PurePosixPath

from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.cleaning.publishers import KICKER, ORGANISATION, paper_of
from briefing.dossier.config import DossierConfig
from briefing.model.sources import Condition, ConditionKind
from briefing.reading.scraped import host_of

_NAME = r"(?:[Tt]he )?(?P<who>[A-Z][\w&]*(?: (?:of )?[A-Z][\w&]*){0,3})\b(?!\.? [A-Z])"
#: What a paper says of nobody but itself.
_OWN_WORK = (
    rf"\b{_NAME} (?:has |have )?(?:learned|reached out to|contacted [^.]{{2,60}} for comment"
    r"|could not (?:immediately |independently )?(?:be reached|confirm|reach|verify)"
    r"|was (?:unable|not able) to (?:independently )?(?:confirm|reach|verify)"
    r"|(?:is|are) (?:not (?:naming|publishing|identifying)|withholding))\b",
    rf"\b(?:asked|requests? for comment|questions?) (?:by|from) {_NAME}",
    rf"\b{_NAME}['’]s? (?:[a-z]+ )?requests? for (?:[a-z]+ )?comment\b",
    rf"\bin (?:an?|the) (?:[a-z]+ )?(?:interview|e-?mail|statement) (?:with|to) {_NAME}",
    rf"\b(?:seen|viewed|reviewed|obtained) by {_NAME}",
)
#: What is said of the paper whose page it is, and of others too.
_IS_TOLD = (
    rf"\b(?:told|tells|telling) {_NAME}",
    rf"\b(?:spoke|speaking|talked) (?:with|to) {_NAME}",
    rf"\b(?:confirmed|denied|provided|said|shared|stressed|wrote)(?: it| this)? (?:with|to|on) {_NAME}",
    rf"\b(?:comment|e-?mail|interview|message|response|statement)s? (?:from|to|with) {_NAME}",
    rf"\b(?:correspondent|editor|reporter|journalist|writer|columnist) (?:at|for|of|with) {_NAME}",
    rf"\b{_NAME}['’]s? [“\"]",
    rf"\b{_NAME} (?:has )?(?:confirmed|obtained|reviewed|viewed)\b",
)
#: What one paper says of another.
_CITED = (
    r"\b(?:according to|by|from|in|as) (?:the |The )?{name}\b"
    r"|\b{name}(?:['’]s)? (?:first |also |previously |has )*(?:reported|reports?|noted|wrote|investigation|"
    r"reporting|article|revealed|published|found)\b"
)
#: A line of credit: “Illustration by Ana Roth / The Courier”.
_CREDIT = re.compile(
    r"^[^\n]{0,60}\b(?:[Ii]llustration|[Pp]hoto(?:graph)?|[Ii]mage|[Ss]creenshot|[Gg]raphic)s?\b"
    rf"[^/\n]{{0,60}}/ ?{_NAME}\s*$",
    re.MULTILINE,
)
#: Those who sell pictures to papers, and words that begin a sentence.
_AGENCIES = frozenset({"Getty Images", "Getty", "AP", "Reuters", "AFP", "Shutterstock", "Alamy", "Bloomberg"})
_NO_NAMES = frozenset(
    "A An And As At But He I If In It On She Sen Rep Gov That The They This We When Who You".split()
)
#: Of its mentions so many are a paper's at work; a party is mostly told of otherwise. Of 112 pages of real
#: news without a masthead the rules name the publisher of 99, none wrongly, by the names their files had.
AT_WORK = 0.5
#: So often is an outlet named at work before its name counts for anything.
OFTEN = 2
#: Sites on which many publish, or that show others' pages.
_OF_MANY = (
    "archive.is archive.org archive.ph archive.today blogspot.com docs.google.com drive.google.com"
    " dropbox.com facebook.com github.com github.io googleusercontent.com issuu.com linkedin.com medium.com"
    " msn.com news.google.com reddit.com scribd.com substack.com twitter.com wordpress.com x.com yahoo.com"
    " youtube.com"
).split()
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/")
_RUN = re.compile(r"\b[A-Z][\w&]*(?: [A-Z][\w&]*){0,4}")
_ADDRESSING = ("Dear ", "To ", "From ", "Open Letter", "Press Release", "Meeting Minutes")
#: Parts of a company's own site: who publishes them, the text itself tells.
_OF_A_COMPANY = (
    " Blog",
    " Newsroom",
    " FAQ",
    " Terms",
    " Policy",
    " Statement",
    " Help",
    " Support",
    " Docs",
)
#: So often at most does a story name the paper whose page it is. Of 150 dossiers' files that have such a name
#: none is another's.
SPOKEN_OF = 2
_LETTERS = re.compile(r"[^\W\d_]+")
#: “Staff win | Norwick Post”, “Staff win - BBC News”, “Staff win • The Register”.
_BEHIND_HEADLINE = re.compile(r"\s(?P<sign>[|•·–—-])\s(?P<who>[^|•·–—]{2,40})$")
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "&"})
_NOT_READ = frozenset({PassageKind.FURNITURE, PassageKind.UNRELATED})


@dataclass(frozen=True, slots=True)
class _Page:
    """What one page says of papers at work."""

    text: str
    own: Counter[str]
    """Names by what a paper says of itself."""
    told: Counter[str]
    """Names by what may be said of others too."""
    credited: frozenset[str]

    def at_work(self, name: str) -> int:
        return self.own[name] + self.told[name] + (name in self.credited)

    def cites(self, name: str) -> int:
        return len(re.findall(_CITED.format(name=re.escape(name)), self.text))


def with_outlets(sources: Sequence[CleanSource], config: DossierConfig) -> list[CleanSource]:
    """The sources in the same order; each without a known publisher with the outlet that its text names."""
    known = [_publisher(each, config) for each in sources]
    if all(name or each.source.parts_are_signed for name, each in zip(known, sources, strict=True)):
        return list(sources)
    pages = [_page(each) for each in sources]
    names = {name for page in pages for name in (*page.own, *page.told, *page.credited)}
    outlets = {name for name in names if _is_outlet(name, pages)}
    called = outlets | {
        _bare(name)
        for name, page in zip(known, pages, strict=True)
        if name and (_is_outlet(_bare(name), pages, often=1) or paper_of(page.text) == name)
    }
    story = "\n".join(page.text for page in pages)
    whole = "\n".join(each.source.text for each in sources)
    series = _names_of_files(sources, whole, story)
    found = []
    for each, page, publisher in zip(sources, pages, known, strict=True):
        own = [name for name in outlets if _is_its_own(name, page)]
        if publisher is not None or each.source.parts_are_signed:
            found.append(each)
        elif filed := [name for name in called if _is_filed_under(name, each.source.file)]:
            why = "its file is called so, and the sources name that paper at work"
            found.append(_published(each, _with_article(max(filed, key=len), story), why))
        elif len(own) == 1:
            why = "its text names that paper as the one that asked or was told"
            found.append(_published(each, _with_article(own[0], story), why))
        elif name := series.get(_stem(each.source.file)):
            why = "its file is called so, and the pages have the name"
            found.append(_published(each, _with_article(name, whole), why))
        elif titled := _named_behind(each):
            found.append(_published(each, titled, "its headline ends with the name"))
        elif site := _site(each.source.metadata.get("url", "")):
            hosts = [name for name in called if _letters(name) in _called(site.rsplit(".", 1)[0])]
            name = _with_article(max(hosts, key=len), story) if hosts else site
            found.append(_published(each, name, "its address is there"))
        else:
            found.append(each)
    return found


def without_outlet(headline: str, publisher: str | None) -> str:
    """A headline without its outlet's name, and the rubric before that: “Staff win | Norwick | The Post”."""
    behind = _BEHIND_HEADLINE.search(headline)
    if behind is None or publisher is None or not _is_called(behind["who"], publisher):
        return headline
    bar = headline.find(" | ") if behind["sign"] == "|" else behind.start()
    return headline[:bar].rstrip()


def _named_behind(source: CleanSource) -> str | None:
    """The outlet that a page's headline ends with, if its address is called so or the name is a paper's."""
    headline = source.headline.slice(source.source.text) if source.headline else ""
    behind = _BEHIND_HEADLINE.search(" ".join(headline.split()))
    if behind is None or not behind["who"][:1].isupper():
        return None
    site = _site(source.source.metadata.get("url", ""))
    if site is None:
        words = behind["who"].split()
        is_title = (
            headline.isupper() or words[0] in {"A", "An"} or KICKER.fullmatch(behind["who"]) is not None
        )
        is_name = all(word[:1].isupper() or word in _SMALL_WORDS for word in words) and not is_title
        return behind["who"] if is_name and ORGANISATION.search(words[-1]) else None
    return behind["who"] if _labels(site) & _called(behind["who"]) else None


def _is_called(who: str, publisher: str) -> bool:
    """Whether a name at the end of a headline is its publisher's, or that of the publisher's address."""
    return bool(_letters(_bare(who)) == _letters(_bare(publisher)) or _labels(publisher) & _called(who))


def _labels(site: str) -> set[str]:
    """The letters of an address's parts but the last: “bbc”, “co” of “bbc.co.uk”."""
    parts = ["".join(_LETTERS.findall(part.lower())) for part in site.split(".")[:-1]]
    return {part for part in parts if len(part) > 2}


def _publisher(source: CleanSource, config: DossierConfig) -> str | None:
    """Who publishes it, as far as a person or the source says so."""
    settings = config.settings_for(source.source.file)
    named = settings.publisher if settings is not None else None
    return named or source.source.metadata.get("publisher")


def _page(source: CleanSource) -> _Page:
    whole = source.source.text
    story = "\n".join(p.span.slice(whole) for p in source.passages if p.kind not in _NOT_READ)
    page = "\n".join(p.span.slice(whole) for p in source.passages if p.kind is not PassageKind.UNRELATED)
    credited = {match["who"] for match in _CREDIT.finditer(page)} - _AGENCIES
    own, told = Counter(_named(_OWN_WORK, story)), Counter(_named(_IS_TOLD, story))
    return _Page(story, own, told, frozenset(credited))


def _named(patterns: Sequence[str], story: str) -> Iterator[str]:
    for pattern in patterns:
        for match in re.finditer(pattern, story):
            if match["who"].split()[0] not in _NO_NAMES:
                yield match["who"]


def _is_outlet(name: str, pages: Sequence[_Page], often: int = OFTEN) -> bool:
    """Whether the dossier has a name in the main for a paper at work."""
    at_work = sum(page.at_work(name) for page in pages)
    if at_work < often:
        return False
    cited = sum(page.cites(name) for page in pages)
    mentions = sum(len(re.findall(rf"\b{re.escape(name)}\b", page.text)) for page in pages)
    return at_work + cited >= AT_WORK * mentions


def _is_its_own(name: str, page: _Page) -> bool:
    """Whether a page says of an outlet what a paper says of itself, and cites it nowhere as another."""
    is_told = page.at_work(name) >= OFTEN and bool(page.own[name] or name in page.credited)
    return is_told and not page.cites(name)


def _is_filed_under(name: str, file: str) -> bool:
    """Whether a file's name begins or ends with an outlet's: “03-the-courier.txt”, “courier-0417.txt”."""
    return _letters(name) in _called(PurePosixPath(file).name.rsplit(".", 1)[0])


def _names_of_files(sources: Sequence[CleanSource], whole: str, story: str) -> dict[str, str]:
    """By the letters of whole file names, “01-norwickpost”, the name that some page has for them, furniture
    counted, unless the story speaks of it as of a party or writes it as a plain word."""
    stems = Counter(_stem(each.source.file) for each in sources)
    found: dict[str, str] = {}
    for run in _RUN.finditer(whole):
        words = run.group().split()
        for start, end in combinations(range(len(words) + 1), 2):
            name = _bare(" ".join(words[start:end]))
            stem = next((s for s in (_letters(name), f"the{_letters(name)}") if s in stems), None)
            with_article = words[start] == "The" and (start, end) == (0, len(words))  # “The Verge in 2019”
            if stem is None or stem in found or not (_is_proper(name) or (with_article and len(words) > 1)):
                continue
            if len(re.findall(rf"\b{re.escape(name)}\b", story)) <= SPOKEN_OF * stems[stem]:
                found[stem] = name
    return found


def _is_proper(name: str) -> bool:
    """Whether a name is none that any document could be called by: “CNBC”, “TechNet”, “Norwick Post”, but not
    “Minutes” or “Dear Ann”."""
    if " " in name:
        return not name.startswith(_ADDRESSING) and not name.endswith(_OF_A_COMPANY)
    return len(name) > 1 and any(letter.isupper() for letter in name[1:])


def _stem(file: str) -> str:
    return "".join(_LETTERS.findall(PurePosixPath(file).name.rsplit(".", 1)[0].lower()))


def _called(label: str) -> set[str]:
    """The letters of every beginning and end of a label, with and without “the”."""
    words = [word.lower() for word in _LETTERS.findall(label)]
    runs = {"".join(words[:end]) for end in range(1, len(words) + 1)}
    runs |= {"".join(words[start:]) for start in range(len(words))}
    return runs | {run.removeprefix("the") for run in runs}


def _letters(name: str) -> str:
    return "".join(_LETTERS.findall(name.lower()))


def _site(url: str) -> str | None:
    """“norwickcourier.com” of an address, unless many publish under that name."""
    kept = _ARCHIVED.sub("", url)
    host = host_of(kept).removeprefix("m.").removeprefix("amp.")
    shared = any(host == each or host.endswith(f".{each}") for each in _OF_MANY)
    return host if "." in host and not shared else None


def _published(source: CleanSource, name: str, why: str) -> CleanSource:
    told = Condition(kind=ConditionKind.INFERRED, detail=f"Its publisher, {name}, is inferred: {why}.")
    kept = [each for each in source.conditions if each.kind is not ConditionKind.UNATTRIBUTED]
    metadata = {**source.source.metadata, "publisher": name}
    return replace(source, source=replace(source.source, metadata=metadata), conditions=(*kept, told))


def _with_article(name: str, story: str) -> str:
    """“The Courier”, but “CNBC”: as the dossier's texts have it."""
    whole = re.findall(rf"\b(?P<article>[Tt]he )?{re.escape(name)}\b", story)
    return f"The {name}" if 2 * sum(map(bool, whole)) > len(whole) else name


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he ", "", name)
