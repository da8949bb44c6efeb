"""Machine-altered ("spun") copy: text whose words were replaced by synonyms without regard to their sense.

An article is altered if more of its words than a person's prose allows stand beside words that English
does not put them beside, while a synonym of theirs would fit. Two logistic models say so: one weighs the
evidence of each word (``wording.EVIDENCE``), one how these verdicts are spread over the article
(``SPREAD``). ``data/altered.json`` has their weights, by the name of what they weigh.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.cleaning.broken_grammar import Breaks, breaks
from briefing.cleaning.passages import CleanSource, Passage
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.cleaning.wording import Word

#: What the second model weighs, in the order in which ``spread`` gives it.
SPREAD = (
    "how much likelier the words are if 3 in 100 were substituted, per word",
    "how much likelier the words are if 8 in 100 were substituted, per word",
    "how much likelier the words are if 20 in 100 were substituted, per word",
    "share of words that are likelier substituted than meant",
    "share of words with odds of substitution above 1 : 2.7",
    "share of words with odds of substitution above 1 : 7.4",
    "log odds of the most suspect twentieth of the words",
    "log odds of the most suspect tenth of the words",
    "mean log odds",
    "spread of the log odds",
    "median log odds",
    "log odds of the least suspect quarter of the words",
    "mean of how much better a synonym fits the neighbours",
    "share of words for which a synonym is attracted to both neighbours, and they are not",
    "share of words unknown to the table",
    "mean rarity of the words",
    "share of words never seen after the one before",
    "share of words never seen before the one after",
    "shortness of the text",
    "wrong articles, for the length of the text",
    "inflections that do not exist, for the length of the text",
    "quotations that end on a comma without a verb of speech, four at most",
    "the same, as a share of the quotations that end on a comma",
)
#: Added to the log odds of an article for each clitic that its word cannot carry, up to three ("to't",
#: "people' rights"). Set by hand: the spinner of the evaluation makes none, and none stands in 821 PolNeAR
#: articles and 338 texts of other genres.
CLITIC_LOG_ODDS = 3.0

# The weights were fitted on even-numbered PolNeAR articles and texts of other genres, spun with WordNet
# and Moby (evals.altered_fit). Alternatives, by recall at 8 / 15 / 30 % of content words substituted
# with synonyms of any sense, where .5 % of held-out news is accused: evidence without synonyms .25 / .78
# / 1, with them .30 / .88 / 1, with how much a synonym is attracted to both neighbours .55 / .95 / 1.
# Trigrams, and vectors that foretell pairs never seen, raised the area under a word's curve by .02 at
# most and are left out; products of the article's evidence found more (.93 at 15 %) but accused 3 % of
# other genres. Fitted on news alone the models accuse 17 % of other genres; fitted on both, under 1 %,
# at .32 / .77 / .98.

#: Texts with fewer words are never accused: chance is too strong in them.
LEAST_WORDS = 80
LEAST_CONTENT_WORDS = 30
#: So many words tell: a spinner goes through the whole text, and each word costs about a millisecond.
MOST_WORDS = 2_500
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: log odds are the bias and the sum of evidence times weight."""

    weights: Mapping[str, float]
    bias: float

    def log_odds(self, evidence: NDArray[np.float64], names: Sequence[str]) -> NDArray[np.float64]:
        """Of each row of ``evidence`` (columns in the order of ``names``)."""
        import numpy as np

        return np.asarray(evidence @ np.array([self.weights[name] for name in names]) + self.bias)


