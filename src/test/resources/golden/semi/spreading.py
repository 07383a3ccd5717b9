"""Label spreading by a dense linear solve and by iteration, for SpreadingTest.

Run here: python3 spreading.py > spreading.txt   (NumPy only)
Lines: `<n> <d> <k> <power> <alpha> <iterations> <labels>`, n rows of d values, pairs `row class`, then n rows of C = 3
probabilities.
"""

import numpy as np


def spread(x, k, power, alpha, iterations, rows, classes, count):
    z = x / np.linalg.norm(x, axis=1, keepdims=True)
    cosine = z @ z.T
    np.fill_diagonal(cosine, -2)
    w = np.zeros_like(cosine)
    for i, order in enumerate(np.argsort(-cosine, axis=1)[:, :k]):
        w[i, order] = np.maximum(cosine[i, order], 0) ** power
    w = np.maximum(w, w.T)
    degree = w.sum(1)
    s = w / np.sqrt(np.outer(degree, degree))
    y = np.zeros((len(x), count))
    y[rows, classes] = 1
    if iterations < 1000:
        f = y.copy()
        for _ in range(iterations):
            f = alpha * s @ f + (1 - alpha) * y
    else:  # the limit, Zhou et al. 2004, eq. 4
        f = (1 - alpha) * np.linalg.solve(np.eye(len(x)) - alpha * s, y)
    f = f / f.sum(0)
    return f / f.sum(1, keepdims=True)


rng = np.random.default_rng(11)
for n, d, k, power, alpha, iterations in ((40, 4, 5, 8, 0.99, 50), (60, 6, 7, 4, 0.9, 1000)):
    centers = rng.normal(size=(3, d)) * 2
    truth = rng.integers(0, 3, n)
    x = (centers[truth] + rng.normal(size=(n, d))).astype(np.float32)
    rows = np.concatenate([np.where(truth == c)[0][:2] for c in range(3)])
    f = spread(x.astype(np.float64), k, power, alpha, iterations, rows, truth[rows], 3)
    print(n, d, k, power, alpha, iterations, len(rows))
    for row in x:
        print(*(f"{v:.9g}" for v in row))
    for row in rows:
        print(row, truth[row])
    for row in f:
        print(*(f"{v:.9f}" for v in row))
