"""Rich Text Format 1.9.1: the document's text, without destinations that hold no text of it."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass, replace

from briefing.reading.composing import Composer, is_table_row, one_line
from briefing.reading.declared import facts
from briefing.reading.decoding import NotText
from briefing.reading.revisions import hidden_words, unsettled
from briefing.reading.source_text import ReadText

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z'])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)

#: Destinations whose text is no text of the document; so is that of any marked with ``\*``.
_SKIPPED = frozenset(
    "annotation atnauthor atndate atnicn atnid atnparent atnref atntime bkmkend bkmkstart "
    "colorschememapping colortbl datastore filetbl fldinst fonttbl footer footerf footerl footerr generator "
    "header headerf headerl headerr info latentstyles listoverridetable listtable nonesttables object pict "
    "revtbl rsidtbl stylesheet themedata xmlnstbl".split()
)
_READ_ANYWAY = frozenset({"shptxt", "nesttableprops"})
_SYMBOLS = {
    **dict.fromkeys(("par", "sect", "page", "row", "nestrow", "column"), "\n"),
    **dict.fromkeys(("line", "softline", "tab", "emspace", "enspace", "qmspace"), " "),
    **dict.fromkeys(("cell", "nestcell"), "; "),
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_ESCAPED = {"~": "\u00a0", "_": "\u2011", "-": "", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}

#: Groups in groups; Word writes about 20 deep.
_DEPTH = 10_000


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the one that it stands in."""

    skipped: bool = False
    target: str = "body"
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    """Characters after ``\\u`` that stand for it where Unicode is not known."""


class _Document:
    """What the tokens have said so far."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {"body": []}
        self.notes = 0
        self.seen: Counter[str] = Counter()
        self.codepage = "cp1252"
        self.bytes = bytearray()
        self.state = _State()

    def write(self, text: str) -> None:
        """Add text to where the current group's belongs."""
        if self.state.hidden and not self.state.skipped:
            self.seen["hidden"] += len(text.split())
        elif not (self.state.skipped or self.state.deleted):
            self.texts.setdefault(self.state.target, []).append(text)

    def flush(self) -> None:
        """Decode the bytes that were collected: one character may take several."""
        if self.bytes:
            text = bytes(self.bytes).decode(self.codepage, "replace")
            self.bytes.clear()
            self.write(text)


def read_rtf(content: bytes) -> ReadText:
    """Paragraphs and table rows, then the footnotes.

    Raises:
        NotText: it is no RTF, or nested too deeply.
    """
    if not content.lstrip()[:5].lower().startswith(b"{\\rtf"):
        raise NotText("it does not start as RTF does")
    document = _Document()
    _run(content.decode("latin-1"), document)
    composer = Composer()
    for paragraph in "".join(document.texts.get("body", ())).split("\n"):
        text = re.sub(r"(?:;\s*)+$", "", paragraph)
        composer.paragraph(text, row=text != paragraph and is_table_row(text))
    for number in range(1, document.notes + 1):
        composer.paragraph(
            "".join(document.texts.get(f"note {number}", ())).replace("\n", " "), f"footnote {number}"
        )
    metadata = facts(
        title=_said(document, "title"), author=_said(document, "author"), publisher=_said(document, "company")
    )
    seen = document.seen
    conditions = (
        *unsettled(seen["insertion"], seen["deletion"], seen["comment"]),
        *hidden_words("The document", seen["hidden"]),
    )
    return composer.finish("rtf", conditions, metadata)


def _said(document: _Document, name: str) -> str:
    return one_line("".join(document.texts.get(name, ())))


def _run(text: str, document: _Document) -> None:
    stack: list[_State] = []
    to_skip = 0
    starred = False
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "hex" or (kind == "text" and to_skip):
            to_skip = _characters(match, document, to_skip)
            continue
        document.flush()
        if kind == "brace":
            to_skip = 0
            if match.group() == "{":
                if len(stack) >= _DEPTH:
                    raise NotText(f"its groups are nested more than {_DEPTH:,} deep")
                stack.append(document.state)
            elif stack:
                document.state = stack.pop()
        elif kind == "text":
            document.write(match.group())
        elif kind == "symbol":
            starred = match.group("symbol") == "*"
            if not starred and not (to_skip and match.group("symbol") in "\\{}"):
                document.write(_ESCAPED.get(match.group("symbol"), ""))
            to_skip = max(0, to_skip - (not starred))
            continue
        elif match.group("word"):  # the number is the last group that matched
            to_skip = _word(match.group("word"), match.group("number"), starred, document)
        starred = False
    document.flush()


def _characters(match: re.Match[str], document: _Document, to_skip: int) -> int:
    """Add characters, but for those that only stand for a Unicode character before them."""
    if match.lastgroup == "hex":
        if to_skip:
            return to_skip - 1
        document.bytes.append(int(match.group("hex"), 16))
        return 0
    document.flush()
    text = match.group()
    document.write(text[to_skip:])
    return max(0, to_skip - len(text))


def _word(word: str, number: str | None, starred: bool, document: _Document) -> int:
    """Act on a control word; how many characters after it are to be skipped."""
    state = document.state
    value = int(number) if number else None
    if word == "u" and value is not None:
        _unicode(value, document)
        return state.fallback
    if word == "uc":
        document.state = replace(state, fallback=min(value or 0, 10))
    elif word == "ansicpg" and value:
        document.codepage = _known(f"cp{value}")
    elif word == "v":
        document.state = replace(state, hidden=value != 0)
    elif word == "deleted":
        document.seen["deletion"] += value != 0
        document.state = replace(state, deleted=value != 0)
    elif word == "revised":
        document.seen["insertion"] += value != 0
    elif word == "plain":
        document.state = replace(state, hidden=False, deleted=False)
    elif word == "footnote":
        document.notes += 1
        document.state = replace(state, target=f"note {document.notes}")
    elif word in ("title", "author", "company") and state.target == "info":
        document.state = replace(state, target=word, skipped=False)
    elif word == "info":
        document.state = replace(state, target="info", skipped=True)
    elif word in _SKIPPED or (starred and word not in _READ_ANYWAY):
        document.seen["comment"] += word == "annotation"
        document.state = replace(state, skipped=True)
    elif word in _SYMBOLS:
        document.write(_SYMBOLS[word])
    return 0


def _unicode(value: int, document: _Document) -> None:
    """A UTF-16 unit, signed; two of them may make one character."""
    unit = value % 0x10000
    texts = document.texts.get(document.state.target, [])
    if 0xDC00 <= unit < 0xE000 and texts and "\ud800" <= texts[-1] < "\udc00":
        pair = (texts.pop() + chr(unit)).encode("utf-16", "surrogatepass")
        document.write(pair.decode("utf-16"))
    else:
        document.write(chr(unit))


def _known(codepage: str) -> str:
    try:
        codecs.lookup(codepage)
    except LookupError:
        return "cp1252"
    return codepage
