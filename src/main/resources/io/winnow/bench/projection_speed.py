"""The peer of the projections: python3 projection_speed.py scikit-learn rows.npy (t-SNE, in one thread)
Perplexity 30, 1,000 steps, a PCA start; places go to scikit-learn.npy beside the rows."""
import os
import sys

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
import time

import numpy as np
from sklearn.manifold import TSNE

x = np.load(sys.argv[2])
x /= np.linalg.norm(x, axis=1, keepdims=True)
began, cpu_began = time.perf_counter(), time.process_time()
plane = TSNE(perplexity=30, init="pca", max_iter=1000, random_state=1).fit_transform(x)
seconds, cpu = time.perf_counter() - began, time.process_time() - cpu_began
# Not ru_maxrss, which begins with what the process had that started this one.
status = "/proc/self/status"
peak = [line for line in open(status) if line.startswith("VmHWM")][0].split()[1] if os.path.exists(status) else 0
np.save(os.path.join(os.path.dirname(sys.argv[2]), sys.argv[1] + ".npy"), np.ascontiguousarray(plane, np.float32))
print(f"measured {seconds:.6f} {cpu:.6f} {int(peak) / 1024:.0f}")
