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
READ = ("log odds by its neighbours", "log odds by the encoder")
READ_SPREAD = (*SPREAD, "log odds of the article by the screen")
#: What stands for the encoder's log odds of a word that it did not read: those of any word.
UNREAD = -3.0
#: Texts of fewer content words need more, as chance is stronger in them. Set on our own articles of about 110
#: content words: the clean ones have log odds of 3.6 at most; those with 15 in 100 words substituted, 4.6 at
#: least (but for one that the screen lets pass).
_SHORT, _STEEPNESS = 200, 95.0
#: Unless the screen too takes it for altered; of those articles of our own, it gives 2.0 to the likeliest.
#: Of fewer than 80 content words it can say little: it took a memo of 52 for altered.
_SURE, _FEW = 2.3, 80
#: The word models were fitted where about one word in twenty was substituted: prior odds of e ** -3.
_PRIOR = 3


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

    def limit(self, words: int, screened: float) -> float:
        """The log odds from which an article of so many content words counts as altered."""
        short = max(0.0, float(words**-0.5) - float(_SHORT**-0.5))
        alone = screened >= _SURE and words >= _FEW
        return self.article.limit + (0.0 if alone else _STEEPNESS * short)

    def at_its_first(self, suspicion: float, evidence: Sequence[float]) -> float:
        """The log odds of a word if the text had it once.

        That a writer repeats a word speaks for it, but not once the article is known to be altered: a
        spinner that has one synonym for a word repeats that too.
        """
        weight = self.word.weights[READ[0]] * self.screen_word.weights[REPEATED]
        return suspicion - weight * evidence[EVIDENCE.index(REPEATED)]


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


def read_spread(
    suspicion: NDArray[np.float64], evidence: NDArray[np.float64], broken: Breaks, screened: float
) -> NDArray[np.float64]:
    """What the reader's second model weighs, in the order of ``READ_SPREAD``."""
    import numpy as np

    return np.append(spread(suspicion, evidence, broken), screened)
