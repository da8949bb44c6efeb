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
        ("Rs", "The house sanctioned Rs. 64.50 lakhs.", "", frozenset()),
        ("Setting", "They moved to Setting B in May.", "ORG", frozenset()),
        ("Subscriber", "It means a reading of a Subscriber's pulse.", "", frozenset()),
        ("Northern Connector", "Protesters against the Northern Connector pipeline came.", "", frozenset()),
        ("Otter Ford", "She spent three hours at the Otter Ford camp.", "ORG", frozenset()),
        ("ET", "The sit-in began at noon ET on Tuesday.", "ORG", frozenset({"acts"})),
    ],
)
def test_no_party(name: str, text: str, label: str, context: frozenset[str]) -> None:
    assert is_no_party(*party(name, text, label=label, context=context))


def test_a_model_and_members_of_a_party_are_no_bodies() -> None:
    text = "Halden 440 Pro trams stood still. It was told that the Halden 440 Pro was safe."
    assert is_no_party(*party("Pro", text))
    assert not is_no_party(*party("Marrow", "On May 11 Marrow left. From May 11 Marrow was gone."))
    assert not is_no_party(*party("Marrow", "Eleven of them left Marrow."))
    assert is_no_party(*party("P-60", "She sent in her P-60 in May."))
    assert not is_no_party(*party("G-20", "The G-20 met in May."))
    assert is_no_party(*party("Senate Republicans", "It was sent by Senate Republicans.", kind="agency"))


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
        ("Otter Valley", "Otter Valley sold its meters to the town.", "ORG", frozenset({"acts"})),
        ("Kestrel", "A Kestrel spokesman denied it.", "ORG", frozenset()),
        ("Kestrel", "Kestrel X. Moore signed it.", "ORG", frozenset()),
        ("Norwick District Council", "The Norwick District Council met.", "ORG", frozenset({"agency"})),
    ],
)
def test_a_party(name: str, text: str, label: str, context: frozenset[str]) -> None:
    assert not is_no_party(*party(name, text, label=label, context=context))


def test_a_surname_of_two_and_a_shorter_name_are_part_of_others() -> None:
    short, said = party("Esk Vale", "Esk Vale sold.")
    long, _ = party("Esk Vale Water", "Esk Vale Water.", "Esk Vale Water.")
    surname, left = party("Bell", "Bell left.", kind="person")
    person, whole = party("Ann Bell", "Ann Bell left.", kind="person")
    assert is_part_of_another(short, [short, long], said)
    assert not is_part_of_another(long, [short, long], said)
    assert is_part_of_another(surname, [surname, person], left)
    assert not is_part_of_another(person, [surname, person], whole)
    cut, _ = party("Tech For All", "Tech For All said so.", kind="person")
    group, of_it = party("No Tech For All", "No Tech For All said so.")
    assert is_part_of_another(cut, [cut, group], of_it) and not is_part_of_another(group, [cut, group], of_it)


def test_the_last_word_of_a_body_with_its_article_is_that_body() -> None:
    trust, text = party("Trust", "In May the Trust asked for it.")
    whole, _ = party("Lantern Records Trust", "The Lantern Records Trust sued.")
    bare, other = party("Lantern", "In May Lantern asked for it.")
    assert is_part_of_another(trust, [trust, whole], text)
    assert not is_part_of_another(bare, [bare, whole, trust], other)


def test_what_bears_a_bodys_name_is_no_person() -> None:
    firm, _ = party("Kestrel", "Kestrel sold it.", "Kestrel left.")
    cloud, text = party("Kestrel Hosting", "It runs on Kestrel Hosting.", kind="person", label="PERSON")
    clerk, said = party("Kestrel Hart", "Kestrel Hart left.", kind="person", role="a clerk")
    assert is_part_of_another(cloud, [firm, cloud], text)
    assert not is_part_of_another(clerk, [firm, clerk], said)


def test_a_numeral_before_a_name_is_no_part_of_it() -> None:
    firm, _ = party("Kestrel", "Kestrel sold it.")
    counted, text = party("Eleven Kestrel", "Eleven Kestrel shareholders wrote.")
    named, said = party("Seven Oaks", "Seven Oaks sold it.")
    assert is_part_of_another(counted, [firm, counted], text)
    assert not is_part_of_another(named, [firm, named], said)


def test_a_term_that_a_document_defines_is_no_party() -> None:
    assert is_no_party(*party("Ratings", "A Rating is an opinion. Kestrel sells Ratings."))
    assert not is_no_party(
        *party("Ratings", "A Rating Agency spoke. Ratings sold it.", context=frozenset({"acts"}))
    )
