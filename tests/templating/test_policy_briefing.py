"""The shipped bundle: what its reader finds, and where."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from briefing.document.blocks import (
    Callout,
    Document,
    Heading,
    KeyFigures,
    ListBlock,
    NoteRef,
    Paragraph,
    Picture,
    PullQuote,
    StrengthMark,
    Table,
)
from briefing.model.briefing import Briefing
from briefing.model.sources import Condition, ConditionKind, Source
from briefing.templating import Bundle, render_document
from briefing.templating.inlines import plain_text
from briefing.templating.marks import note_marks
from templating.sample import sample_briefing


def _words(node: Any) -> str:
    """All the words of a tree, in reading order."""
    return " ".join(_strings(node))


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, NoteRef | StrengthMark):
        return
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for child in node:
            yield from _strings(child)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from _strings(getattr(node, field.name))


def _titles(document: Document, level: int) -> list[str]:
    return [plain_text(b.children) for b in document.blocks if isinstance(b, Heading) and b.level == level]


def _under(document: Document, title: str) -> tuple[Any, ...]:
    """The blocks between the heading ``title`` and the next of its level or above."""
    found: list[Any] = []
    level = 0
    for block in document.blocks:
        if level and isinstance(block, Heading) and block.level <= level:
            break
        if level:
            found.append(block)
        if isinstance(block, Heading) and plain_text(block.children) == title:
            level = block.level
    return tuple(found)


def test_order(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    third = sample.figures[0].model_copy(update={"id": "n-third", "display": "nine"})
    document = render_document(
        sample.model_copy(update={"figures": [*sample.figures, third]}), shipped, {"most_findings": 1}
    )
    first, second = document.blocks[:2]
    assert isinstance(first, Callout)
    assert first.role == "bottom-line"
    assert isinstance(second, KeyFigures)
    assert [figure.value for figure in second.items] == ["more than 200", "ninety-day", "nine"]
    assert _titles(document, 1) == [
        "Lessons for sales teams",
        "FOIA exposure",
        "Employee activism",
        "Vendor terms of service",
        "Annex",
    ]
    assert _titles(document, 2) == [
        "How the evidence stands",
        "Further findings",
        "Contested points",
        "What could not be established",
        "Timeline",
        "Who is who",
        "Other quotations",
        "Sources and their condition",
        "Standing guidance",
        "Method",
    ]
    assert document.facts == (("Prepared for", "Public-sector sales"), ("Prepared by", "Policy desk"))


def test_a_section_tells_question_strength_findings_gaps_guidance(shipped: Bundle) -> None:
    document = render_document(sample_briefing(shipped), shipped, {"most_findings": 1})
    question, strength, findings, told, quote, gap, guidance = _under(document, "Vendor terms of service")
    assert question.role == "question"
    assert strength.children[0] == StrengthMark("moderate")
    assert isinstance(findings, ListBlock)
    assert [list(note_marks(item)) for item in findings.items] == [["e-haddad"]]
    further = _words(_under(document, "Further findings"))
    assert "Caution: From machine-altered copy" in further
    assert "Information 4, confidence low: one machine-altered copy." in further
    assert _words(told).startswith("Also in the bottom line:")
    assert _words(told).endswith("acceptable-use …  (information 2, confidence moderate) . small")
    assert list(note_marks(told)) == ["e-terms"]
    assert isinstance(quote, PullQuote)
    assert (gap.role, guidance.role) == ("gap", "small")
    assert _words(gap).startswith("gap Not established:")
    assert "Standing guidance, not drawn from the sources  (United States law and good practice)" in _words(
        guidance
    )


def test_findings_are_dealt_out_to_the_sections_in_turn(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    sections = [
        section.model_copy(
            update={
                "findings": [
                    finding.model_copy(update={"id": f"{finding.id}-{n}", "statement": f"Number {n}."})
                    for finding in section.findings[:1]
                    for n in range(4)
                ]
            }
        )
        for section in sample.sections
    ]
    crowded = sample.model_copy(update={"sections": sections, "bottom_line": [], "quotations": []})

    def told(**options: int) -> list[int]:
        document = render_document(crowded, shipped, options)
        lists = [
            [b for b in _under(document, section.title) if isinstance(b, ListBlock)] for section in sections
        ]
        return [sum(len(block.items) for block in own) for own in lists]

    assert told(brief_findings=4) == [1, 1, 1, 1]
    assert told(brief_findings=6) == [2, 2, 1, 1]
    assert told(brief_findings=20, most_findings=3) == [3, 3, 3, 3]
    assert told(brief_findings=1) == [1, 1, 1, 1], "no section stands empty"


def test_a_shared_grading_is_told_once_with_its_reason(shipped: Bundle) -> None:
    document = render_document(sample_briefing(shipped), shipped)
    _, strength, findings, *_ = _under(document, "Employee activism")
    assert "It is graded information 2, confidence moderate – one newspaper that has" in _words(strength)
    assert "nformation 2" not in _words(findings)


def test_no_invented_quotation(shipped: Bundle) -> None:
    document = render_document(sample_briefing(shipped), shipped)
    assert "passable utilisation" not in _words(document.blocks)
    assert "passable utilisation" not in _words(document.notes["e-spun"])


def test_every_guidance_item_is_there_with_its_basis(shipped: Bundle) -> None:
    words = _words(_under(render_document(sample_briefing(shipped), shipped), "Standing guidance"))
    words = words.replace("\u00a0", " ")
    assert "Not drawn from the sources" in words
    for section in shipped.topics.sections:
        for item in section.guidance:
            assert item.text.rstrip(".") in words
            assert item.basis[1:] in words


def test_what_the_brief_does_not_show_is_in_the_annex(shipped: Bundle) -> None:
    briefing = _crowded(sample_briefing(shipped))
    document = render_document(briefing, shipped, {"brief_findings": 4, "most_actors": 16})
    shown = _words(_under(document, "Employee activism"))
    further = _words(_under(document, "Further findings"))
    assert ("Number 0" in shown, "Number 1" in shown) == (True, False)
    assert ("Number 0" in further, "Number 1" in further) == (False, True)
    assert "Four others, named less often" in _words(_under(document, "Who is who"))
    quoted = _words(document.blocks).count("A promise that nobody audits is a brochure")
    assert quoted == 3


def _crowded(briefing: Briefing) -> Briefing:
    """The sample with five findings in a section, twenty actors, and more quotations to lead."""
    crowd = [
        briefing.findings()[0].model_copy(update={"id": f"f-{number}", "statement": f"Number {number}"})
        for number in range(5)
    ]
    sections = [
        section.model_copy(update={"findings": crowd}) if section.id == "employee-activism" else section
        for section in briefing.sections
    ]
    actors = [
        actor.model_copy(update={"id": f"{actor.id}-{copy}"})
        for copy in range(5)
        for actor in briefing.actors
    ]
    quotations = [
        quotation.model_copy(update={"id": f"{quotation.id}-{copy}"})
        for copy in range(3)
        for quotation in briefing.quotations
    ]
    return briefing.model_copy(update={"sections": sections, "actors": actors, "quotations": quotations})


def test_an_empty_briefing_has_no_empty_parts(shipped: Bundle) -> None:
    document = render_document(Briefing(title="Nothing", template="policy-briefing"), shipped)
    (box, *rest) = document.blocks
    assert isinstance(box, Callout)
    assert "do not carry a statement" in _words(box)
    assert not [block for block in rest if isinstance(block, Table | Picture | ListBlock)]
    assert rest == []


def test_the_brief_alone(shipped: Bundle) -> None:
    options = {"annex": False, "section_guidance": 9}
    document = render_document(sample_briefing(shipped), shipped, options)
    assert "Annex" not in _titles(document, 1)
    assert "(5 U.S.C. § 552(d))" in _words(document.blocks)
    assert not any(isinstance(b, Paragraph) and "More, with" in _words(b) for b in document.blocks)


def test_two_renderings_are_the_same(shipped: Bundle) -> None:
    briefing = sample_briefing(shipped)
    assert render_document(briefing, shipped) == render_document(briefing, shipped)


# --- nothing is said twice ------------------------------------------------------------------------


def _with_findings(briefing: Briefing, section: str, statements: list[str]) -> Briefing:
    """``briefing`` with findings of these statements at the head of a section."""
    pattern = briefing.findings()[0].model_copy(update={"caution": None})
    new = [
        pattern.model_copy(update={"id": f"f-new-{n}", "statement": each})
        for n, each in enumerate(statements)
    ]
    sections = [
        each.model_copy(update={"findings": [*new, *each.findings]}) if each.id == section else each
        for each in briefing.sections
    ]
    return briefing.model_copy(update={"sections": sections})


def test_words_are_a_quotation_or_an_item_and_not_both(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    words = "We did not join this company to count people who are trying to avoid being counted"
    bare = _with_findings(sample, "employee-activism", [f"An engineer wrote: “{words}”."])
    document = render_document(bare, shipped)
    assert _words(_under(document, "Employee activism")).count(words) == 1
    assert any(isinstance(block, PullQuote) for block in _under(document, "Employee activism"))
    assert words not in _words(_under(document, "Annex"))
    longer = f"An engineer of the platform group, who had worked on it for nine years and left in May, wrote: “{words}”."
    document = render_document(_with_findings(sample, "employee-activism", [longer]), shipped)
    assert _words(_under(document, "Employee activism")).count(words) == 1
    assert not any(isinstance(block, PullQuote) for block in _under(document, "Employee activism"))


def test_a_section_does_not_repeat_the_bottom_line(shipped: Bundle) -> None:
    document = render_document(sample_briefing(shipped), shipped)
    letter = "More than 200 engineers at Veridian Systems signed a letter"
    assert letter in _words(document.blocks[0])
    assert letter not in _words(_under(document, "Employee activism"))
    assert letter not in _words(_under(document, "Further findings"))


def test_what_only_the_bottom_line_has_stands_under_its_heading_too(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    home = next(section for section in sample.sections if section.id == "vendor-terms-of-service")
    (leading,) = [each for each in home.findings if each.id in {top.id for top in sample.bottom_line}]
    alone = home.model_copy(update={"findings": [leading]})
    sections = [alone if section.id == home.id else section for section in sample.sections]
    document = render_document(sample.model_copy(update={"sections": sections}), shipped)
    words = _words(_under(document, home.title))
    assert leading.statement.rstrip(".") in words
    assert "the bottom line" not in words


def test_a_day_is_told_once_a_row(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    event = sample.timeline[0].model_copy(
        update={"date": "2024-03-11", "what": "The council voted 5-2 on Monday 11 March 2024 to end it."}
    )
    document = render_document(sample.model_copy(update={"timeline": [event]}), shipped)
    rows = next(block for block in _under(document, "Timeline") if isinstance(block, Table)).rows
    assert [plain_text(cell) for cell in rows[0]] == ["11 March 2024", "The council voted 5-2 to end it."]


def test_a_source_of_unknown_origin_is_said_to_lack_it(shipped: Bundle) -> None:
    conditions = [
        Condition(kind=kind, detail="-") for kind in (ConditionKind.UNDATED, ConditionKind.UNATTRIBUTED)
    ]
    lacking = Source(id="s-x", file="x.txt", sha256="0" * 64, conditions=conditions)
    whole = Source(id="s-y", file="y.txt", sha256="1" * 64, publisher="The Y", published="2024")
    briefing = Briefing(title="Two", template="policy-briefing", sources=[lacking, whole])
    [table] = [b for b in render_document(briefing, shipped).blocks if isinstance(b, Table)]
    told = [plain_text(row[3]) for row in table.rows]
    assert told == ["Not known: publisher and date.", "Nothing found amiss."]


def test_guidance_names_its_law_and_may_be_left_out(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    document = render_document(sample, shipped, {"guidance_law": "the law of Esk"})
    assert "(the law of Esk)" in _words(document.blocks)
    assert "Standing guidance" not in _words(render_document(sample, shipped, {"guidance": False}).blocks)


def test_few_figures_are_a_line(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    document = render_document(sample.model_copy(update={"figures": sample.figures[:1]}), shipped)
    assert not any(isinstance(block, KeyFigures) for block in document.blocks)
    assert "In figures:" in _words(document.blocks[1])


def test_a_briefing_that_answers_little_says_so(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    silent = [each.model_copy(update={"strength": "none"}) for each in sample.sections[:3]]
    little = sample.model_copy(update={"sections": [*silent, sample.sections[3]]})
    said = "no finding could be drawn on three of its four questions"
    assert said in _words(render_document(little, shipped).blocks[0])
    assert said not in _words(render_document(sample, shipped).blocks[0])


def test_a_loose_date_puts_no_finding_last(shipped: Bundle) -> None:
    briefing = _crowded(sample_briefing(shipped))
    first = next(s for s in briefing.sections if s.id == "employee-activism").findings[0]
    loose = first.model_copy(
        update={"statement": "Since June 40 have signed", "caution": "“June” has no year."}
    )
    sections = [
        s.model_copy(update={"findings": [loose, *s.findings[1:]]}) if s.id == "employee-activism" else s
        for s in briefing.sections
    ]
    document = render_document(briefing.model_copy(update={"sections": sections}), shipped)
    assert "Since June 40 have signed" in _words(_under(document, "Employee activism"))
