"""k-center greedy, gradient lengths and distances, and ProbCover by brute force, for GeometryTest.

Run here: python3 geometry.py > geometry.txt   (NumPy only)
Lines: `<n> <d> <C> <labeled> <picks>`, n rows of d values, n rows of C probabilities, the picks of k-center with the
first rows labeled and their scores; ‖g‖² per row and ‖g_0 − g_i‖² per row; a pseudo-label per row, δ as a
cosine for 95 % purity, and for balls of cosine 0.6 the pick of ProbCover, how many open points it covers, how many tie.
"""

import numpy as np

rng = np.random.default_rng(11)
n, d, classes, labeled, picks = 60, 4, 3, 3, 10
x = rng.normal(size=(n, d)).astype(np.float32)
p = rng.dirichlet(np.ones(classes), n).astype(np.float32)
z = x.astype(np.float64) / np.linalg.norm(x.astype(np.float64), axis=1, keepdims=True)
print(n, d, classes, labeled, picks)
for row in (*x, *p):
    print(*(f"{v:.9g}" for v in row))
distance = np.sqrt(((z[:, None] - z[None]) ** 2).sum(2))
chosen = list(range(labeled))
for _ in range(picks):
    nearest = distance[:, chosen].min(1)
    best = int(nearest.argmax())
    print(best, f"{nearest[best] / 2:.9f}")
    chosen.append(best)
a = p.astype(np.float64)
a[np.arange(n), a.argmax(1)] -= 1
g = np.einsum("nc,nd->ncd", a, z).reshape(n, -1)
print(*(f"{v:.9f}" for v in (g**2).sum(1)))
print(*(f"{v:.9f}" for v in ((g[0] - g) ** 2).sum(1)))
pseudo = (z[:, 0] > 0).astype(int) + (z[:, 1] > 0)
cosine = z @ z.T
nearest_other = np.where(pseudo[:, None] != pseudo[None], cosine, -np.inf).max(1)
# The widest open ball for which at least 95 % of the points see only their own pseudo-label.
for delta in sorted(nearest_other):
    if ((np.where(pseudo[:, None] != pseudo[None], cosine, -np.inf) > delta).any(1)).mean() <= 0.05:
        break
print(*pseudo)
print(f"{delta:.9f}")
edges = cosine > 0.6
np.fill_diagonal(edges, True)
covered = edges[:labeled].any(0)
for _ in range(5):
    gain = (edges & ~covered[None]).sum(1)
    print(int(gain.argmax()), gain.max(), (gain == gain.max()).sum())
    covered |= edges[int(gain.argmax())]
