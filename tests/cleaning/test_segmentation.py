import pytest

from briefing.cleaning import PassageKind, clean, clean_all, segmentation
from briefing.cleaning.boundaries import Content
from briefing.dossier import DossierConfig
from tests.cleaning.conftest import prose, source_of, texts

CAMERAS = """Lumen Grid staff ask board to end police contract

About 90 engineers at Lumen Grid wrote to the board. They want the police off StreetSense.

Jo Petrov, who wrote the letter, said that the company had never audited the police. "Nobody looks," Petrov said.

Lumen Grid said that its terms forbid following a named person, and that the police had signed the terms.

The Harbour Police have used StreetSense since 2022, and pay Lumen Grid four million dollars a year for it.
"""

LOBSTER = """Ten lobster rolls worth the queue

Lobster season has opened, and the shacks along the coast road are busy again. We tried ten rolls in a week.

The best was at Annie's, where the butter is brown and the bread is toasted on both sides. Bring cash.

Annie Vo, who runs the shack, buys her lobster from three boats. "Cold water makes sweet meat," Vo said.
"""

BUDGET = """Council puts off vote on harbour bridge

The council put off its vote on the harbour bridge until June, because two members were ill on Tuesday.

Mayor Ruth Boone called the bridge a matter of safety. The old one was closed to lorries in November.

Engineers have asked for twelve million dollars to mend the bridge, and for twenty to build a new one.
"""


def test_articles_are_parted_in_any_order() -> None:
    both = clean(source_of(CAMERAS + "\n" + LOBSTER))
    assert "Lobster" not in prose(both) and "four million" in prose(both)
    first = clean(source_of(LOBSTER + "\n" + CAMERAS + "\n" + BUDGET))
    assert "StreetSense" not in prose(first) and "Cold water" in prose(first)


def test_the_dossier_says_which_article_belongs_to_it() -> None:
    mixed = source_of(LOBSTER + "\n" + CAMERAS + "\n" + BUDGET, "mixed.txt")
    other = source_of(
        "Police board defends StreetSense\n\n"
        "The Harbour Police board defended its contract with Lumen Grid.\n\n"
        "Hal Osei, its chair, said that StreetSense is used within the terms of Lumen Grid.\n",
        "other.txt",
    )
    found = clean_all([mixed, other], DossierConfig())[0]
    assert prose(found).startswith("About 90 engineers") and prose(found).endswith("a year for it.")
    assert texts(found, PassageKind.HEADLINE) == ["Lumen Grid staff ask board to end police contract"]


def test_the_title_in_the_settings_says_it_too() -> None:
    mixed = source_of(LOBSTER + "\n" + CAMERAS, "a.txt")
    settings = {"sources": [{"file": "a.txt", "title": "Lumen Grid staff ask board to end police contract"}]}
    [found] = clean_all([mixed], DossierConfig.model_validate(settings))
    assert "lobster" not in prose(found) and "StreetSense" in prose(found)


def test_one_article_with_headings_stays_one() -> None:
    parts = CAMERAS.split("\n\n")
    text = "\n\n".join(
        [parts[0], parts[1], "A letter to the board", parts[2], "What the terms say", *parts[3:]]
    )
    found = clean(source_of(text))
    assert not texts(found, PassageKind.UNRELATED)
    assert texts(found, PassageKind.HEADING) == ["A letter to the board", "What the terms say"]


def test_a_masked_part_is_never_called_unrelated() -> None:
    masked = "Pricing\n\n" + "**** ***** ** *** ******* a discount ** **** ***. " * 6
    other = source_of(CAMERAS, "other.txt")
    found = clean_all([source_of(CAMERAS + "\n" + masked, "a.txt"), other], DossierConfig())[0]
    assert not texts(found, PassageKind.UNRELATED)
    assert len(texts(found, PassageKind.MASKED)) == 1


