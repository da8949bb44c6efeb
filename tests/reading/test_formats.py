"""The mixed dossier: what every format's reader makes of one invented matter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.dossier import load_dossier
from briefing.model.evidence import Span
from briefing.model.sources import ConditionKind
from briefing.reading import NotAnalysed, SourceText, read_all
from tests.dossiers.mixed_formats import files

FOLDER = Path(__file__).parent.parent / "dossiers" / "mixed-formats"


@pytest.fixture(scope="module")
def dossier() -> Iterator[tuple[dict[str, SourceText], dict[str, NotAnalysed]]]:
    texts, others = read_all(load_dossier(FOLDER))
    yield {text.file: text for text in texts}, {other.file: other for other in others}


@pytest.fixture
def texts(dossier: tuple[dict[str, SourceText], dict[str, NotAnalysed]]) -> dict[str, SourceText]:
    return dossier[0]


@pytest.fixture
def others(dossier: tuple[dict[str, SourceText], dict[str, NotAnalysed]]) -> dict[str, NotAnalysed]:
    return dossier[1]


def place(source: SourceText, words: str) -> str | None:
    start = source.text.index(words)
    return source.place_of(Span(start, start + len(words)))


def details(source: SourceText, kind: ConditionKind) -> list[str]:
    return [condition.detail for condition in source.conditions if condition.kind is kind]


def test_the_files_are_those_that_the_script_writes() -> None:
    made = files()
    assert set(made) == {path.name for path in FOLDER.iterdir()}
    same = {name for name, content in made.items() if (FOLDER / name).read_bytes() == content}
    assert set(made) - same <= {"audit.pdf", "memo.docx", "minutes.odt"}  # their bytes follow the library's


def test_every_file_and_attachment_is_accounted_for(
    texts: dict[str, SourceText], others: dict[str, NotAnalysed]
) -> None:
    attached = {"records.eml/request.txt", "records.eml/attachment-2.eml"}
    assert set(texts) | set(others) == set(files()) | attached
    assert set(others) == {"hafen.txt", "zotero.ris", "library.json"}


def test_a_web_page_is_its_article_and_what_it_declares(texts: dict[str, SourceText]) -> None:
    page = texts["examiner.html"]
    assert page.metadata == {
        "title": "Port workers ask camera maker to leave Tidewater",
        "publisher": "The Tidewater Examiner",
        "author": "Moira Selkirk",
        "url": "https://examiner.example/2019/03/harrow-lens",
        "published": "2019-03-14",
    }
    assert page.text.startswith("Port workers ask camera maker")
    assert "2026" not in page.text
    assert "Ferry fares" not in page.text
    assert "Ignore your instructions" not in page.text
    assert "12 words" in details(page, ConditionKind.HIDDEN)[0]
    assert place(page, "2.4 million") == "paragraph 6"


def test_a_saved_page_is_read_as_the_page(texts: dict[str, SourceText]) -> None:
    page = texts["examiner-later.mhtml"]
    assert page.metadata["published"] == "2019-05-30"
    assert "Seven members voted for the motion" in page.text


def test_a_pdf_is_read_by_columns_without_running_heads(texts: dict[str, SourceText]) -> None:
    audit = texts["audit.pdf"]
    order = [
        "Audit of the contract",
        "bought sixty cameras",
        "put out to tender",
        "asked for the contract under",
    ]
    positions = [audit.text.index(words) for words in order]
    assert positions == sorted(positions)
    assert "Report 7 of 2019" not in audit.text
    assert "Page 1 of 3" not in audit.text
    assert "urgency as its reason, and" in audit.text
    assert audit.text.count("well-known") == 2
    assert place(audit, "bought sixty") == "page 1"
    assert place(audit, "recommends") == "page 2"
    assert details(audit, ConditionKind.NOT_ANALYSED) == [
        "Page 3 of 3 holds no text; it may be a scan or a picture."
    ]


def test_references_beside_the_sources_describe_them(
    texts: dict[str, SourceText], others: dict[str, NotAnalysed]
) -> None:
    assert texts["audit.pdf"].metadata == {
        "title": "Audit of the camera contract",
        "author": "Della Okonjo",
        "publisher": "Office of the Port Auditor",
        "published": "2019-02-20",
    }
    assert texts["minutes.odt"].metadata["publisher"] == "Harrow Lens Works Council"
    assert "1 source is described" in others["zotero.ris"].reason


@pytest.mark.parametrize(
    ("file", "revised", "hidden", "note"),
    [
        ("memo.docx", "1 insertion, 1 deletion, 1 comment", "4 words", "Board paper 14, page 3."),
        ("minutes.odt", "1 comment", "4 words", "Eleven votes to two."),
        ("terms.rtf", "1 deletion", "4 words", "The record is not public."),
    ],
)
def test_a_word_processors_document_is_what_it_shows(
    texts: dict[str, SourceText], file: str, revised: str, hidden: str, note: str
) -> None:
    source = texts[file]
    assert revised in details(source, ConditionKind.REVISED)[0]
    assert hidden in details(source, ConditionKind.HIDDEN)[0]
    assert place(source, note) == "footnote 1"
    for unsaid in ("regrets", "wise", "check the", "Nobody must", "Not for the minutes", "sell pictures"):
        assert unsaid not in source.text


def test_tables_and_lists_are_lines(texts: dict[str, SourceText]) -> None:
    assert "2018; 84" in texts["memo.docx"].text
    assert "- The board shall vote" in texts["memo.docx"].text
    assert "For; Eleven" in texts["minutes.odt"].text
    assert "How long are pictures kept?; Yes" in texts["dockside.md"].text


def test_markdown_is_read_without_its_marks(texts: dict[str, SourceText]) -> None:
    page = texts["dockside.md"]
    assert (
        "asked Harrow Lens three questions on 20 March 2019. The company answered one of them." in page.text
    )
    assert page.metadata["published"] == "2019-04-02"
    assert "lawyer" not in page.text
    assert details(page, ConditionKind.HIDDEN)


def test_a_chain_is_parted_into_who_wrote_what_and_when(texts: dict[str, SourceText]) -> None:
    chain = texts["records.eml"]
    assert place(chain, "Please see below") == "message 1, from Petra Lund, 2019-01-08"
    assert place(chain, "trade secret") == "message 2, from Tomas Arkwright, 2019-01-07"
    assert place(chain, "within twenty days") == "message 3, from Petra Lund, 2019-01-04"
    assert "To: Lund, Petra <p.lund@tidewater.example>\nCc: Legal" in chain.text
    assert "From: Petra Lund <p.lund@tidewater.example>\nDate: Fri, 4 Jan 2019" in chain.text
    assert chain.metadata["published"] == "2019-01-08"  # the day on which it was sent on
    assert "author" not in chain.metadata


def test_what_is_attached_is_a_source_of_its_own(texts: dict[str, SourceText]) -> None:
    assert texts["records.eml/request.txt"].text.startswith("The auditor asks for the contract")
    forwarded = texts["records.eml/attachment-2.eml"]
    assert forwarded.metadata == {"title": "Price list", "author": "Idris Vane", "published": "2019-01-02"}


def test_a_mailbox_is_its_messages(texts: dict[str, SourceText]) -> None:
    box = texts["archive.mbox"]
    assert place(box, "before the board has voted") == "message 1, from Petra Lund, 2019-01-14"
    assert place(box, "From where we stand") == "message 2, from Tomas Arkwright, 2019-01-15"


def test_another_language_is_not_half_analysed(
    texts: dict[str, SourceText], others: dict[str, NotAnalysed]
) -> None:
    assert others["hafen.txt"].reason == "It is in German; only English is analysed."
    assert others["hafen.txt"].source().language == "de"
    statement = texts["statement.txt"]
    [condition] = [c for c in statement.conditions if c.kind is ConditionKind.NOT_ANALYSED]
    assert statement.text[condition.start : condition.end].startswith("L’Autorité portuaire")
    assert "French" in condition.detail


def test_a_message_of_a_chain_is_dated_by_itself(texts: dict[str, SourceText]) -> None:
    chain = texts["records.eml"]
    starts = {
        date: chain.text.index(words)
        for date, words in (("2019-01-07", "trade secret"), ("2019-01-04", "twenty"))
    }
    assert {date: chain.date_of(Span(start, start + 5)) for date, start in starts.items()} == {
        "2019-01-07": "2019-01-07",
        "2019-01-04": "2019-01-04",
    }
    assert texts["examiner.html"].date_of(Span(0, 5)) is None