@dataclass(frozen=True, slots=True)
class Models:
    """The two models; the log odds from which an article, and a word ``at_its_first``, count as altered."""

    word: Model
    article: Model
    word_from: float
    article_from: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the models say of one text."""

    log_odds: float
    """That the article was altered; negative infinity if it is too short to tell."""
    words: tuple[Word, ...]
    suspicion: tuple[float, ...]
    """Of each word, the log odds that it was substituted."""


def detect(source: CleanSource) -> CleanSource:
    """``source``, marked as machine-altered with its suspect words if its prose looks so.

    Takes about 0.1 s for 500 words, and 0.5 s once to read the table.
    """
    verdict = judge(source)
    if verdict.log_odds < models().article_from:
        return source
    suspects = _suspects(verdict)
    share = len(suspects) / len(verdict.words)
    detail = (
        f"Its words look substituted by a machine: {len(suspects)} of {len(verdict.words)} content words "
        f"stand where English does not put them. For example: {_examples(source, verdict)}."
    )
    return _marked(source, suspects, detail, share)


def mark(source: CleanSource, reason: str) -> CleanSource:
    """``source`` as machine-altered whatever its text looks like, its suspect words found all the same."""
    return _marked(source, _suspects(judge(source)), reason, None)


def judge(source: CleanSource) -> Verdict:
    """What the models say of the prose of ``source``."""
    import numpy as np

    from briefing.cleaning.collocations import collocations
    from briefing.cleaning.wording import EVIDENCE, content_words

    # Words beside a mask have lost their neighbours.
    passages = list(_sample([passage for passage in source.prose() if not passage.masks]))
    words = content_words(source.source.text, (passage.span for passage in passages), collocations())
    if len(words) < LEAST_CONTENT_WORDS:
        return Verdict(float("-inf"), tuple(words), (float("-inf"),) * len(words))
    evidence = np.array([word.evidence for word in words])
    suspicion = models().word.log_odds(evidence, EVIDENCE)
    enough = sum(len(passage.span.slice(source.source.text).split()) for passage in passages) >= LEAST_WORDS
    if not enough:
        return Verdict(float("-inf"), tuple(words), tuple(suspicion.tolist()))
    broken = breaks(source.source.text, (passage.span for passage in passages))
    log_odds = float(models().article.log_odds(spread(suspicion, evidence, broken), SPREAD))
    return Verdict(
        log_odds + CLITIC_LOG_ODDS * min(3, len(broken.clitics)), tuple(words), tuple(suspicion.tolist())
    )


def _sample(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The first passages, up to ``MOST_WORDS`` in all."""
    words = 0
    for passage in passages:
        if words >= MOST_WORDS:
            return
        words += passage.words
        yield passage


def spread(
    suspicion: NDArray[np.float64], evidence: NDArray[np.float64], broken: Breaks
) -> NDArray[np.float64]:
    """What the second model weighs, in the order of ``SPREAD``.

    Args:
        suspicion: log odds of each content word, by the first model.
        evidence: a row for each content word, columns as in ``EVIDENCE``.
        broken: counts over the text.
    """
    import numpy as np

    from briefing.cleaning.wording import EVIDENCE

    count = len(suspicion)
    column = {name: evidence[:, place] for place, name in enumerate(EVIDENCE)}
    worst = np.sort(suspicion)
    # The first model was fitted where about one word in twenty was substituted: prior odds of e ** -3.
    ratio = np.exp(suspicion + 3)
    return np.array(
        [
            *(np.log(1 - part + part * ratio).mean() for part in (0.03, 0.08, 0.2)),
            *((suspicion > limit).mean() for limit in (0, -1, -2)),
            worst[-max(3, count // 20) :].mean(),
            worst[-max(3, count // 10) :].mean(),
            suspicion.mean(),
            suspicion.std(),
            np.median(suspicion),
            worst[: max(3, count // 4)].mean(),
            column["a synonym is attracted to both neighbours more than it, in decades"].mean(),
            (column["a synonym is attracted to both neighbours, and it is not"] > 0).mean(),
            column["unknown to the table"].mean(),
            column["rare: how improbable the word is anywhere, in decades"].mean(),
            column["never seen after the word before it"].mean(),
            column["never seen before the word after it"].mean(),
            count**-0.5,
            column["follows the wrong one of “a” and “an”"].sum() / count**0.5,
            column["known once its ending is taken off: an inflection that does not exist"].sum()
            / count**0.5,
            min(4, len(broken.speechless)),
            len(broken.speechless) / max(1, broken.quotations),
        ]
    )


@lru_cache(maxsize=1)
def models() -> Models:
    """The fitted models."""
    data = json.loads(files("briefing.cleaning").joinpath("data/altered.json").read_text(encoding="utf-8"))
    word, article = (Model(data[name]["weights"], data[name]["bias"]) for name in ("word", "article"))
    return Models(word, article, data["word"]["from"], data["article"]["from"])


def at_its_first(suspicion: float, evidence: Sequence[float]) -> float:
    """The log odds of a word if the text had it once.

    That a writer repeats a word speaks for it, but not once the article is known to be altered: a spinner
    that has one synonym for a word repeats that too.
    """
    from briefing.cleaning.wording import EVIDENCE, REPEATED

    return suspicion - models().word.weights[REPEATED] * evidence[EVIDENCE.index(REPEATED)]


def _suspects(verdict: Verdict) -> tuple[Span, ...]:
    limit = models().word_from
    return tuple(
        word.span
        for word, odds in zip(verdict.words, verdict.suspicion, strict=True)
        if at_its_first(odds, word.evidence) >= limit
    )


def _marked(source: CleanSource, suspects: Iterable[Span], detail: str, share: float | None) -> CleanSource:
    condition = Condition(
        kind=ConditionKind.MACHINE_ALTERED,
        detail=detail,
        share=None if share is None else round(share, 3),
        of=None if share is None else "its content words",
    )
    return replace(
        source,
        machine_altered=True,
        altered_words=tuple(suspects),
        conditions=(*source.conditions, condition),
    )


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
