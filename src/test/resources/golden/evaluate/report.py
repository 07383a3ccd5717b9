"""Golden values of classification reports: python3 report.py (numpy, scipy, safetensors, scikit-learn 1.9).

Also prints McNemar p-values and kappas that the tests quote.
"""
import numpy as np
from safetensors.numpy import save_file
from scipy.stats import binomtest, bootstrap, t
from sklearn.metrics import (accuracy_score, cohen_kappa_score, confusion_matrix, f1_score, log_loss,
                             precision_recall_fscore_support)

here = __file__.rsplit("/", 1)[0] + "/"
rng = np.random.default_rng(3)
n, k = 150, 5
# Class 3 is never there, class 4 is neither there nor predicted.
truth = rng.choice(3, n, p=[0.6, 0.3, 0.1])
logits = rng.normal(size=(n, k)) * 1.5 + 2 * np.eye(k)[truth] - [0, 0, 0, 0, 30]
p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
p = p.astype(np.float32)
predicted = p.argmax(axis=1)
precision, recall, f1, support = precision_recall_fscore_support(
    truth, predicted, labels=range(k), zero_division=np.nan)
absent = (support == 0) & ~np.isin(range(k), predicted)
f1 = np.where(absent, np.nan, np.nan_to_num(f1))

confidence = p.max(axis=1).astype(np.float64)
bins = np.clip(np.ceil(confidence * 10).astype(int) - 1, 0, 9)
ece = sum(abs((predicted == truth)[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean()
          for b in range(10) if (bins == b).any())
interval = bootstrap((truth, predicted), lambda a, b: f1_score(a, b, average="macro"), paired=True, vectorized=False,
                     n_resamples=5000, method="percentile", rng=rng).confidence_interval
rare = bootstrap((truth, predicted), lambda a, b: f1_score(a, b, labels=[2], average="macro"), paired=True,
                 vectorized=False, n_resamples=5000, method="percentile", rng=rng).confidence_interval
wilson = binomtest(int((truth == predicted).sum()), n).proportion_ci(method="wilson")
save_file({name: np.atleast_1d(np.asarray(value, dtype=np.float32)) for name, value in {
    "truth": truth,
    "posterior": p,
    "accuracy": accuracy_score(truth, predicted),
    "accuracy.wilson": [wilson.low, wilson.high],
    "macro_f1": f1_score(truth, predicted, average="macro"),
    "macro_f1.bootstrap": [interval.low, interval.high],
    "log_loss": log_loss(truth, p.astype(np.float64) / p.sum(axis=1, keepdims=True), labels=range(k)),
    "ece": ece,
    "confusion": confusion_matrix(truth, predicted, labels=range(k)),
    "support": support,
    "precision": precision,
    "recall": recall,
    "f1": f1,
    "f1.rare.bootstrap": [rare.low, rare.high],
}.items()}, here + "report.safetensors")

for a, b in [(0, 0), (1, 0), (5, 0), (9, 2), (30, 14), (7, 7), (400, 300), (900, 1100)]:
    print("McNemar", a, b, binomtest(min(a, b), a + b).pvalue if a + b else 1)
a, b = [0, 1, 2, 2, 1, 0, 0, 1, 2, 0], [0, 1, 2, 1, 1, 0, 2, 1, 2, 1]
print("kappa", cohen_kappa_score(a, b), cohen_kappa_score([0, 1, 0, 1], [1, 0, 1, 0]))
for degrees in [1, 2, 3, 4, 9, 29]:
    print("t", degrees, t.ppf(0.975, degrees))
