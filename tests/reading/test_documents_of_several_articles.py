"""What a page and a message are known to be, a document is not: clippings are pasted into one."""

from pathlib import Path

from briefing.cleaning.clean import clean_all
from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.dossier import load_dossier
from briefing.model.sources import ConditionKind
from briefing.reading import read_all
from tests.hostile.files import docx

_NEWS = """Brightwell employees ask company to end sale of plate readings

Employees of Brightwell Data have written to their managers and demand that the company stop selling plate readings
to landlords in the City of Elmsford.

Nora Quill, the chief clerk of the City of Elmsford, said on 3 May 2021 that the contract for the kiosks would be reviewed.
"""
_FOREIGN = (
    "Orchard festival draws record crowd to the valley",
    "More than nine thousand visitors came to the orchard festival on Saturday, the farmers’ association said, and bought "
    "all of the cider before noon.",
    "The prize for the heaviest pumpkin went to a schoolgirl from the next village, who had fed it with milk.",
    "Next year’s festival will have a second stage for brass bands, its organisers promised.",
)
_MEMO = (
    ("Memorandum: the kiosk contract", ()),
    (
        "",
        (
            "The chief clerk, Nora Quill, told the board that Brightwell Data had asked for a renewal of its contract.",
        ),
    ),
    ("Background", ("Brightwell Data has run the parking kiosks of the City of Elmsford since 2018.",)),
    (
        "Budget",
        ("Maintenance of the lifts in the town hall takes 12 percent of the capital budget of the city.",),
    ),
    (
        "Legal",
        ("The city attorney advised that the terms of use forbid the sale of plate readings to landlords.",),
    ),
)


def _paragraphs(*texts: str) -> bytes:
    return docx("".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts if text))


def _cleaned(folder: Path, name: str, content: bytes) -> CleanSource:
    (folder / name).write_bytes(content)
    (folder / "news.txt").write_text(_NEWS, "utf-8")
    dossier = load_dossier(folder)
    texts, _ = read_all(dossier)
    return next(each for each in clean_all(texts, dossier.config) if each.source.file == name)


def test_another_article_pasted_into_a_document_is_left_out(tmp_path: Path) -> None:
    own = [paragraph.replace("\n", " ") for paragraph in _NEWS.strip().split("\n\n")]
    found = _cleaned(tmp_path, "clippings.docx", _paragraphs(*own, *_FOREIGN))
    text = found.source.text
    kinds = {passage.span.slice(text)[:20]: passage.kind for passage in found.passages}
    assert kinds[own[1][:20]] is PassageKind.BODY
    assert {kinds[foreign[:20]] for foreign in _FOREIGN} == {PassageKind.UNRELATED}
    assert ConditionKind.UNRELATED in {condition.kind for condition in found.conditions}


def test_a_memo_under_several_headings_is_read_whole(tmp_path: Path) -> None:
    texts = [text for heading, paragraphs in _MEMO for text in (heading, *paragraphs)]
    found = _cleaned(tmp_path, "memo.docx", _paragraphs(*texts))
    assert PassageKind.UNRELATED not in {passage.kind for passage in found.passages}
    prose = " ".join(passage.span.slice(found.source.text) for passage in found.prose())
    assert all(paragraph in prose for _, paragraphs in _MEMO for paragraph in paragraphs)


def test_a_table_is_no_menu_and_its_rows_no_headings(tmp_path: Path) -> None:
    rows = (
        ("Year", "Cost of the kiosks"),
        ("2019", "$540,000"),
        ("2020", "The city paid 610,000 dollars in that year."),
    )
    cells = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    framed = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Legal advice</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    texts = [text for heading, paragraphs in _MEMO[:3] for text in (heading, *paragraphs) if text]
    before = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    after = f"<w:p><w:r><w:t>{_MEMO[4][1][0]}</w:t></w:r></w:p>"
    found = _cleaned(tmp_path, "memo.docx", docx(f"{before}<w:tbl>{cells}</w:tbl>{framed}{after}"))
    text = found.source.text
    kinds = {passage.span.slice(text): passage.kind for passage in found.passages}
    assert kinds["Year; Cost of the kiosks"] is kinds["2019; $540,000"] is PassageKind.FURNITURE
    assert kinds["2020; The city paid 610,000 dollars in that year."] is PassageKind.BODY
    assert kinds["Legal advice"] is PassageKind.HEADING
    [told] = [condition for condition in found.conditions if condition.kind is ConditionKind.NOT_ANALYSED]
    assert told.detail == "2 rows of a table without a sentence, beginning “Year; Cost of the kiosks”."
