"""Golden values of t-SNE and trustworthiness: python3 tsne.py (numpy, safetensors, scikit-learn 1.9).

The rows are those of ../math/k-means.safetensors (600 digits), scaled to length 1."""
import numpy as np
from safetensors.numpy import load_file, save_file
from sklearn.manifold import TSNE, trustworthiness

here = __file__.rsplit("/", 1)[0] + "/"
x = load_file(here + "../math/k-means.safetensors")["x"].astype(np.float64)
x /= np.linalg.norm(x, axis=1, keepdims=True)
out = {"kl": [], "trust": []}
for seed in range(5):
    tsne = TSNE(perplexity=30, init="pca", random_state=seed, method="barnes_hut")
    y = tsne.fit_transform(x)
    out["kl"].append(tsne.kl_divergence_)
    out["trust"].append(trustworthiness(x, y, n_neighbors=12))
out = {key: np.array(value, dtype=np.float32) for key, value in out.items()}
out["plane"] = y.astype(np.float32)
# Trustworthiness of places that have little to do with the rows, and of another k.
noise = np.random.default_rng(3).normal(size=y.shape).astype(np.float32)
out["noise"] = noise
out["noise.trust"] = np.array([trustworthiness(x, noise, n_neighbors=k) for k in (5, 12, 100)], dtype=np.float32)
print(out["kl"], out["trust"], out["noise.trust"])
save_file({k: np.ascontiguousarray(v) for k, v in out.items()}, here + "tsne.safetensors")
