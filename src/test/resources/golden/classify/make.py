"""Golden values of multinomial logistic regression: python3 make.py (numpy, safetensors, scikit-learn 1.9)."""
import numpy as np
from safetensors.numpy import save_file
from sklearn.linear_model import LogisticRegression

here = __file__.rsplit("/", 1)[0] + "/"
rng = np.random.default_rng(7)
n, d, k = 120, 19, 4
centres = rng.normal(size=(k, d))
y = rng.integers(0, k, n)
x = centres[y] + 1.5 * rng.normal(size=(n, d)) + 0.7
x = (x / np.linalg.norm(x, axis=1, keepdims=True)).astype(np.float32)


def fit(rows, classes, weights, penalty):
    model = LogisticRegression(C=1 / penalty, tol=1e-9, max_iter=10000)
    model.fit(rows.astype(np.float64), classes, sample_weight=weights)
    log_p = model.predict_log_proba(rows.astype(np.float64))
    loss = -np.sum(weights * log_p[np.arange(len(classes)), classes]) + penalty / 2 * np.sum(model.coef_**2)
    return model, loss


hard, hard_loss = fit(x, y, np.ones(n), 0.1)
# Soft, weighted targets are one weighted copy of each row per class.
soft = rng.dirichlet(np.full(k, 0.5), n).astype(np.float32)
weights = rng.uniform(0, 2, n).astype(np.float32)
copies = np.repeat(x, k, axis=0)
both, soft_loss = fit(copies, np.tile(np.arange(k), n), (soft * weights[:, None]).ravel().astype(np.float64), 0.5)
save_file(
    {k: np.ascontiguousarray(v) for k, v in {
        "x": x,
        "y": y.astype(np.float32),
        "hard.weights": hard.coef_.astype(np.float32),
        "hard.bias": hard.intercept_.astype(np.float32),
        "hard.posterior": hard.predict_proba(x).astype(np.float32),
        "hard.loss": np.array([hard_loss], dtype=np.float32),
        "soft": soft,
        "weights": weights,
        "soft.weights": both.coef_.astype(np.float32),
        "soft.bias": both.intercept_.astype(np.float32),
        "soft.loss": np.array([soft_loss], dtype=np.float32),
    }.items()},
    here + "logistic-regression.safetensors",
)
