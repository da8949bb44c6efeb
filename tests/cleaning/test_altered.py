"""Spun copy is recognised from its wording; unusual prose by people is not accused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cleaning import altered
from briefing.cleaning.broken_grammar import breaks
from briefing.cleaning.collocations import collocations
from briefing.cleaning.passages import CleanSource
from briefing.cleaning.weighing import READ, READ_SPREAD, SPREAD, models
from briefing.cleaning.wording import EVIDENCE, content_words, usual
from briefing.model.evidence import Span
from briefing.model.sources import ConditionKind
from briefing.reading.source_text import Place
from evals import altered as evaluation
from evals import altered_pairs
from evals.altered import own_spun
from evals.clean_sources import clean_source, own_articles

ARTICLES = own_articles()
HEAVY = [case for case in own_spun() if case.name.endswith("30%")]
SEED = next((Path(__file__).parents[2] / "seeds").glob("003*.txt"))


def spun_article() -> CleanSource:
    return clean_source("spun", next(case.text for case in HEAVY if case.name.startswith("wire-news")))


@pytest.mark.parametrize("name", ARTICLES)
def test_prose_by_people_is_not_accused(name: str) -> None:
    source = clean_source(name, ARTICLES[name])
    assert altered.detect(source) == source


@pytest.mark.parametrize("case", HEAVY, ids=lambda case: case.name)
def test_heavily_spun_copy_is_recognised(case: object) -> None:
    source = altered.detect(clean_source(case.name, case.text))  # type: ignore[attr-defined]
    assert source.machine_altered


def test_the_spun_seed_is_recognised_by_its_words() -> None:
    verdict = altered.judge(clean_source("seed", SEED.read_text(encoding="utf-8")))
    assert verdict.log_odds >= verdict.limit
    suspects = models().substituted(verdict.suspicion, verdict.words)
    assert {"beneath", "printed", "principle"} <= {word.form for word in suspects}


def test_the_condition_says_why_with_three_examples_from_the_text() -> None:
    source = altered.detect(spun_article())
    (condition,) = source.conditions
    assert condition.kind is ConditionKind.MACHINE_ALTERED
    assert condition.share is not None
    assert (
        f"{condition.share * content_words_of(source):.0f} of {content_words_of(source)}" in condition.detail
    )
    phrases = [part.partition("“")[2].partition("”")[0] for part in condition.detail.split("; ")]
    assert len(phrases) == 3
    assert all(phrase in source.source.text for phrase in phrases)


def content_words_of(source: CleanSource) -> int:
    spans = [passage.span for passage in source.prose()]
    return len(content_words(source.source.text, spans, collocations()))


def test_mail_between_people_is_not_accused_by_its_words() -> None:
    source = spun_article()
    half = len(source.source.text) // 2
    messages = (
        Place(0, half, "message 1", sender="Anna Lindqvist"),
        Place(half, 2 * half, "message 2", sender="Tom"),
    )
    chain = replace(source, source=replace(source.source, places=messages))
    assert altered.detect(source).machine_altered
    assert altered.detect(chain) == chain


def test_a_short_text_is_never_accused() -> None:
    text = " ".join(HEAVY[0].text.split()[:70])
    assert not altered.detect(clean_source("short", text)).machine_altered


@pytest.mark.parametrize("text", ["", "One.", "12,000 – 15 %\n\n***"])
def test_a_text_without_words_is_left_alone(text: str) -> None:
    assert not altered.detect(clean_source("empty", text)).machine_altered


def test_marking_by_hand_gives_the_reason() -> None:
    marked = altered.mark(clean_source("short", "One. Two."), "briefing.yaml says so")
    assert marked.machine_altered
    assert marked.conditions[-1].detail == "briefing.yaml says so"


def test_a_short_text_needs_more() -> None:
    forty, hundred, more, most = (models().limit(words, -1.0) for words in (40, 100, 300, 900))
    assert forty > hundred > more == most == models().limit(100, 3.0)


def test_every_piece_of_evidence_has_a_weight() -> None:
    assert set(models().screen_word.weights) == set(EVIDENCE)
    assert set(models().screen.weights) == set(SPREAD)
    assert set(models().word.weights) == set(READ)
    assert set(models().article.weights) == set(READ_SPREAD)


def test_evidence_is_given_in_the_order_of_its_names() -> None:
    text = "They asked for a answer from legislation enforcement."
    words = {word.form: word for word in content_words(text, [Span(0, len(text))], collocations())}
    legislation = dict(zip(EVIDENCE, words["legislation"].evidence, strict=True))
    answer = dict(zip(EVIDENCE, words["answer"].evidence, strict=True))
    assert legislation["never seen before the word after it"] == 1
    assert answer["follows the wrong one of “a” and “an”"] == 1


def test_what_would_fit_is_offered() -> None:
    text = "The supreme tribunal ruled on it."
    words = {word.form: word for word in content_words(text, [Span(0, len(text))], collocations())}
    assert usual(words["tribunal"], collocations()) == "court"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not pay for it again this year,” the mayor steered me on Friday.", (1, 1, 0)),
        ("“We will not pay for it again this year,” the mayor told me on Friday.", (0, 1, 0)),
        ("“We will not pay for it again this year,” Ana Ruiz, a manager at the port, said.", (0, 1, 0)),
        ("She wrote that “we will not pay for it again this year,” and left.", (0, 1, 0)),
        ("It is clear that it’s going to’t work for the people’ rights.", (0, 0, 2)),
        ("It isn't the boys' fault, and the runnin' water can't o' course help.", (0, 0, 0)),
        ("They call it ‘soft power’ here, and can’t stop.", (0, 0, 0)),
    ],
)
def test_what_substitution_breaks(text: str, expected: tuple[int, int, int]) -> None:
    broken = breaks(text, [Span(0, len(text))])
    assert (len(broken.speechless), broken.quotations, len(broken.clitics)) == expected


def test_names_and_numbers_are_no_content_words() -> None:
    text = "The city told Larkspur Acoustics in 2021."
    forms = [word.form for word in content_words(text, [Span(0, len(text))], collocations())]
    assert forms == ["city", "told"]


def articles(folder: Path, count: int) -> Path:
    """A checkout's data folder with so many articles in it."""
    texts = folder / "data" / "train" / "text"
    texts.mkdir(parents=True)
    for number in range(count):
        (texts / f"{number:04}.txt").write_text("The council met on Monday. " * 30, encoding="utf-8")
    return folder / "data"


