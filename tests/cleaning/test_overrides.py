import pytest

from briefing.cleaning import CleanSource, PassageKind, clean_all
from briefing.dossier import DossierConfig
from briefing.errors import InputError
from briefing.model.sources import ConditionKind
from tests.cleaning.conftest import Cleaned, kinds, prose, source_of, texts

TEXT = (
    "Staff ask the board to end a contract\n\n"
    "About 90 engineers wrote to the board of Lumen Grid on Monday.\n\n"
    "The police declined to comment.\n\nShare this article\n\nA lemon cake\n\n"
    "Beat the butter with the sugar until it is pale, then add the eggs.\n"
)


def test_the_articles_bounds_are_a_persons_to_set(cleaned: Cleaned) -> None:
    source = cleaned(TEXT, article={"from": "About 90", "to": "to comment."})
    assert prose(source).startswith("About 90") and prose(source).endswith("to comment.")
    [condition] = [c for c in source.conditions if c.kind is ConditionKind.UNRELATED]
    assert "briefing.yaml" in condition.detail


def test_passages_are_kept_and_left_as_a_person_says(cleaned: Cleaned) -> None:
    source = cleaned(TEXT, keep=["Share this"], leave=["The police"])
    assert "Share this article" in prose(source)
    assert "declined" not in prose(source)
    details = " ".join(c.detail for c in source.conditions if c.kind is ConditionKind.FURNITURE)
    assert "briefing.yaml says so" in details


@pytest.mark.parametrize(
    "settings",
    [
        {"article": {"from": "Not there"}},
        {"article": {"from": "About", "to": "nor this"}},
        {"keep": ["Nor that"]},
    ],
)
def test_words_that_the_source_does_not_hold_are_reported(
    cleaned: Cleaned, settings: dict[str, object]
) -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        cleaned(TEXT, **settings)


def _all(config: dict[str, object], **sources: str) -> list[CleanSource]:
    given = [source_of(text, f"{name}.txt") for name, text in sources.items()]
    return clean_all(given, DossierConfig.model_validate(config))


def test_duplicates_and_altered_copy_are_overruled() -> None:
    story = TEXT.partition("Share")[0]
    other = "Weather\n\nIt will rain on Tuesday over the whole of the coast and the hills.\n"
    settings = [
        {"file": "b.txt", "duplicate_of": False},
        {"file": "c.txt", "duplicate_of": "a.txt", "machine_altered": True},
    ]
    a, b, c = _all({"sources": settings}, a=story, b=story, c=other)
    assert a.duplicate_of is None and b.duplicate_of is None
    assert c.duplicate_of == "s-a.txt" and c.machine_altered
    kinds_of_c = {condition.kind for condition in c.conditions}
    assert {ConditionKind.DUPLICATE, ConditionKind.MACHINE_ALTERED} <= kinds_of_c


def test_passages_keep_their_places(cleaned: Cleaned) -> None:
    source = cleaned(TEXT, leave=["A lemon"])
    assert ("page-furniture", "A lemon cake") in kinds(source)
    assert texts(source, PassageKind.HEADLINE) == ["Staff ask the board to end a contract"]
