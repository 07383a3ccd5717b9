"""The peers of the neighbour graph: python3 neighbor_speed.py scikit-learn|pynndescent|faiss rows.npy
The 15 nearest of each row by cosine, in one thread; their numbers go to NAME.npy beside the rows."""
import os
import sys

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[name] = "1"
import time

import numpy as np

K = 15


def scikit_learn(x):
    """All with all; of rows of length 1 the nearest are those of the greatest cosine."""
    from sklearn.neighbors import NearestNeighbors

    return NearestNeighbors(n_neighbors=K, algorithm="brute").fit(x).kneighbors(return_distance=False)


def pynndescent(x):
    """NN-descent, as UMAP for Python looks up its neighbours."""
    from pynndescent import NNDescent

    return others(NNDescent(x, metric="cosine", n_neighbors=K + 1, random_state=1, n_jobs=1).neighbor_graph[0])


def faiss(x):
    """An inverted file of as many cells as Winnow makes, of which 16 are looked into."""
    import faiss

    faiss.omp_set_num_threads(1)
    d = x.shape[1]
    index = faiss.IndexIVFFlat(faiss.IndexFlatIP(d), d, int(1.5 * len(x) ** 0.5), faiss.METRIC_INNER_PRODUCT)
    index.train(x)
    index.add(x)
    index.nprobe = 16
    return others(index.search(x, K + 1)[1])


def others(found):
    """Without the row itself, or the last where that was not found."""
    found = np.where(found == np.arange(len(found))[:, None], -1, found)
    order = np.argsort(found == -1, axis=1, kind="stable")
    return np.take_along_axis(found, order, 1)[:, :K]


work = {"scikit-learn": scikit_learn, "pynndescent": pynndescent, "faiss": faiss}[sys.argv[1]]
x = np.load(sys.argv[2])
x /= np.linalg.norm(x, axis=1, keepdims=True)
work(x[:5000])
began, cpu_began = time.perf_counter(), time.process_time()
found = work(x)
seconds, cpu = time.perf_counter() - began, time.process_time() - cpu_began
# Not ru_maxrss, which begins with what the process had that started this one.
status = "/proc/self/status"
peak = [line for line in open(status) if line.startswith("VmHWM")][0].split()[1] if os.path.exists(status) else 0
found = np.where(found < 0, np.arange(len(found))[:, None], found)  # not found: itself, which counts as wrong
np.save(os.path.join(os.path.dirname(sys.argv[2]), sys.argv[1] + ".npy"), np.ascontiguousarray(found, np.float32))
print(f"measured {seconds:.6f} {cpu:.6f} {int(peak) / 1024:.0f}")
