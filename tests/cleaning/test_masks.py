import pytest

from briefing.cleaning.masks import count_words, find_masks, longest_legible_run
from briefing.model.evidence import Span


def _masks(*paragraphs: str) -> list[str]:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    return [mask.slice(text) for mask in find_masks(text, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ***** ** ****** agreed", ["*****", "**", "******"]),
        ("* ***'* ***** (e.g., *********)", ["*", "***'*", "*****", "*********"]),
        ("********* to ***-****, said ******'* man", ["*********", "***-****", "******'*"]),
        ("told to ████ ███ before", ["████", "███"]),
        ("■■■■ ■■■ paid", ["■■■■", "■■■"]),
        ("•••• ••• paid •", ["••••", "•••", "•"]),
        ("Xxx xxxxxxx xx xxxxx objected", ["Xxx", "xxxxxxx", "xx", "xxxxx"]),
        ("the vendor ______ _____ it", ["______", "_____"]),
        ("signed by [REDACTED] and [name withheld].", ["[REDACTED]", "[name withheld]"]),
        ("signed by […redacted…] on [redacted – b(6)]", ["[…redacted…]", "[redacted – b(6)]"]),
        ("met (b)(6), (b)(7)(C) at noon", ["(b)(6), (b)(7)(C)"]),
        ("card ****-****-1234 was used", ["****-****-1234"]),
    ],
)
def test_masked_words_are_found(text: str, expected: list[str]) -> None:
    assert _masks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The **bold** and *italic* words, and ***both***.",
        "* * *",
        "***",
        "*****",
        "________________",
        "* A bullet, and the second thing",
        "Our verdict: ****",
        "Rated ★★★★★ by readers",
        "What the f*** is this s**t",
        "$4.1m* excluding tax",
        "/* a comment */ int **p; /**/",
        "Super Bowl XXX was in room xx",
        "Name: ________",
        "GET THE TIDE, our Monday newsletter. Enter your email ________ [Subscribe]",
        "call __init__ twice",
        "withheld under exemption (b)(4) and 5 U.S.C. § 552(b)(6)",
        "[The post was later deleted by its author]",
        "2 ** 8 = 256",
        "■ A list",
    ],
)
def test_what_only_looks_like_a_mask_is_none(text: str) -> None:
    assert _masks(text) == []


def test_a_line_of_signs_is_a_masked_heading_only_among_masked_paragraphs() -> None:
    paragraphs = [f"{number} ***** **** ***" for number in "abc"]
    assert "********" in _masks(*paragraphs, "********")
    assert "********" not in _masks("Plain text.", "********", "More text.")
    assert "***" not in _masks(*paragraphs, "***")[9:]


def test_shares_count_each_mask_as_a_word() -> None:
    text = "They ***** **** said no to it – twice"
    whole = Span(0, len(text))
    masks = find_masks(text, [whole])
    assert count_words(text, whole, masks) == 8
    assert longest_legible_run(text, whole, masks) == 5
