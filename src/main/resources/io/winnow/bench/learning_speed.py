"""The peers of the learning benchmark, on the same problems: python3 learning_speed.py NAME_N [threads]"""
import os
import sys

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = sys.argv[2] if len(sys.argv) > 2 else "1"
import time

import numpy as np


def at(series, i):
    with np.errstate(over="ignore"):
        z = (np.uint64(series << 40) + i.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53


def clusters(n, d, classes):
    i = np.arange(n)[:, None]
    j = np.arange(d)[None, :]
    x = (2 * at(5, i % classes * d + j) - 1 + 7 * (at(6, i * d + j) - .5)) / np.sqrt(1 + j / 2)
    return (x / np.linalg.norm(x, axis=1, keepdims=True)).astype(np.float32)


def head(n):
    from sklearn.linear_model import LogisticRegression

    x, y = clusters(n, 384, 10), np.arange(n) % 10
    return 3, lambda: LogisticRegression(C=10, max_iter=1000).fit(x, y)


def score(n):
    x = np.random.default_rng(1).random((n, 384), np.float32) / 5 - .1
    w = np.random.default_rng(2).normal(size=(384, 10)).astype(np.float32)

    def work():
        p = x @ w
        p -= p.max(1, keepdims=True)
        np.exp(p, out=p)
        p /= p.sum(1, keepdims=True)
        two = np.partition(p, 8, axis=1)
        margin = two[:, 9] - two[:, 8]
        first = np.argpartition(margin, 1000)[:1000]
        return first[np.argsort(margin[first])]

    return 3, work


def crowd(rows, k=10, voters=1000, each=5):
    i = np.arange(rows * each)
    bench = voters // each
    task, who = i // each, (at(2, i) * bench).astype(int)
    truth = (at(1, task) * k).astype(int)
    label = np.where(at(3, i) < .4 + .5 * who / bench, truth, (at(4, i) * k).astype(int))
    return task, i % each * bench + who, label


def votes(rows):
    """crowd-kit's DawidSkene, as published: joins and groupings of pandas, its own tolerance of 1e-5 a vote."""
    import pandas as pd
    from crowdkit.aggregation import DawidSkene

    frame = pd.DataFrame(dict(zip(("task", "worker", "label"), crowd(rows))))
    return 1, lambda: DawidSkene().fit(frame)


def array_votes(rows, k=10, voters=1000, each=5, tolerance=1e-5):
    """The same EM in NumPy: votes grouped by worker and answer, then by task, a pass at a time."""
    task, worker, label = crowd(rows, k, voters, each)
    cell = worker * k + label
    starts = np.arange(0, rows * each, each)

    def work():
        p = np.zeros((rows, k))
        np.add.at(p, (task, label), 1 / each)
        before = -np.inf
        for _ in range(1000):
            spread = p[task]
            counts = np.stack([np.bincount(cell, spread[:, c], voters * k) for c in range(k)], 1) + .01
            counts = counts.reshape(voters, k, k)
            logs = np.log(counts / counts.sum(1, keepdims=True)).reshape(voters * k, k)
            sums = np.add.reduceat(logs[cell], starts, axis=0) + np.log(p.mean(0))
            most = sums.max(1, keepdims=True)
            p = np.exp(sums - most)
            total = p.sum(1, keepdims=True)
            p /= total
            likelihood = (most + np.log(total)).sum() / len(task)
            if likelihood - before < tolerance:
                return p
            before = likelihood

    return 1, work


name, n = sys.argv[1].rsplit("_", 1)
runs, work = {"head": head, "score": score, "votes": votes, "array-votes": array_votes}[name](int(n))
seconds = cpu = float("inf")
for run in range(runs):
    began, cpu_began = time.perf_counter(), time.process_time()
    work()
    seconds, cpu = min(seconds, time.perf_counter() - began), min(cpu, time.process_time() - cpu_began)
# Not ru_maxrss, which begins with what the process had that started this one.
status = "/proc/self/status"
peak = [line for line in open(status) if line.startswith("VmHWM")][0].split()[1] if os.path.exists(status) else 0
print(f"measured {seconds:.6f} {cpu:.6f} {int(peak) / 1024:.0f}")
