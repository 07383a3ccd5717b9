"""Golden values of principal component analysis: python3 pca.py (numpy, safetensors, scikit-learn 1.9)."""
import numpy as np
from safetensors.numpy import save_file
from sklearn.decomposition import PCA

here = __file__.rsplit("/", 1)[0] + "/"
rng = np.random.default_rng(11)
out = {}
for name, n, d, k in [("narrow", 60, 11, 4), ("wide", 30, 70, 5), ("large", 250, 60, 8)]:
    x = rng.normal(size=(n, d)) * np.geomspace(3, 0.05, d)
    x = (x @ np.linalg.qr(rng.normal(size=(d, d)))[0] + rng.normal(size=d)).astype(np.float32)
    pca = PCA(k, svd_solver="full").fit(x.astype(np.float64))
    # One sign for each component: its largest element is positive.
    largest = np.abs(pca.components_).argmax(axis=1)
    sign = np.sign(pca.components_[np.arange(k), largest])[:, None]
    out[name + ".x"] = x
    out[name + ".mean"] = pca.mean_.astype(np.float32)
    out[name + ".components"] = (pca.components_ * sign).astype(np.float32)
    out[name + ".variances"] = pca.explained_variance_.astype(np.float32)
    out[name + ".projected"] = (pca.transform(x.astype(np.float64)) * sign.T).astype(np.float32)
save_file({k: np.ascontiguousarray(v) for k, v in out.items()}, here + "pca.safetensors")
