"""FreeMatch's self-adaptive thresholds over a few batches, for AdaptiveThresholdTest.

Run here: python3 freematch.py > freematch.txt   (NumPy only)
Lines: `<batches> <n> <C> <momentum>`, then per batch n rows of C answers and the C thresholds after it.
"""

import numpy as np

rng = np.random.default_rng(5)
batches, n, classes, m = 4, 6, 3, 0.9
tau, share = 1 / classes, np.full(classes, 1 / classes)
print(batches, n, classes, m)
for _ in range(batches):
    q = rng.dirichlet([3, 1, 0.3], n).astype(np.float32)
    tau = m * tau + (1 - m) * q.max(1).astype(float).mean()
    share = m * share + (1 - m) * q.astype(float).mean(0)
    for row in q:
        print(*(f"{v:.9g}" for v in row))
    print(*(f"{v:.12f}" for v in share / share.max() * tau))