@pytest.mark.parametrize(
    ("odds", "starts"),
    [
        ({4: 3.0, 8: -0.5}, [0, 4, 8]),
        ({4: 3.0, 8: -2.0}, [0, 4]),
        ({8: -0.5}, [0]),
        ({4: 1.0, 8: -0.5}, [0, 4]),
    ],
)
def test_a_sure_boundary_makes_another_one_likelier(
    monkeypatch: pytest.MonkeyPatch, odds: dict[int, float], starts: list[int]
) -> None:
    class Known:
        """Odds that depend on the line alone."""

        def __init__(self, contents: list[Content]) -> None:
            self.end = len(contents)

        def at(self, index: int, start: int, end: int) -> float:
            return odds.get(index, -9.0)

    monkeypatch.setattr(segmentation, "_Odds", Known)
    paragraph = "The council of the town voted on Tuesday to end its contract for the cameras."
    lines = [paragraph if index % 4 else "Council Ends Contract" for index in range(12)]
    division = segmentation.split_articles([Content(line) for line in lines])
    assert [article.start for article in division.articles] == starts


STORE = """Thousands of drivers billed twice by parking app

Thousands of drivers in Marl Quay were billed twice after an update, and the company said that it would pay them back.

"I never parked there," said Ewan Pardoe, who teaches in Sallowby. The council has paused its contract with Quayside.
"""


def test_next_article_parts_what_nothing_else_would() -> None:
    headline, *below = STORE.split("\n\n")
    plain = "\n\n".join([CAMERAS.strip(), *below])
    assert "billed twice" in prose(clean(source_of(plain)))
    announced = "\n\n".join([CAMERAS.strip(), "Share this: Post  E-mail", "Next article ↓", headline, *below])
    assert "billed twice" not in prose(clean(source_of(announced)))


def test_a_byline_below_the_end_of_another_article_heads_a_new_one() -> None:
    headline, *below = STORE.split("\n\n")
    foot = [
        "Comments (38) Sort by: Newest",
        "harborrat: Nobody looks at that.",
        "Enter your email",
        "---",
        "CITY HALL",
    ]
    page = "\n\n".join([CAMERAS.strip(), *foot, headline, "By Hank Orlowski\nCourier staff writer", *below])
    assert "billed twice" not in prose(clean(source_of(page)))


def test_comments_end_where_another_article_has_a_byline() -> None:
    first = STORE.strip() + "\n\nComments (2)\n\nharborrat: Me too.\n\npelican: And me, in May and in June."
    headline, *below = CAMERAS.strip().split("\n\n")
    page = "\n\n".join([first, headline, "By Ida Falk", *below])
    other = source_of("The Harbour Police pay Lumen Grid for StreetSense.\n\n" + CAMERAS, "other.txt")
    found = clean_all([source_of(page, "page.txt"), other], DossierConfig())[0]
    assert "four million dollars" in prose(found) and "harborrat" not in prose(found)


def test_a_part_that_knows_whom_the_text_above_has_quoted_is_no_article() -> None:
    below = "'I MADE THEM EASY TO READ'\n\nThe Beacon spoke with Petrov by phone on Friday. By that evening 561 had signed."
    page = CAMERAS.replace("\n\n", "\n\nBy Ida Falk\n\n", 1) + "\n" + below + "\n"
    found = clean_all([source_of(page, "a.txt"), source_of(CAMERAS, "other.txt")], DossierConfig())[0]
    assert "561 had signed" in prose(found)


def test_what_names_nobody_of_the_dossier_is_another_article() -> None:
    strange = (
        "Beetles may be steering by the smell of fog\n\n"
        "A beetle no bigger than a lentil knows when fog is coming, according to Orsolya Vance of Kessel University, "
        "who spent three years on the Namaar coast with a tent, a torch and a student called Pim Haller. The beetles "
        "walk uphill an hour before the fog, Vance said, and nobody has told them to."
    )
    own = "What the board knew\n\nThe board of Lumen Grid heard of StreetSense in May, and Petrov told it what the police did with it."
    page = source_of(f"{CAMERAS}\n{own}\n\n{strange}\n", "a.txt")
    found = clean_all([page, source_of(CAMERAS, "other.txt")], DossierConfig())[0]
    assert "Petrov told it" in prose(found) and "lentil" not in prose(found)
