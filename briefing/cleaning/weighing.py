"""How the evidence of an article's words is weighed: four logistic models.

Two are quick and know a word's neighbours: one for the word (``wording.EVIDENCE``), one for how these
verdicts are spread over the article (``SPREAD``). They screen: an article that looks plain to them is let
pass. The others see the rest, and also what the encoder, which has read the whole sentence, says of each
word. ``data/altered.json`` has the weights, by the name of what they weigh.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.cleaning.broken_grammar import Breaks
from briefing.cleaning.wording import EVIDENCE, REPEATED

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.cleaning.wording import Word

#: What the screen's second model weighs, in the order in which ``spread`` gives it.
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
#: What the reader's models weigh: of a word, and of the article.
READ = ("log odds by its neighbours", "log odds by the encoder", *EVIDENCE)
READ_SPREAD = (
    *(
        f"how much likelier the words are if {part} in 100 were substituted, {measure}"
        for measure in ("per word", "for the length of the text")
        for part in (3, 8, 20)
    ),
    *(f"share of words with log odds of substitution above {limit}" for limit in (-3, -2, -1, 0, 1, 2)),
    "shortness of the text",
    "mean log odds",
    "spread of the log odds",
    "log odds of the most suspect twentieth of the words",
    "log odds of the most suspect tenth of the words",
    "log odds of the article by the screen",
    "how much likelier the words of a part are, in its least suspect quarter of parts",
    "the same, in half of the parts",
    "share of the parts whose words are likelier if some were substituted",
    "mean of how much likelier the words of the parts are, at most 1",
    "mean log odds of the two most suspect words of each part",
)
#: What stands for the encoder's log odds of a word that it did not read: those of any word.
UNREAD = -3.0
#: Texts of fewer content words need more, as chance is stronger in them. Of the texts fitted on that were
#: altered by 8 %, steepnesses of 20, 30, 40 and 50 find .746, .779, .771 and .767; of 2,349 clean pieces they
#: accuse 12, 12, 6 and 5, each of 742 clean texts 4.
_SHORT, _STEEPNESS = 200, 40.0
#: Unless the screen too takes it for altered; of our own articles, it gives 2.0 to the likeliest. Of fewer
#: than 80 content words it can say little: it took a memo of 52 for altered.
_SURE, _FEW = 2.3, 80
#: The word models were fitted where about one word in twenty was substituted: prior odds of e ** -3.
_PRIOR = 3
#: Content words in a part of the text. A spinner goes through all of it; a writer's odd passage is one.
_PART = 20
#: Of a part's words, how many are taken to be substituted, and the log odds a word counts for at most there.
_PART_SHARE, _MOST = 0.1, 6.0


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: log odds are the bias and the sum of evidence times weight."""

    weights: Mapping[str, float]
    bias: float
    limit: float
    """The log odds from which it says yes."""

    def log_odds(self, evidence: NDArray[np.float64], names: Sequence[str]) -> NDArray[np.float64]:
        """Of each row of ``evidence`` (columns in the order of ``names``)."""
        import numpy as np

        return np.asarray(evidence @ np.array([self.weights[name] for name in names]) + self.bias)


@dataclass(frozen=True, slots=True)
class Models:
    """The screen's models and the reader's, for a word and for an article."""

    screen_word: Model
    screen: Model
    word: Model
    article: Model

    def substituted(self, suspicion: Sequence[float], words: Sequence[Word]) -> list[Word]:
        """The words of an altered article that look substituted."""
        again = self.repeated()
        place = EVIDENCE.index(REPEATED)
        return [
            word
            for odds, word in zip(suspicion, words, strict=True)
            if odds - again * word.evidence[place] >= self.word.limit
        ]

    def repeated(self) -> float:
        """What a word's log odds gain for each time, as a logarithm, that the text has it.

        That a writer repeats a word speaks for it, but not once the article is known to be altered: a
        spinner that has one synonym for a word repeats that too.
        """
        return self.word.weights[REPEATED] + self.word.weights[READ[0]] * self.screen_word.weights[REPEATED]

    def limit(self, words: int, screened: float) -> float:
        """The log odds from which an article of so many content words counts as altered."""
        sure = screened >= _SURE and words >= _FEW
        return self.article.limit + (0.0 if sure else shortfall(words))


def shortfall(words: int) -> float:
    """What a text of so many content words needs beyond what a long one does."""
    return _STEEPNESS * max(0.0, float(words**-0.5) - float(_SHORT**-0.5))


@lru_cache(maxsize=1)
def models() -> Models:
    """The fitted models."""
    data = json.loads(files("briefing.cleaning").joinpath("data/altered.json").read_text(encoding="utf-8"))
    return Models(
        *(
            Model(data[name]["weights"], data[name]["bias"], data[name]["from"])
            for name in ("screen word", "screen", "word", "article")
        )
    )


def spread(
    suspicion: NDArray[np.float64], evidence: NDArray[np.float64], broken: Breaks
) -> NDArray[np.float64]:
    """What the screen's second model weighs, in the order of ``SPREAD``.

    Args:
        suspicion: log odds of each content word, by the first model.
        evidence: a row for each content word, columns as in ``EVIDENCE``.
        broken: counts over the text.
    """
    import numpy as np

    count = len(suspicion)
    column = {name: evidence[:, place] for place, name in enumerate(EVIDENCE)}
    worst = np.sort(suspicion)
    ratio = np.exp(suspicion + _PRIOR)
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


def read_spread(suspicion: NDArray[np.float64], screened: float) -> NDArray[np.float64]:
    """What the reader's second model weighs, in the order of ``READ_SPREAD``.

    Args:
        suspicion: log odds of each content word, by the reader's first model.
        screened: log odds of the article by the screen.
    """
    import numpy as np

    count = len(suspicion)
    worst = np.sort(suspicion)
    likelier = np.array([_likelier(suspicion, part) for part in (0.03, 0.08, 0.2)])
    parts = np.array_split(suspicion, max(2, count // _PART))
    of_parts = np.array([_likelier(np.minimum(part, _MOST - _PRIOR), _PART_SHARE) for part in parts])
    return np.array(
        [
            *(likelier / count),
            *(likelier / count**0.5),
            *((1 / (1 + np.exp(-2 * (suspicion - limit)))).mean() for limit in (-3, -2, -1, 0, 1, 2)),
            count**-0.5,
            suspicion.mean(),
            suspicion.std(),
            worst[-max(3, count // 20) :].mean(),
            worst[-max(3, count // 10) :].mean(),
            screened,
            np.quantile(of_parts, 0.25),
            np.quantile(of_parts, 0.5),
            (of_parts > 0).mean(),
            np.tanh(of_parts).mean(),
            np.mean([np.sort(part)[-2:].mean() for part in parts]),
        ]
    )


def _likelier(suspicion: NDArray[np.float64], part: float) -> float:
    """By how much, as a logarithm, the words are likelier if ``part`` of them were substituted."""
    import numpy as np

    ratio = np.exp(np.clip(suspicion + _PRIOR, -8, 9))
    return float(np.log(1 - part + part * ratio).sum())