@pytest.mark.parametrize("measure", [evaluation.held_out, altered_pairs.run])
def test_a_checkout_with_too_few_articles_is_said_to_be_partial_in_one_line(
    measure: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(altered_pairs, "own_articles", dict)
    monkeypatch.setattr(altered_pairs, "_scores", lambda *_: {})
    with pytest.raises(evaluation.PartialData) as partial:
        measure(articles(tmp_path, 3))
    assert str(partial.value).endswith("is the checkout of PolNeAR partial?")
    assert "3 articles" in str(partial.value) and "\n" not in str(partial.value)


def test_without_a_thesaurus_nothing_is_measured(tmp_path: Path) -> None:
    data = articles(tmp_path, 2 * (evaluation.CLEAN + evaluation.FEWEST_TO_ALTER))
    with pytest.raises(evaluation.PartialData, match="no folder thesauri"):
        evaluation.held_out_articles(data)
    (tmp_path / "thesauri" / "moby").mkdir(parents=True)
    (tmp_path / "thesauri" / "moby" / "words.txt").write_text("big,large\n", encoding="utf-8")
    evaluation.thesauri.cache_clear()
    clean, to_alter = evaluation.held_out_articles(data)
    assert (len(clean), len(to_alter)) == (evaluation.CLEAN, evaluation.FEWEST_TO_ALTER)


def test_the_command_says_in_one_line_what_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def measure(path: Path | None) -> dict[str, float]:
        raise evaluation.PartialData("three articles, more are needed")

    monkeypatch.setattr(sys, "argv", ["evals.altered"])
    assert evaluation.show("evals.altered", "", measure) == 2
    assert capsys.readouterr().err == "three articles, more are needed\n"


def test_importing_costs_nothing_heavy() -> None:
    code = "import sys, briefing.cleaning.altered; print('numpy' in sys.modules, 'spacy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]
