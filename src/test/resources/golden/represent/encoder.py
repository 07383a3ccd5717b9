"""A golden encoder file, made by another library: python3 encoder.py (numpy, safetensors).

The identifier ends in the first 6 bytes of sha256(big-endian mean + components), printed here.
"""
import hashlib
import numpy as np
from safetensors.numpy import save_file

here = __file__.rsplit("/", 1)[0] + "/"
mean = np.array([0.5, 0.6], dtype=np.float32).reshape(1, 1, 2)
components = np.array([[0, 1], [1, 0]], dtype=np.float32)
save_file({"mean": mean, "components": components, "variances": np.array([2, 1], dtype=np.float32)},
          here + "encoder.safetensors", metadata={"format": "winnow-pca", "version": "1"})
print(hashlib.sha256(mean.astype(">f4").tobytes() + components.astype(">f4").tobytes()).hexdigest()[:12])
