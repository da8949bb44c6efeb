"""The block tree as the peers' markup, with the same words: Markdown for pandoc, Typst's for Typst."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.document.blocks import (
    Block,
    Callout,
    Document,
    Emphasis,
    Heading,
    Inlines,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    NoteRef,
    Paragraph,
    Picture,
    PullQuote,
    StrengthMark,
    Strong,
    Table,
    TableOfContents,
    Text,
)

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~^$@])")
_TYPST_SIGNS = re.compile(r"([\\`*_\[\]<>#$@~/=+\-\"'])")


def markdown(document: Document) -> str:
    """For ``pandoc --from markdown``; a note that is cited twice is one definition with two marks."""
    notes = [f"[^{_key(key)}]: {_markdown_words(note.children)}" for key, note in document.notes.items()]
    head = f"---\ntitle: '{document.title}'\nlang: {document.language}\n---\n"
    return "\n\n".join([head, *_markdown_blocks(document.blocks), *notes]) + "\n"


def _markdown_blocks(blocks: Iterable[Block]) -> list[str]:
    return [text for block in blocks if (text := _markdown_block(block))]


def _markdown_block(block: Block) -> str:
    match block:
        case Heading():
            return "#" * block.level + " " + _markdown_words(block.children)
        case Paragraph():
            return _markdown_words(block.children)
        case ListBlock():
            items = ("\n\n".join(_markdown_blocks(item)).replace("\n", "\n  ") for item in block.items)
            return "\n".join(f"- {item}" for item in items)
        case PullQuote():
            return f"> {_markdown_words(block.children)}\n>\n> {_markdown_words(block.attribution)}"
        case Callout():
            inner = "\n\n".join([_markdown_words(block.title), *_markdown_blocks(block.children)])
            return "> " + inner.strip().replace("\n", "\n> ")
        case KeyFigures():
            return "\n".join(f"- **{item.value}** {_markdown_words(item.label)}" for item in block.items)
        case Table():
            rows = [" | ".join(map(_markdown_words, row)) for row in (block.header, *block.rows)]
            return "\n".join(
                f"| {row} |" for row in (rows[0], "|".join("---" for _ in block.header), *rows[1:])
            )
        case Picture():
            return _markdown_words((Text(block.alt),))
        case _:
            return ""


def _markdown_words(inlines: Inlines) -> str:
    parts = []
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(_MARKDOWN_SIGNS.sub(r"\\\1", text))
            case Strong(children):
                parts.append(f"**{_markdown_words(children).strip()}**")
            case Emphasis(children):
                parts.append(f"*{_markdown_words(children).strip()}*")
            case Link(target, children):
                parts.append(f"[{_markdown_words(children)}]({target})")
            case NoteRef(note):
                parts.append(f"[^{_key(note)}]")
            case StrengthMark():
                parts.append(inline.words)
            case LineBreak():
                parts.append("\\\n")
    return "".join(parts)


def typst(document: Document) -> str:
    """For Typst; headings, lists, tables and footnotes are its own, so that its tags are."""
    head = (
        f'#set document(title: "{document.title}")\n#set text(lang: "{document.language[:2]}", '
        'font: "Noto Serif", size: 9pt)\n#set page(paper: "a4", margin: 20mm, numbering: "1 / 1")\n'
    )
    seen: set[str] = set()
    body = ["#title()", *_typst_blocks(document.blocks, document, seen)]
    return head + "\n\n".join(body) + "\n"


def _typst_blocks(blocks: Iterable[Block], document: Document, seen: set[str]) -> list[str]:
    return [text for block in blocks if (text := _typst_block(block, document, seen))]


def _typst_block(block: Block, document: Document, seen: set[str]) -> str:
    def words(inlines: Inlines) -> str:
        return _typst_words(inlines, document, seen)

    def inner(blocks: Iterable[Block]) -> str:
        return "\n\n".join(_typst_blocks(blocks, document, seen))

    match block:
        case Heading():
            return f"#heading(level: {block.level})[{words(block.children)}]"
        case Paragraph():
            return words(block.children)
        case ListBlock():
            return "#list(" + ", ".join(f"[{inner(item)}]" for item in block.items) + ")"
        case PullQuote():
            return f"#quote(block: true, attribution: [{words(block.attribution)}])[{words(block.children)}]"
        case Callout():
            inside = f"{words(block.title)}\n\n{inner(block.children)}"
            return f"#block(fill: luma(240), inset: 8pt, width: 100%)[{inside}]"
        case KeyFigures():
            items = (f"[*{_typst_text(item.value)}* {words(item.label)}]" for item in block.items)
            return f"#list({', '.join(items)})"
        case Table():
            header = ", ".join(f"[{words(cell)}]" for cell in block.header)
            rows = ", ".join(f"[{words(cell)}]" for row in block.rows for cell in row)
            return f"#table(columns: {len(block.header)}, table.header({header}), {rows})"
        case TableOfContents():
            return "#outline()"
        case Picture():
            return _typst_text(block.alt)
        case _:
            return ""


def _typst_words(inlines: Inlines, document: Document, seen: set[str]) -> str:
    parts = []
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(_typst_text(text))
            case Strong(children):
                parts.append(f"#strong[{_typst_words(children, document, seen)}]")
            case Emphasis(children):
                parts.append(f"#emph[{_typst_words(children, document, seen)}]")
            case Link(target, children) if not target.startswith("#"):
                parts.append(f'#link("{target}")[{_typst_words(children, document, seen)}]')
            case Link(_, children):
                parts.append(_typst_words(children, document, seen))
            case NoteRef(note) if note in seen:
                parts.append(f"#footnote(<{_key(note)}>)")
            case NoteRef(note):
                seen.add(note)
                note_words = _typst_words(document.notes[note].children, document, seen)
                parts.append(f'#footnote[{note_words}]#label("{_key(note)}")')
            case StrengthMark():
                parts.append(inline.words)
            case LineBreak():
                parts.append("#linebreak()")
    return "".join(parts)


def _typst_text(text: str) -> str:
    return _TYPST_SIGNS.sub(r"\\\1", text)


def _key(note: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "-", note)
