"""A source of which nobody knows who published it is called by its title; the check still knows its file."""

from __future__ import annotations

from briefing.model.briefing import Briefing, Finding, Section
from briefing.model.sources import Source
from briefing.model.titles import by_file, by_title

FILE = "An undated report (page-3.txt) reads: “It is over.”"


def made(*sources: Source) -> Briefing:
    finding = Finding.model_validate(
        {
            "id": "f-1",
            "statement": FILE,
            "kind": "action",
            "section": "s",
            "evidence": ["e-1"],
            "because": "one",
        }
        | {"told_by": ["s-1"], "independent_sources": 1, "information": 3, "confidence": "low"}
    )
    section = Section(id="s", title="S", question="Q?", strength="thin", findings=[finding])
    return Briefing(title="T", template="t", bottom_line=[finding], sections=[section], sources=list(sources))


def source(identifier: str, file: str, **more: str) -> Source:
    return Source.model_validate({"id": identifier, "file": file, "sha256": "0" * 64, **more})


def told(briefing: Briefing) -> list[str]:
    return [each.statement for each in (*briefing.bottom_line, *briefing.findings())]


def test_a_title_stands_for_the_file_and_the_check_has_the_file() -> None:
    briefing = made(source("s-1", "page-3.txt", title="Staff turn on it, and on the man who sold it"))
    named = by_title(briefing)
    whole = "An undated report (“Staff turn on it, and on …”) reads: “It is over.”"
    assert told(named) == [whole, whole]
    assert by_file(named) == briefing and named.sources == briefing.sources


def test_whoever_has_a_publisher_or_no_title_of_its_own_keeps_the_file() -> None:
    for sources in (
        [source("s-1", "page-3.txt", title="Staff turn on it", publisher="The Courier")],
        [source("s-1", "page-3.txt")],
        [source("s-1", "page-3.txt", title="Staff"), source("s-2", "page-4.txt", title="Staff")],
    ):
        assert told(by_title(made(*sources))) == [FILE, FILE]
