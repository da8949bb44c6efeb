"""``python -m benchmarks.documents``: both files of a brief, beside pandoc's DOCX and Typst's PDF/UA-1.

``--long`` takes a document of five times the brief's length in place of the brief.

Also what notes and tagging cost. Peers that are not installed are left out: pandoc as a program or in PyPI's
``pypandoc_binary``, Typst in PyPI's ``typst``. Exit 1 if the goal is missed.
"""

from __future__ import annotations

import contextlib
import pickle
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.peer_markup import markdown, typst
from benchmarks.timing import Run, measure
from briefing.cli.model_file import read_model
from briefing.document.blocks import Document, NoteRef
from briefing.document.theme import Theme
from briefing.rendering.fonts import BUNDLED
from briefing.templating import load_bundle, render_document

_SEEDS = Path(__file__).parent.parent / "seeds"
_ROUNDS = 9
_PARTS = 5
_OURS = "briefing: both files, laid out already"
_WHOLE = "briefing render: both files, from the model"
GOAL = 1.3
"""Both our files in one process, at most so many times the processor time of both peers' runs."""

_BOTH = """
import pickle, sys
from briefing.rendering.docx import write_docx
from briefing.rendering.pdf import write_pdf
with open(sys.argv[1], "rb") as file:
    document, theme = pickle.load(file)
for name, write in (("brief.pdf", write_pdf), ("brief.docx", write_docx)):
    with open(sys.argv[2] + "/" + name, "wb") as file:
        file.write(write(document, theme))
"""
_TYPST = """
import sys, typst
source, target, fonts = sys.argv[1:]
typst.compile(source, target, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["ua-1"])
"""


def main() -> int:
    """Measure, print, and say whether the goal is met."""
    with tempfile.TemporaryDirectory() as folder:
        document, theme = _content(Path(folder))
        if "--long" in sys.argv[1:]:
            document = _long(document)
        commands = _commands(Path(folder), document, theme)
        if "--long" in sys.argv[1:]:
            del commands[_WHOLE]
        runs = _side_by_side(commands)
    print(
        f"{'a process each, median of ' + str(_ROUNDS):<44}{'wall':>9}{'processor':>11}{'min':>8}{'max':>8}"
    )
    for what, found in runs.items():
        processor = [run.processor for run in found]
        wall = statistics.median(run.wall for run in found)
        spread = f"{min(processor):>6.2f} s{max(processor):>6.2f} s"
        print(f"{what:<44}{wall:>7.2f} s{statistics.median(processor):>9.2f} s{spread}")
    _print_costs(document, theme)
    return _verdict(runs)


def _verdict(runs: dict[str, list[Run]]) -> int:
    medians = {what: statistics.median(run.processor for run in found) for what, found in runs.items()}
    ours, whole = medians.pop(_OURS), medians.pop(_WHOLE, None)
    if len(medians) < 2:
        print("a peer is not installed: nothing to compare")
        return 0
    peers = sum(medians.values())
    from_model = f", {whole / peers:.2f} from the model" if whole else ""
    print(f"{ours / peers:.2f} times both peers{from_model}; the goal is {GOAL}")
    return 0 if ours / peers <= GOAL else 1


def _content(folder: Path) -> tuple[Document, Theme]:
    """The brief of the seeds; its model is left in ``folder``."""
    measure("build", [*_PROGRAM, "build", str(_SEEDS), "-o", str(folder), "--format", "html"], goal=0, runs=1)
    briefing = read_model(folder / f"{_SEEDS.name}.json")
    bundle = load_bundle(briefing.template)
    return render_document(briefing, bundle, briefing.options), bundle.theme


def _long(document: Document) -> Document:
    """The brief five times over, each time with notes of its own, so that nothing is said twice as one."""
    blocks: list[Any] = []
    notes: dict[str, Any] = {}
    for part in range(_PARTS):
        notes |= {f"{part} {key}": replace(note, anchor=None) for key, note in document.notes.items()}
        blocks += [_renamed(block, f"{part} ") for block in document.blocks]
    return replace(document, blocks=tuple(blocks), notes=notes)


def _renamed(node: object, prefix: str) -> object:
    """``node`` with the keys of its notes prefixed, and without anchors, which may stand once in a file."""
    if isinstance(node, NoteRef):
        return NoteRef(prefix + node.note)
    if isinstance(node, tuple):
        return tuple(_renamed(child, prefix) for child in node)
    if is_dataclass(node) and not isinstance(node, type):
        changed = {field.name: _renamed(getattr(node, field.name), prefix) for field in fields(node)}
        return replace(node, **(changed | {"anchor": None} if "anchor" in changed else changed))
    return node


