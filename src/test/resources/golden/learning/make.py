"""Golden files of io.winnow.learning, made by other libraries: python3 make.py (numpy, safetensors)."""
import numpy as np
from safetensors.numpy import save_file

here = __file__.rsplit("/", 1)[0] + "/"
a = np.arange(6, dtype=np.float32).reshape(2, 3) / 4
save_file({"weights": a, "bias": np.array([-1.5, 2.0], dtype=np.float32)},
          here + "head.safetensors", metadata={"temperature": "1.25", "note": "\"ü\"\n"})
np.save(here + "matrix.npy", a)
