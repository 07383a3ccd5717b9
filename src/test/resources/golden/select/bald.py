"""BALD of two committees, for BaldTest.

Run here: python3 bald.py > bald.txt   (NumPy only)
Lines, twice: `<members> <n> <C>`, one row of C probabilities per member and sample, then BALD per sample in nats. The
first committee is the one scikit-activeml tests with: ten members, 200 samples, RandomState(0).
"""

import numpy as np


def show(p):
    print(*p.shape)
    for row in p.reshape(-1, p.shape[2]):
        print(*(f"{v:.9g}" for v in row))
    p = p.astype(np.float32).astype(np.float64)
    log = np.log(p, out=np.zeros_like(p), where=p > 0)
    mean = p.mean(0)
    print(*(f"{v:.9f}" for v in -(mean * np.log(mean)).sum(1) + (p * log).sum(2).mean(0)))


random = np.random.RandomState(0)
p = random.random(2 * 200 * 10).reshape((10, 200, 2))
show(p / p.sum(-1, keepdims=True))
p = np.random.default_rng(2).dirichlet(np.full(5, 0.3), (4, 30))
p[0, 0] = [1, 0, 0, 0, 0]
show(p)
