"""Columns and tables of a page, from segments with their boxes."""

from briefing.reading.pdf_layout import page_lines
from briefing.reading.pdf_segments import Segment


def segment(text: str, left: float, top: float, width: float = 0) -> Segment:
    return Segment(text, left, top - 11, left + (width or 5 * len(text)), top)


def column(name: str, left: float, rows: int = 8, top: float = 700) -> list[Segment]:
    return [segment(f"{name}{row}", left, top - 12 * row, 200) for row in range(rows)]


def texts(page: list[Segment]) -> list[str]:
    return [line.text for line in page_lines(page, 1)]


def test_columns_are_read_one_after_the_other_whatever_the_files_order() -> None:
    left, right = column("a", 60), column("b", 300)
    mixed = [each for pair in zip(right, left, strict=True) for each in pair]
    assert texts(mixed) == [each.text for each in [*left, *right]]


def test_three_columns() -> None:
    columns = [column(name, left) for name, left in (("a", 20), ("b", 240), ("c", 460))]
    assert texts([each for one in reversed(columns) for each in one]) == [
        s.text for one in columns for s in one
    ]


def test_a_line_across_the_columns_parts_what_is_above_it_from_what_is_below() -> None:
    across = segment("headline", 60, 580, 440)
    page = [
        *column("b", 300),
        *column("a", 60),
        across,
        *column("d", 300, top=560),
        *column("c", 60, top=560),
    ]
    found = texts(page)
    assert found.index("b7") < found.index("headline") < found.index("c0") < found.index("d0")


def test_a_table_is_read_along_its_rows() -> None:
    page = [
        segment(f"{name}{row}", left, 700 - 14 * row)
        for name, left in (("x", 60), ("y", 200), ("z", 340))
        for row in range(6)
    ]
    lines = page_lines(page, 1)
    assert [line.text for line in lines] == [f"x{row}; y{row}; z{row}" for row in range(6)]
    assert all(line.is_row for line in lines)


def test_one_column_stays_one() -> None:
    page = column("a", 60, rows=30)
    assert texts(page[::-1]) == [each.text for each in page]


def test_a_raised_figure_calls_a_note_and_is_no_word() -> None:
    mark = Segment("12", 165, 694, 172, 701)
    page = [segment("It was said so.", 60, 700, 100), mark, segment("And again.", 175, 700, 60)]
    assert texts(page) == ["It was said so. And again."]
    assert texts([Segment("12", 60, 694, 67, 701), segment("The note.", 70, 700)]) == ["12 The note."]


def test_a_page_without_text_has_no_lines() -> None:
    assert page_lines([], 1) == []
