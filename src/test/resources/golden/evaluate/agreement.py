"""Values that AgreementTest quotes: python3 agreement.py (numpy).

Both are counted pair by pair over raters, with -1 for a missing answer.
"""
from itertools import permutations

import numpy as np

answers = np.array([[(7 * i + 3 * j * (i % 4 == 0) + j * j * (i % 5 == 1)) % 3 for j in range(5)] for i in range(20)])
gaps = np.array([[(i * 5 + j * 3) % 4 == 0 for j in range(5)] for i in range(20)])


def pairs(ratings):
    for row in ratings:
        given = [r for r in row if r >= 0]
        if len(given) > 1:
            yield given, list(permutations(given, 2))


def alpha(ratings):
    matrix = np.zeros((3, 3))
    for given, both in pairs(ratings):
        for a, b in both:
            matrix[a, b] += 1 / (len(given) - 1)
    totals, n = matrix.sum(1), matrix.sum()
    off = 1 - np.eye(3)
    return 1 - (n - 1) * (matrix * off).sum() / (np.outer(totals, totals) * off).sum()


def kappa(ratings):
    agreement = [np.mean([a == b for a, b in both]) for _, both in pairs(ratings)]
    pooled = np.concatenate([given for given, _ in pairs(ratings)])
    chance = sum(np.mean(pooled == c) ** 2 for c in range(3))
    return (np.mean(agreement) - chance) / (1 - chance)


for name, ratings in ("complete", answers), ("with gaps", np.where(gaps, -1, answers)):
    print(name, "kappa", kappa(ratings), "alpha", alpha(ratings))
