"""Rows for ProjectionBenchmark: python3 fashion_rows.py train-images-idx3-ubyte.gz n rows.npy, the first n images of
Fashion-MNIST as 128 principal components of their pixels, scaled to length 1 (numpy, scikit-learn 1.9)."""
import gzip
import sys

import numpy as np
from sklearn.decomposition import PCA

pixels = np.frombuffer(gzip.open(sys.argv[1]).read()[16:], np.uint8).reshape(-1, 784).astype(np.float32) / 255
rows = PCA(128, svd_solver="covariance_eigh").fit_transform(pixels)[: int(sys.argv[2])]
rows /= np.linalg.norm(rows, axis=1, keepdims=True)
np.save(sys.argv[3], np.ascontiguousarray(rows, np.float32))
