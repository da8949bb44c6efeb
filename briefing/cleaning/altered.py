"""Machine-altered ("spun") copy: text whose words were replaced by synonyms without regard to their sense.

An article is altered if more of its words than a person's prose allows stand where English does not put
them. It is first screened by what is quick to see, which words stand side by side; what does not look plain
is read by an encoder, word for word (``weighing`` has the models of both).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.cleaning.broken_grammar import breaks
from briefing.cleaning.passages import CleanSource
from briefing.cleaning.proceedings import is_record_of_meeting
from briefing.cleaning.weighing import READ, READ_SPREAD, SPREAD, UNREAD, models, read_spread, spread
from briefing.cleaning.wording import EVIDENCE
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.cleaning.wording import Word

#: Added to the log odds of an article that has a clitic its word cannot carry ("to't", "people' rights"). Set
#: by hand: the spinner of the evaluation makes none, and none stands in 821 PolNeAR articles. Counted once:
#: film reviews whose quotation marks are apostrophes have several.
CLITIC_LOG_ODDS = 3.0

#: Texts with fewer words are never accused: chance is too strong in them.
LEAST_WORDS = 80
LEAST_CONTENT_WORDS = 30
#: So many words are judged by: a spinner goes through the whole text, and each word costs about half a
#: millisecond.
JUDGED_WORDS = 1_000
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the models say of one text."""

    log_odds: float
    """That the article was altered; negative infinity if it is too short to tell or looks plain."""
    limit: float = float("inf")
    """The log odds from which it counts as altered."""
    words: tuple[Word, ...] = ()
    suspicion: tuple[float, ...] = ()
    """Of each word, the log odds that it was substituted."""


@dataclass(frozen=True, slots=True)
class _Prose:
    """Some passages of a text, their content words, and what the words' neighbours say of them."""

    text: str
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    evidence: NDArray[np.float64]

    def by_neighbours(self) -> NDArray[np.float64]:
        return models().screen_word.log_odds(self.evidence, EVIDENCE)

    def by_reading(self) -> NDArray[np.float64]:
        import numpy as np

        from briefing.cleaning.encoder import encoder

        read = encoder().log_odds(self.text, self.spans)
        # A word that the encoder reads otherwise, such as one with an accent, is as likely as any.
        said = [read.get(word.span.start, UNREAD) for word in self.words]
        return models().word.log_odds(np.column_stack([self.by_neighbours(), said, self.evidence]), READ)

    @property
    def enough(self) -> bool:
        words = sum(len(span.slice(self.text).split()) for span in self.spans)
        return words >= LEAST_WORDS and len(self.words) >= LEAST_CONTENT_WORDS


def detect(source: CleanSource) -> CleanSource:
    """``source``, marked as machine-altered if its prose looks so.

    Takes about 0.1 s for 500 words that look plain and 0.3 s for others, and 0.5 s once to read the models.
    """
    # Nobody spins released mail or minutes, whose writers put words as they please; the models were made on
    # articles.
    if sum(place.is_message for place in source.source.places) > 1 or is_record_of_meeting(source):
        return source
    verdict = judge(source)
    if verdict.log_odds < verdict.limit:
        return source
    substituted = len(models().substituted(verdict.suspicion, verdict.words))
    detail = (
        f"Its words look substituted by a machine: {substituted} of {len(verdict.words)} content words "
        f"stand where English does not put them. For example: {_examples(source, verdict)}."
    )
    return _marked(source, detail, substituted / len(verdict.words))


def mark(source: CleanSource, reason: str, share: float | None = None) -> CleanSource:
    """``source`` as machine-altered whatever its text looks like.

    Args:
        share: of its content words, how many are substituted; None if that cannot be told.
    """
    return _marked(source, reason, share)


def judge(source: CleanSource, *, plain_too: bool = False) -> Verdict:
    """What the models say of the prose of ``source``; of one that looks plain, only if ``plain_too``."""
    prose = _prose(source)
    if not prose.enough:
        return Verdict(float("-inf"))
    broken = breaks(prose.text, prose.spans)
    clitics = CLITIC_LOG_ODDS * bool(broken.clitics)
    first = spread(prose.by_neighbours(), prose.evidence, broken)
    screened = float(models().screen.log_odds(first, SPREAD))
    if screened + clitics < models().screen.limit and not plain_too:
        return Verdict(float("-inf"))
    suspicion = prose.by_reading()
    log_odds = float(models().article.log_odds(read_spread(suspicion, screened), READ_SPREAD))
    limit = models().limit(len(prose.words), screened + clitics)
    return Verdict(log_odds + clitics, limit, prose.words, tuple(suspicion.tolist()))


def _prose(source: CleanSource) -> _Prose:
    """The passages that start within ``JUDGED_WORDS`` of prose; without those that have a mask, where words
    have lost their neighbours."""
    import numpy as np

    from briefing.cleaning.collocations import collocations
    from briefing.cleaning.wording import content_words

    spans, at = [], 0
    for passage in source.prose():
        if not passage.masks:
            if at < JUDGED_WORDS:
                spans.append(passage.span)
            at += passage.words
    words = tuple(content_words(source.source.text, spans, collocations()))
    evidence = np.array([word.evidence for word in words]).reshape(-1, len(EVIDENCE))
    return _Prose(source.source.text, tuple(spans), words, evidence)


def _marked(source: CleanSource, detail: str, share: float | None) -> CleanSource:
    condition = Condition(
        kind=ConditionKind.MACHINE_ALTERED,
        detail=detail,
        share=None if share is None else round(share, 3),
        of=None if share is None else "its content words",
    )
    return replace(source, machine_altered=True, conditions=(*source.conditions, condition))


def _examples(source: CleanSource, verdict: Verdict) -> str:
    """The plainest evidence in the text, in words: broken grammar first, then the most suspect words."""
    from briefing.cleaning.collocations import collocations
    from briefing.cleaning.wording import usual

    text = source.source.text
    broken = breaks(text, (passage.span for passage in source.prose()))
    shown = {span.slice(text): "which is no English form" for span in broken.clitics[:1]}
    for span in broken.speechless[:1]:
        shown[span.slice(text)] = "after a quotation, where a verb of speech belongs"
    ranked = sorted(zip(verdict.suspicion, verdict.words, strict=True), key=lambda pair: -pair[0])
    for _, word in ranked:
        fitting = None if None in word.numbers else usual(word, collocations())
        if fitting and len(shown) < _EXAMPLES:
            shown[word.phrase.slice(text)] = f"“{fitting}” would fit"
    shown |= {word.phrase.slice(text): "" for _, word in ranked[: _EXAMPLES - len(shown)]}
    return "; ".join(f"“{phrase}” ({why})" if why else f"“{phrase}”" for phrase, why in shown.items())
