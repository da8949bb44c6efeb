from collections.abc import Callable

import pytest

from briefing.cleaning import CleanSource, PassageKind, clean
from briefing.dossier import SourceSettings
from briefing.reading import SourceText

Cleaned = Callable[..., CleanSource]


def source_of(text: str, file: str = "a.txt") -> SourceText:
    return SourceText("s-" + file, file, "", text, "utf-8")


@pytest.fixture
def cleaned() -> Cleaned:
    def make(text: str, **settings: object) -> CleanSource:
        given = SourceSettings.model_validate({"file": "a.txt", **settings}) if settings else None
        return clean(source_of(text), given)

    return make


def kinds(source: CleanSource) -> list[tuple[str, str]]:
    """Kind and first words of each passage."""
    text = source.source.text
    return [
        (passage.kind.value, " ".join(passage.span.slice(text).split()[:3])) for passage in source.passages
    ]


def texts(source: CleanSource, *wanted: PassageKind) -> list[str]:
    return [p.span.slice(source.source.text) for p in source.passages if p.kind in wanted]


def prose(source: CleanSource) -> str:
    return "\n".join(passage.span.slice(source.source.text) for passage in source.prose())
