"""A golden head file, made by another library: python3 head.py (numpy, safetensors)."""
import numpy as np
from safetensors.numpy import save_file

here = __file__.rsplit("/", 1)[0] + "/"
save_file(
    {
        "weights": np.arange(6, dtype=np.float32).reshape(2, 3) / 4,
        "bias": np.array([-1.5, 2], dtype=np.float32),
        "temperature": np.array(1.3, dtype=np.float32),
    },
    here + "head.safetensors",
    metadata={"format": "winnow-head", "version": "1"},
)