_PROGRAM = [sys.executable, "-m", "briefing"]


def _commands(folder: Path, document: Document, theme: Theme) -> dict[str, list[str]]:
    model, source, markup = (folder / name for name in (f"{_SEEDS.name}.json", "brief.md", "brief.typ"))
    source.write_text(markdown(document), encoding="utf-8")
    markup.write_text(typst(document), encoding="utf-8")
    tree = folder / "brief.pickle"
    tree.write_bytes(pickle.dumps((document, theme)))
    commands = {
        _OURS: [sys.executable, "-c", _BOTH, str(tree), str(folder)],
        _WHOLE: [*_PROGRAM, "render", str(model)],
    }
    if pandoc := _pandoc():
        commands["pandoc: DOCX"] = [pandoc, str(source), "-o", str(folder / "pandoc.docx")]
    if find_spec("typst"):
        target = str(folder / "typst.pdf")
        commands["Typst: PDF/UA-1"] = [sys.executable, "-c", _TYPST, str(markup), target, str(BUNDLED)]
    return commands


def _pandoc() -> str | None:
    carrier = find_spec("pypandoc")
    carried = Path(carrier.origin).parent / "files" / "pandoc" if carrier and carrier.origin else None
    return str(carried) if carried and carried.is_file() else shutil.which("pandoc")


def _side_by_side(commands: dict[str, list[str]]) -> dict[str, list[Run]]:
    """Runs of each command by turns, so that what else the machine does falls on all alike."""
    runs: dict[str, list[Run]] = {what: [] for what in commands}
    for _ in range(1 + _ROUNDS):
        for what, command in commands.items():
            runs[what] += measure(what, command, goal=0, runs=1).runs
    # The first run of each finds its files on the disk and leaves them, and byte code, for the others.
    return {what: found[1:] for what, found in runs.items()}


# --- what notes and tags cost ----------------------------------------------------------------


def _print_costs(document: Document, theme: Theme) -> None:
    from briefing.rendering.docx import write_docx
    from briefing.rendering.pdf import write_pdf

    bare = _without_notes(document)
    whole = _median(lambda: write_pdf(document, theme))
    print(f"\n{'in one process, median of ' + str(_ROUNDS):<44}{'processor':>9}")
    print(f"{'PDF':<44}{whole:>7.3f} s")
    with _untagged():
        print(f"{'PDF without tags':<44}{_median(lambda: write_pdf(document, theme)):>7.3f} s")
    print(f"{'PDF without notes':<44}{_median(lambda: write_pdf(bare, theme)):>7.3f} s")
    print(f"{'DOCX':<44}{_median(lambda: write_docx(document, theme)):>7.3f} s")
    print(f"{'DOCX without notes':<44}{_median(lambda: write_docx(bare, theme)):>7.3f} s")


def _median(write: Callable[[], bytes]) -> float:
    write()
    return statistics.median(_processor(write) for _ in range(_ROUNDS))


def _processor(write: Callable[[], bytes]) -> float:
    start = time.process_time()
    write()
    return time.process_time() - start


def _without_notes(document: Document) -> Document:
    """``document`` with every mark cut out, and so every note."""
    blocks: Any = _cut(document.blocks)
    return replace(document, blocks=blocks, notes={})


def _cut(node: object) -> object:
    if isinstance(node, tuple):
        return tuple(_cut(child) for child in node if not isinstance(child, NoteRef))
    if is_dataclass(node) and not isinstance(node, type):
        return replace(node, **{field.name: _cut(getattr(node, field.name)) for field in fields(node)})
    return node


@contextlib.contextmanager
def _untagged() -> Iterator[None]:
    """Within, a PDF is written without marked content and without a structure tree."""
    from briefing.rendering.pdf import canvas
    from briefing.rendering.pdf.stream import Entries

    def nothing(*_: object) -> contextlib.AbstractContextManager[None]:
        return contextlib.nullcontext()

    names = ("tagged", "untagged", "artifact")
    with contextlib.ExitStack() as stack:
        for name in names:
            stack.enter_context(mock.patch.object(canvas.TaggedCanvas, name, nothing))
        stack.enter_context(mock.patch.object(canvas, "write_tree", lambda *_: Entries({})))
        yield


if __name__ == "__main__":
    sys.exit(main())
