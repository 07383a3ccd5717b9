"""Brute-force UHerding over a small pool, for HerdingTest.

Run here: python3 herding.py > herding.txt   (NumPy only)
Lines: `case <name> <n> <d> <labels> <classes>`, n rows of d values, `labels` row numbers, n rows of
class probabilities (none in the cold case), then `pick <row> <score>` in order.
"""

import numpy as np


def unit(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def mean_nearest(x):
    distance = np.sqrt(((x[:, None] - x[None]) ** 2).sum(2))
    np.fill_diagonal(distance, np.inf)
    return distance.min(1).mean()


def herd(x, labeled, u, sigma, count):
    k = np.exp(-((x[:, None] - x[None]) ** 2).sum(2) / sigma**2)
    rest = [i for i in range(len(x)) if i not in labeled]
    chosen = list(labeled)
    picks = []
    for _ in range(count):
        covered = k[:, chosen].max(1) if chosen else np.zeros(len(x))
        gain = {
            i: sum(u[j] * max(0, k[j, i] - covered[j]) for j in rest) for i in rest if i not in chosen
        }
        best = max(gain, key=gain.get)
        picks.append((best, gain[best] / sum(u[j] * (1 - covered[j]) for j in rest)))
        chosen.append(best)
    return picks


def show(name, x, labeled, p, picks):
    print("case", name, *x.shape, len(labeled), 0 if p is None else p.shape[1])
    for row in x:
        print(*(f"{v:.9g}" for v in row))
    print(*labeled)
    for row in [] if p is None else p:
        print(*(f"{v:.9g}" for v in row))
    for row, score in picks:
        print("pick", row, f"{score:.9f}")


rng = np.random.default_rng(7)
for name, n, d in (("cold", 60, 5), ("warm", 60, 5), ("warm", 50, 12)):
    x = rng.normal(size=(n, d)).astype(np.float32)
    labeled, p, u = [], None, np.ones(n)
    if name == "warm":
        labeled = sorted(rng.choice(n, 6, replace=False).tolist())
        p = rng.dirichlet(np.full(3, 0.7), n).astype(np.float32)
        top = np.sort(p, 1)
        u = 1 - (top[:, -1] - top[:, -2])
    z = unit(x.astype(np.float64))
    sigma = mean_nearest(z[labeled] if labeled else z)
    show(name, x, labeled, p, herd(z, labeled, u, sigma, 12))
