"""Times scikit-learn on the problems of HeadBenchmark and ScoringBenchmark, on one thread: python3 head_benchmark.py"""
import os
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
from sklearn.linear_model import LogisticRegression


def timed(work, repeats):
    work()
    started = time.perf_counter()
    for _ in range(repeats):
        work()
    return 1000 * (time.perf_counter() - started) / repeats


for n, d, k in [(100, 128, 10), (1000, 384, 10), (10000, 384, 10)]:
    rng = np.random.default_rng(1)
    y = np.arange(n) % k
    x = rng.normal(size=(k, d))[y] + 4 * rng.normal(size=(n, d))
    x = (x / np.linalg.norm(x, axis=1, keepdims=True)).astype(np.float32)
    cold = timed(lambda: LogisticRegression(C=10, max_iter=500).fit(x, y), 3)
    warm = LogisticRegression(C=10, max_iter=500, warm_start=True).fit(x[:-1], y[:-1])
    w, b = warm.coef_.copy(), warm.intercept_.copy()

    def again():
        warm.coef_, warm.intercept_ = w.copy(), b.copy()
        warm.fit(x, y)

    print(f"{n}x{d}x{k} cold {cold:.1f} ms, warm {timed(again, 3):.1f} ms, iterations {LogisticRegression(C=10, max_iter=500).fit(x, y).n_iter_}")

for n, d in [(60000, 128), (1000000, 384)]:
    x = np.random.default_rng(1).normal(size=(n, d)).astype(np.float32)
    w = np.random.default_rng(2).normal(size=(d, 10)).astype(np.float32)

    def score():
        z = x @ w
        z -= z.max(1, keepdims=True)
        np.exp(z, out=z)
        z /= z.sum(1, keepdims=True)

    print(f"{n}x{d} score {timed(score, 3):.1f} ms")
