"""Golden values of learning.math: python3 make.py (numpy, safetensors, scikit-learn 1.9)."""
import numpy as np
from safetensors.numpy import save_file
from sklearn.cluster import KMeans
from sklearn.datasets import load_digits

here = __file__.rsplit("/", 1)[0] + "/"
x = (load_digits().data[:600] / 16).astype(np.float32)
inertia = [
    [KMeans(k, n_init=1, random_state=seed).fit(x).inertia_ for seed in range(10)] for k in (2, 10, 60)
]
save_file({"x": x, "inertia": np.array(inertia, dtype=np.float32)}, here + "k-means.safetensors")
