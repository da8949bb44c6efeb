"""Page breaking, on strips without anything drawn."""

from __future__ import annotations

from briefing.document.blocks import Note
from briefing.rendering.pdf.notes import NoteText
from briefing.rendering.pdf.pages import FOOT_GAP, Leaf, break_pages
from briefing.rendering.pdf.strips import Break, Heads, Strip
from briefing.rendering.pdf.structure import Element


def _lines(count: int, height: float = 10.0) -> list[Strip]:
    return [Strip(height) for _ in range(count)]


def _note(lines: int, number: int = 1) -> NoteText:
    return NoteText(Note(()), number, Element("Note"), _lines(lines, 8.0))


def _counts(leaves: list[Leaf]) -> list[int]:
    return [len(leaf.placed) for leaf in leaves]


def _bottom(leaf: Leaf) -> float:
    return max((top + strip.height for strip, top in leaf.placed), default=0.0)


def test_pages_are_filled() -> None:
    assert _counts(break_pages(_lines(25), 100)) == [10, 10, 5]


def test_an_empty_flow_has_one_page() -> None:
    assert _counts(break_pages([], 100)) == [0]


def test_what_is_kept_together_moves_together() -> None:
    strips = _lines(14)
    strips[8].end = strips[9].end = Break.NEVER
    assert _counts(break_pages(strips, 100)) == [8, 6]


def test_what_cannot_be_kept_together_is_split_all_the_same() -> None:
    strips = _lines(25)
    for strip in strips:
        strip.end = Break.NEVER
    assert sum(_counts(break_pages(strips, 100))) == 25


def test_a_strip_taller_than_the_page_has_one_of_its_own() -> None:
    assert _counts(break_pages([Strip(10), Strip(300), Strip(10)], 100)) == [1, 1, 1]


def test_a_forced_page_starts_where_it_is_asked_for() -> None:
    strips = _lines(4)
    strips[0].new_page = strips[2].new_page = True
    assert _counts(break_pages(strips, 100)) == [2, 2]


def test_space_above_is_dropped_at_the_head_of_a_page() -> None:
    strips = _lines(11)
    strips[10].before = 50
    leaves = break_pages(strips, 100)
    assert leaves[1].placed[0][1] == 0.0


def test_notes_take_their_height_from_the_page_of_their_mark() -> None:
    strips = _lines(10)
    strips[2].notes = [_note(3)]
    leaves = break_pages(strips, 100)
    assert _counts(leaves) == [6, 4]
    assert len(leaves[0].foot) == 3
    assert _bottom(leaves[0]) + FOOT_GAP + leaves[0].foot_height <= 100


def test_a_line_whose_note_does_not_fit_moves_on_with_it() -> None:
    strips = _lines(10)
    strips[8].notes = [_note(3)]
    leaves = break_pages(strips, 100)
    assert _counts(leaves)[0] == 8
    assert not leaves[0].foot and len(leaves[1].foot) == 3


def test_a_long_note_goes_on_to_the_next_page_before_the_notes_of_that_page() -> None:
    strips = _lines(12)
    long, later = _note(14), _note(2, 2)
    strips[0].notes, strips[11].notes = [long], [later]
    leaves = break_pages(strips, 100)
    foot = [line for leaf in leaves for line in leaf.foot]
    assert foot == [*long.strips, *later.strips]
    assert all(_bottom(leaf) + FOOT_GAP + leaf.foot_height <= 100.01 for leaf in leaves if leaf.foot)


def test_notes_that_outrun_the_text_fill_pages_of_their_own() -> None:
    strips = _lines(1)
    strips[0].notes = [_note(40)]
    leaves = break_pages(strips, 100)
    assert sum(len(leaf.foot) for leaf in leaves) == 40
    assert len(leaves) > 3


def test_a_note_of_a_note_stands_behind_it() -> None:
    outer, inner = _note(1), _note(1, 2)
    outer.strips[0].notes = [inner]
    strips = _lines(1)
    strips[0].notes = [outer]
    assert break_pages(strips, 100)[0].foot == [*outer.strips, *inner.strips]


def test_a_table_that_goes_on_repeats_its_header() -> None:
    heads = Heads()
    head = Strip(10, end=Break.NEVER, heads=heads)
    heads.strips, heads.height = [head], 10.0
    rows = [Strip(10, heads=heads) for _ in range(20)]
    leaves = break_pages([head, *rows, Strip(10)], 100)
    assert [len(leaf.repeated) for leaf in leaves] == [0, 1, 1]
    assert _counts(leaves) == [10, 9, 3]
    assert leaves[1].placed[0][1] == 10.0


def test_a_header_that_would_fill_the_page_is_not_repeated() -> None:
    heads = Heads()
    head = Strip(50, end=Break.NEVER, heads=heads)
    heads.strips, heads.height = [head], 50.0
    leaves = break_pages([head, *(Strip(10, heads=heads) for _ in range(10))], 100)
    assert not any(leaf.repeated for leaf in leaves)


def _section(lines: int) -> list[Strip]:
    """A heading that is kept with what follows, and lines."""
    strips = _lines(lines + 1)
    strips[0].opens, strips[0].end = True, Break.NEVER
    return strips


def test_the_tail_of_a_section_takes_the_section_along() -> None:
    # Of the second section's nine strips seven would fit; two lines would stand alone on the next page.
    assert _counts(break_pages([*_lines(60), *_section(8), *_section(30)], 670)) == [60, 40]


def test_a_box_is_not_left_behind() -> None:
    strips = [*_lines(50), *_section(35)]
    assert _counts(break_pages(strips, 670))[0] == 67
    strips[67].follows = True
    assert _counts(break_pages(strips, 670))[0] == 66


def test_the_last_page_is_no_leftover() -> None:
    assert _counts(break_pages(_lines(70), 670)) == [55, 15]
