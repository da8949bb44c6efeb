"""The dialect of Markdown that templates are written in: CommonMark with tables, note marks, strength
marks and ``:::`` containers; no HTML, no images, no code.

Its input has been coloured (``briefing.templating.colour``): of printed text it sees only letters and
characters without meaning.
"""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

from briefing.dossier.located import did_you_mean

CALLOUTS = frozenset({"bottom-line", "guidance", "gap", "caution", "note"})
PARAGRAPHS = frozenset({"lead", "question", "small", "label"})
WRAPPERS = CALLOUTS | PARAGRAPHS | {"key-figures", "quote", "table"}
#: Containers that hold nothing, and so need no closing line.
LEAVES = frozenset({"toc", "page-break", "chart"})

_FENCE = re.compile(
    r":{3,}[ \t]*(?:(?P<role>[A-Za-z][\w-]*)[ \t]*(?:\{(?P<attributes>[^{}]*)\})?(?P<title>.*))?$"
)
_HEADING_TAIL = re.compile(r"[ \t]*\{([^{}]*)\}[ \t]*$")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_STRENGTH = re.compile(r"\[!(none|thin|moderate|strong)\]")


class MarkupError(Exception):
    """Markup that has no meaning here; ``role`` is that of the container it is about, if it is about one."""

    def __init__(self, message: str, role: str = "") -> None:
        super().__init__(message)
        self.role = role


def parse_markdown(text: str) -> SyntaxTreeNode:
    """The syntax tree of coloured ``text``.

    Raises:
        MarkupError: an unknown container, one that is never closed, or a close without an opening.
    """
    return SyntaxTreeNode(_parser().parse(text))


def _parser() -> MarkdownIt:
    # At maxNesting, markdown-it drops what is nested deeper without a word.
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table")
    # Templates indent for their own readability; setext headings and code would be accidents.
    parser.disable(["code", "fence", "html_block", "html_inline", "lheading", "backticks"])
    parser.block.ruler.before(
        "table", "container", _container, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    parser.core.ruler.after("block", "heading_attributes", _heading_attributes)
    parser.inline.ruler.before("link", "note_ref", _note_ref)
    parser.inline.ruler.before("link", "strength", _strength)
    # Link targets are checked and restored to their own characters when blocks are made of the tree.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _heading_attributes(state: StateCore) -> None:
    """Take ``{id=annex page-break}`` off the end of headings, before their words are read."""
    for opening, inline in pairwise(state.tokens):
        tail = _HEADING_TAIL.search(inline.content)
        if opening.type == "heading_open" and tail:
            opening.meta = {"attributes": tail[1]}
            inline.content = inline.content[: tail.start()]


def _note_ref(state: StateInline, silent: bool) -> bool:
    return _mark(state, silent, _NOTE, "note_ref")


def _strength(state: StateInline, silent: bool) -> bool:
    return _mark(state, silent, _STRENGTH, "strength")


def _mark(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str) -> bool:
    found = pattern.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push(kind, "", 0).content = found[1]
    state.pos = found.end()
    return True


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``::: role {attributes} title`` … ``:::``; containers nest, and end with what they stand in."""
    line = _line(state, start)
    fence = _FENCE.match(line)
    if fence is None:
        return False
    role = fence["role"]
    if role is None:
        raise MarkupError("“:::” closes nothing")
    if role not in WRAPPERS | LEAVES:
        mend = did_you_mean(role, sorted(WRAPPERS | LEAVES), "there are")
        raise MarkupError(f"there is no container “::: {role}” – {mend}", role)
    if silent:
        return True
    token = state.push("container_open", "", 1)
    token.info = role
    token.meta = {"attributes": fence["attributes"] or ""}
    token.map = [start, end]
    _push_title(state, (fence["title"] or "").strip(), start)
    if role in LEAVES:
        state.line = start + 1
        if state.line < end and _is_close(_line(state, state.line)):
            state.line += 1
    else:
        _push_content(state, start, _closing_line(state, start, end, line), end)
    state.push("container_close", "", -1)
    return True


def _push_title(state: StateBlock, title: str, line: int) -> None:
    if not title:
        return
    state.push("container_title_open", "", 1)
    inline = state.push("inline", "", 0)
    inline.content, inline.children, inline.map = title, [], [line, line + 1]
    state.push("container_title_close", "", -1)


def _push_content(state: StateBlock, start: int, close: int, end: int) -> None:
    parent, last = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", close
    state.md.block.tokenize(state, start + 1, close)
    state.parentType, state.lineMax = parent, last
    state.line = close + 1


def _closing_line(state: StateBlock, start: int, end: int, opening: str) -> int:
    depth = 1
    for number in range(start + 1, end):
        line = _line(state, number)
        if line and state.sCount[number] < state.blkIndent:
            break
        fence = _FENCE.match(line)
        if fence is None or fence["role"] in LEAVES:
            continue
        depth += 1 if fence["role"] else -1
        if depth == 0:
            return number
    raise MarkupError(f"“{opening.strip()}” is never closed by “:::”", opening.lstrip(": \t").split()[0])


def _is_close(line: str) -> bool:
    fence = _FENCE.match(line)
    return fence is not None and fence["role"] is None


def _line(state: StateBlock, number: int) -> str:
    """A line without its indentation and trailing spaces."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip(" \t")
