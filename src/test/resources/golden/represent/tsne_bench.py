"""The peer of ProjectionBenchmark: python3 tsne_bench.py rows.npy plane.npy (numpy, scikit-learn 1.9), in one thread."""
import os

os.environ["OMP_NUM_THREADS"] = "1"
import sys
import time

import numpy as np
from sklearn.manifold import TSNE

x = np.load(sys.argv[1])
x /= np.linalg.norm(x, axis=1, keepdims=True)
before, began = time.process_time(), time.time()
tsne = TSNE(perplexity=30, init="pca", max_iter=1000, random_state=1).fit(x)
peak = [line for line in open("/proc/self/status") if line.startswith("VmHWM")][0].split()[1]
peak = int(peak) // 1024  # not ru_maxrss, which begins with what the process had that started this one
cpu, wall = time.process_time() - before, time.time() - began
np.save(sys.argv[2], tsne.embedding_.astype(np.float32))
print(f"scikit-learn t-SNE {x.shape}: {cpu:.1f} CPU-s, {wall:.1f} s, peak {peak} MB, KL {tsne.kl_divergence_:.3f}, "
      f"{tsne.n_iter_ + 1} steps")
