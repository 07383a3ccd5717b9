"""TypiClust's choice by brute force for a given clustering, for ClusterTourTest.

Run here: python3 typiclust.py > typiclust.txt   (NumPy only)
Lines: `<n> <d> <labeled> <picks>`, n rows of d values, the cluster of each row, then `pick cluster score` in order.
"""

import numpy as np

rng = np.random.default_rng(5)
n, d, labeled, picks = 70, 4, 6, 12
x = rng.normal(size=(n, d)).astype(np.float32)
cluster = rng.choice(6, n, p=[0.4, 0.25, 0.15, 0.1, 0.06, 0.04])
z = x.astype(np.float64) / np.linalg.norm(x.astype(np.float64), axis=1, keepdims=True)
print(n, d, labeled, picks)
for row in x:
    print(*(f"{v:.9g}" for v in row))
print(*cluster)
size = np.bincount(cluster, minlength=6)
labels = np.bincount(cluster[:labeled], minlength=6)
taken = set(range(labeled))
for _ in range(picks):
    members = {c: [i for i in range(n) if cluster[i] == c and i not in taken] for c in range(6)}
    best = min((c for c in range(6) if members[c]), key=lambda c: (size[c] <= 5, labels[c], -size[c], c))
    open_ = members[best]
    k = min(20, max(1, len(open_) // 2))
    distance = np.sqrt(((z[open_][:, None] - z[open_][None]) ** 2).sum(2))
    np.fill_diagonal(distance, np.inf)
    mean = np.sort(distance, axis=1)[:, :k].mean(1) if len(open_) > 1 else np.zeros(1)
    i = open_[int(mean.argmin())]
    print(i, best, f"{1 / (1 + mean.min()):.9f}")
    taken.add(i)
    labels[best] += 1
