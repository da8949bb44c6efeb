"""Logistic models with a ridge, fitted by Newton's method."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

#: Steps until the weights no longer change.
NEWTON_STEPS = 50


def newton(design: Vector, labels: Vector, penalty: Vector, prior: Vector | None = None) -> Vector:
    """The weights of the columns of ``design``.

    Args:
        design: n × k, with a column of ones where the model has a bias.
        labels: n, from 0 to 1.
        penalty: k × k; what it costs to leave ``prior``.
        prior: k; 0 where it is not given.
    """
    start: Vector = np.zeros(design.shape[1]) if prior is None else prior
    weights = start.copy()
    for _ in range(NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + penalty
        slope = design.T @ (labels - chance) - penalty @ (weights - start)
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-9:
            break
    return weights


def softmax(design: Vector, right: NDArray[np.intp], offset: Vector, penalty: Vector) -> Vector:
    """The weights of the columns for each of several answers, k × a, of which one is right.

    Args:
        design: n × k, with a column of ones where the model has a bias.
        right: n; the index of the right answer.
        offset: n × a; what is known of each answer's log odds beforehand.
        penalty: k; the ridge on each column's weights.
    """
    rows, columns, answers = len(design), design.shape[1], offset.shape[1]
    truth = np.eye(answers)[right]
    weights: Vector = np.zeros((columns, answers))
    for _ in range(NEWTON_STEPS):
        odds = design @ weights + offset
        share = np.exp(odds - odds.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        slope = design.T @ (truth - share) - penalty[:, None] * weights
        curve = np.zeros((answers, columns, answers, columns))
        for a in range(answers):
            for b in range(a + 1):
                weight = share[:, a] * ((a == b) - share[:, b])
                block = (design * weight[:, None]).T @ design
                curve[a, :, b, :] = curve[b, :, a, :] = block + np.diag(penalty) * (a == b)
        size = answers * columns
        step = np.linalg.solve(curve.reshape(size, size), slope.T.reshape(size)).reshape(answers, columns).T
        weights = weights + step
        if float(np.abs(step).max()) < 1e-6 * rows**0.5:
            break
    return weights


def fit_standardised(
    rows: Vector, labels: Vector, ridge: float, *, bias_ridge: float
) -> tuple[Vector, float]:
    """Weights and bias for columns as they are, penalised as if each had unit variance."""
    centre, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    design = np.column_stack([(rows - centre) / scale, np.ones(len(rows))])
    penalty = ridge * np.eye(design.shape[1])
    penalty[-1, -1] = bias_ridge
    weights = newton(design, labels, penalty)
    own: Vector = weights[:-1] / scale
    return own, float(weights[-1] - own @ centre)


def ordered(score: Vector, better: NDArray[np.bool_]) -> float:
    """The share of the pairs of a better and another case of which the better has the higher score."""
    pairs = score[better][:, None] > score[~better][None, :]
    return float(pairs.mean())
