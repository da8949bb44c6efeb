"""Name fragments: what the sources write in capitals and that is nobody is no actor of the brief."""

from __future__ import annotations

import pytest

from briefing.extraction.actors import Party
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span
from briefing.model.statements import ActorKind
from briefing.synthesis.name_fragments import is_no_party, is_part_of_another

ORG: ActorKind = "organisation"


def party(
    name: str,
    *texts: str,
    kind: ActorKind = ORG,
    label: str = "ORG",
    context: frozenset[str] = frozenset(),
    role: str | None = None,
) -> tuple[Party, dict[str, str]]:
    """A party that each of the texts names once."""
    sources = {f"s-{number}": text for number, text in enumerate(texts, 1)}
    mentions = []
    for source, text in sources.items():
        start = text.index(name)
        span = Span(start, start + len(name))
        mentions.append(NameMention(source=source, span=span, text=name, label=label, context=context))
    return Party(name=name, kind=kind, mentions=mentions, role=role), sources


@pytest.mark.parametrize(
    ("name", "text", "label", "context"),
    [
        ("Baltic", "She is a director for Baltic affairs.", "NORP", frozenset()),
        ("TRUTH", "MYTH: it listens. TRUTH: It never listens.", "", frozenset()),
        ("Tamar", "Low Tamar told the union nothing.", "ORG", frozenset({"acts"})),
        ("U.S. District", "before U.S. District Judge Ann Bell in May", "GPE", frozenset({"place"})),
        ("Halmstad", "the largest of them in Oslo and Halmstad.", "GPE", frozenset({"place"})),
        ("Dale", "The Esk and Dale force has ended it.", "PERSON", frozenset()),
        ("Seller Handbook", "It objected to the Seller Handbook.", "ORG", frozenset()),
    ],
)
def test_no_party(name: str, text: str, label: str, context: frozenset[str]) -> None:
    assert is_no_party(*party(name, text, label=label, context=context))


def test_a_street_of_an_address_is_no_person() -> None:
    text = "Ann Bell, 71, of Orchard Rise, Nether Esk, was making tea."
    assert is_no_party(*party("Nether Esk", text, kind="person", label="PERSON"))


def test_the_same_name_before_it_every_time_belongs_to_it() -> None:
    texts = ("Moors and Esk Police said no.", "In May Moors and Esk Police refused.")
    assert is_no_party(*party("Esk Police", *texts, context=frozenset({"agency"})))


@pytest.mark.parametrize(
    ("name", "text", "label", "context"),
    [
        ("Kestrel", "Kestrel said that it would stay.", "ORG", frozenset({"acts"})),
        ("Kestrel Gate", "Tamar and Kestrel Gate said no.", "ORG", frozenset({"acts"})),
        ("Kestrel", "The firm Kestrel sold it.", "ORG", frozenset({"acts"})),
        ("Norwick District Council", "The Norwick District Council met.", "ORG", frozenset({"agency"})),
    ],
)
def test_a_party(name: str, text: str, label: str, context: frozenset[str]) -> None:
    assert not is_no_party(*party(name, text, label=label, context=context))


def test_a_surname_of_two_and_a_shorter_name_are_part_of_others() -> None:
    (short, _), (long, _) = (
        party("Esk Vale", "Esk Vale sold."),
        party("Esk Vale Water", "Esk Vale Water.", "Esk Vale Water."),
    )
    surname, _ = party("Bell", "Bell left.", kind="person")
    person, _ = party("Ann Bell", "Ann Bell left.", kind="person")
    assert is_part_of_another(short, [short, long])
    assert not is_part_of_another(long, [short, long])
    assert is_part_of_another(surname, [surname, person])
    assert not is_part_of_another(person, [surname, person])
