"""What a person decided in ``briefing.yaml``, over what was found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.cleaning import altered
from briefing.cleaning.draft import Draft
from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.cleaning.structure import Placed
from briefing.dossier.config import ArticleBounds, DossierConfig, SourceSettings
from briefing.errors import InputError, Problem
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind

_BY_A_PERSON = "briefing.yaml says so"


def bounds_of(each: Draft, bounds: ArticleBounds) -> Span:
    """Where the article stands in the text, by the words it begins and ends with.

    Raises:
        InputError: the text does not hold the words.
    """
    start = _find(each, bounds.starts, 0, "from").start
    end = len(each.source.text) if bounds.ends is None else _find(each, bounds.ends, start, "to").end
    return Span(start, end)


def within(each: Draft, bounds: Span) -> Draft:
    """The draft with two articles: the blocks within ``bounds``, furniture apart, and those outside."""
    inside: list[int] = []
    outside: list[int] = []
    for index, block in enumerate(each.blocks):
        if block.furniture is None:
            (inside if bounds.overlaps(block.span) else outside).append(index)
    articles = (tuple(inside), tuple(outside)) if outside else (tuple(inside),)
    return replace(each, articles=articles)


def overrule(each: Draft, placed: Mapping[int, Placed], settings: SourceSettings) -> dict[int, Placed]:
    """The kinds with the passages that a person kept or left out.

    Raises:
        InputError: no passage begins with the words.
    """
    result = dict(placed)
    for words, kind, key in (
        *((words, PassageKind.BODY, "keep") for words in settings.keep),
        *((words, PassageKind.FURNITURE, "leave") for words in settings.leave),
    ):
        begins = [
            index for index, block in enumerate(each.blocks) if _pattern(words).match(block.text) is not None
        ]
        if not begins:
            raise _not_found(each, words, key)
        for index in begins:
            listed = kind is PassageKind.BODY and each.blocks[index].block.marker
            result[index] = Placed(PassageKind.LIST_ITEM if listed else kind, _BY_A_PERSON)
    return result


def decided(sources: Sequence[CleanSource], config: DossierConfig) -> list[CleanSource]:
    """The sources with what a person decided about altered copy and duplicates."""
    ids = {source.source.file: source.source.id for source in sources}
    return [_decided(source, config.settings_for(source.source.file), ids) for source in sources]


def _decided(source: CleanSource, settings: SourceSettings | None, ids: Mapping[str, str]) -> CleanSource:
    if settings is None:
        return source
    if settings.machine_altered is not None:
        source = replace(_without(source, ConditionKind.MACHINE_ALTERED), machine_altered=False)
        if settings.machine_altered:
            source = altered.mark(source, f"Its words were substituted by a machine: {_BY_A_PERSON}.")
    if settings.duplicate_of is not None:
        source = replace(_without(source, ConditionKind.DUPLICATE), duplicate_of=None)
        original = ids.get(settings.duplicate_of) if settings.duplicate_of else None
        if original is not None and original != source.source.id:
            detail = f"It repeats {settings.duplicate_of}: {_BY_A_PERSON}."
            condition = Condition(kind=ConditionKind.DUPLICATE, detail=detail, other=original)
            source = replace(_with(source, condition), duplicate_of=original)
    return source


def _with(source: CleanSource, condition: Condition) -> CleanSource:
    return replace(source, conditions=(*source.conditions, condition))


def _without(source: CleanSource, kind: ConditionKind) -> CleanSource:
    kept = tuple(condition for condition in source.conditions if condition.kind is not kind)
    return replace(source, conditions=kept)


def _find(each: Draft, words: str, start: int, key: str) -> Span:
    match = _pattern(words).search(each.source.text, start)
    if match is None:
        raise _not_found(each, words, f"article: {key}")
    return Span(*match.span())


def _pattern(words: str) -> re.Pattern[str]:
    """The words in order, whatever white space parts them."""
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()))


def _not_found(each: Draft, words: str, key: str) -> InputError:
    return InputError(
        Problem(
            f"“{words}” ({key}) is not in {each.source.file}",
            "copy the words from the file",
            "briefing.yaml",
        )
    )
