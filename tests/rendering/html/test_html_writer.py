"""The HTML file: one file, accessible, literal, and without anything that runs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree
from sample import LITERAL, sample_document, stress_document

from briefing.document.blocks import (
    Callout,
    Document,
    Heading,
    Link,
    Note,
    NoteRef,
    Paragraph,
    Picture,
    StrengthMark,
    Table,
    TableOfContents,
    Text,
)
from briefing.document.theme import Fonts, Palette, Theme
from briefing.rendering.html import write_html
from briefing.rendering.html.stylesheet import stylesheet

DOCUMENTS = {"sample": sample_document, "stress": stress_document, "empty": lambda: Document("", ())}


@pytest.fixture(scope="module")
def pages() -> dict[str, etree._Element]:
    return {name: _parsed(make()) for name, make in DOCUMENTS.items()}


def _parsed(document: Document) -> etree._Element:
    return etree.fromstring(write_html(document, Theme()), etree.HTMLParser(encoding="utf-8", huge_tree=True))


def _page(*blocks: object, **more: object) -> etree._Element:
    return _parsed(Document("Title", blocks, **more))  # type: ignore[arg-type]


def _text(element: etree._Element) -> str:
    return "".join(element.itertext())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_ids_are_unique_and_every_link_inside_leads_to_one(
    name: str, pages: dict[str, etree._Element]
) -> None:
    page = pages[name]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    referred = [href[1:] for href in page.xpath("//@href") if href.startswith("#")]
    referred += page.xpath("//@aria-labelledby")
    assert set(referred) <= set(ids)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_runs_and_nothing_is_fetched(name: str, pages: dict[str, etree._Element]) -> None:
    page = pages[name]
    assert not page.xpath("//script | //link | //iframe | //object | //@*[starts-with(name(), 'on')]")
    assert all(source.startswith("data:image/png;base64,") for source in page.xpath("//@src"))
    assert "url(" not in "".join(page.xpath("//style/text()"))
    assert "default-src 'none'" in page.xpath("string(//meta[@http-equiv]/@content)")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_skip_no_level(name: str, pages: dict[str, etree._Element]) -> None:
    levels = [int(found.tag[1]) for found in pages[name].iter("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_skipped_level_is_closed_up() -> None:
    page = _page(Heading(1, (Text("one"),)), Heading(4, (Text("four"),)), Heading(2, (Text("two"),)))
    assert [found.tag for found in page.iter("h2", "h3", "h4", "h5")] == ["h2", "h3", "h3"]


def test_language_landmarks_and_skip_link(pages: dict[str, etree._Element]) -> None:
    page = pages["sample"]
    assert page.get("lang") == "en-GB"
    assert [len(page.xpath(f"//body/{name}")) for name in ("header", "main", "footer")] == [1, 1, 1]
    assert page.xpath("string(//body/*[1]/@href)") == f"#{page.xpath('string(//main/@id)')}"
    assert page.xpath("string(//title)") == "Wayfinder cameras in Northgate"


def test_a_right_to_left_language_sets_the_direction() -> None:
    assert _page(language="ar").get("dir") == "rtl"


def test_notes_and_marks_lead_to_each_other(pages: dict[str, etree._Element]) -> None:
    page = pages["sample"]
    marks = page.xpath("//a[@role='doc-noteref']")
    notes = page.xpath("//section[@role='doc-endnotes']/ol/li")
    back = page.xpath("//a[@role='doc-backlink']")
    assert len(notes) == 6
    assert len(marks) == len(back)
    assert {mark.get("id") for mark in marks} == {link.get("href")[1:] for link in back}
    assert [mark.text for mark in marks][:4] == ["1", "2", "3", "1"]
    assert "have signed a letter" in _text(notes[0])


def test_a_note_without_a_mark_is_not_printed_and_a_mark_needs_its_note() -> None:
    assert not _page(notes={"n": Note((Text("unmarked"),))}).xpath("//*[@role='doc-endnotes']")
    with pytest.raises(KeyError):
        _page(Paragraph((NoteRef("lost"),)))


def test_a_link_holds_no_link() -> None:
    inner = Link("https://example.org/inner", (Text("inner"),))
    page = _page(
        Paragraph((Link("https://example.org/outer", (inner, NoteRef("n"))),)), notes={"n": Note(())}
    )
    assert page.xpath("//main//p/a/@href") == ["https://example.org/inner"]


def test_tables_have_captions_and_scopes(pages: dict[str, etree._Element]) -> None:
    table = pages["sample"].xpath("//table")[0]
    assert _text(table.find("caption")).startswith("Table 1. People, organisations and products")
    assert "Each row names one actor" in _text(table.find("caption"))
    assert table.xpath("thead//th/@scope") == ["col"] * 3
    assert table.xpath("tbody//th/@scope") == ["row"] * 4


def test_pictures_and_strength_marks_have_words(pages: dict[str, etree._Element]) -> None:
    page = pages["sample"]
    assert all(alt.startswith("Timeline of four events") for alt in page.xpath("//figure//img/@alt"))
    assert _text(_page(Paragraph((StrengthMark("thin"),))).find(".//main")).strip() == "■□□ Evidence: thin"
    assert page.xpath("//*[@class='squares']/@aria-hidden")[0] == "true"


def test_a_picture_without_rows_and_a_box_without_content_are_left_out() -> None:
    page = _page(Picture("timeline", (), "nothing", (Text("Nothing"),)), Callout("note", (), ()))
    assert _text(page.find(".//main")).strip() == ""


def test_contents_list_the_headings() -> None:
    page = _page(
        TableOfContents(1),
        Heading(1, (Text("one"), NoteRef("n"))),
        Heading(2, (Text("two"),)),
        notes={"n": Note(())},
    )
    assert page.xpath("//nav[@role='doc-toc']//a/text()") == ["one"]


def test_text_is_literal_wherever_it_stands() -> None:
    cell = (Text(LITERAL),)
    page = _page(
        Heading(1, cell, LITERAL),
        Paragraph((*cell, NoteRef("n"), Link(f"#{LITERAL}", cell))),
        Table(header=(cell,), rows=((cell,),), caption=cell, summary=LITERAL),
        Callout("gap", cell, (Paragraph(cell),)),
        notes={"n": Note(cell)},
        handling=LITERAL,
        author=LITERAL,
        subtitle=LITERAL,
        facts=((LITERAL, LITERAL),),
    )
    assert _text(page).count(LITERAL) == 16
    assert page.xpath("//meta[@name='author']/@content") == [LITERAL]


def test_what_xml_forbids_is_replaced_visibly(pages: dict[str, etree._Element]) -> None:
    assert "Control ��� characters, a lone surrogate �, a non-character �" in _text(pages["stress"])


def test_links_lead_to_web_addresses_only(pages: dict[str, etree._Element]) -> None:
    outside = [href for href in pages["stress"].xpath("//@href") if not href.startswith("#")]
    assert outside == ["https://example.org/a%20b?q=%22x%22&r=%3Cy%3E"]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert write_html(stress_document(), Theme()) == write_html(stress_document(), Theme())


def test_no_name_in_a_theme_can_end_its_css_string() -> None:
    css = stylesheet(Theme(fonts=Fonts(body='A";}</style><script>')))
    assert "<" not in css
    assert '--body:"Astylescript",Georgia,serif' in css


@pytest.mark.parametrize("accent", ["#000000", "#FFFFFF", "#1F3A5F", "#FFD400"])
def test_every_accent_can_be_read_at_night(accent: str) -> None:
    assert "prefers-color-scheme:dark" in stylesheet(Theme(palette=Palette(accent=accent)))
