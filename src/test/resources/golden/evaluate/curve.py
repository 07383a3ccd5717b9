"""Values that CurveFitTest and LabelsSavedTest quote: python3 curve.py (numpy, scipy, scikit-learn 1.9).

The power law 1 - (c + b n^-a) is fitted with b, c >= 0 by non-negative least squares for each a of the grid.
"""
import numpy as np
from scipy.optimize import nnls
from sklearn.isotonic import isotonic_regression

labels = np.array([25, 50, 75, 100, 150, 200, 300.0])


def fit(accuracies, margins):
    root = 1 / margins
    tries = []
    for a in 0.1 + 0.05 * np.arange(39):
        (c, b), residual = nnls(np.stack([np.ones_like(labels), labels**-a], 1) * root[:, None], (1 - accuracies) * root)
        tries.append((residual, c, b, a))
    _, c, b, a = min(tries)
    return lambda n: 1 - c - b * n**-a


wobble = 0.02 * np.array([1, -1, 0.5, -0.5, 1, -1, 0.5])
wide = np.array([0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.3])
for name, accuracies, margins in [
    ("noisy", 0.9 - 2 * labels**-0.7 + wobble, np.full(7, 0.03)),
    ("falling", 0.8 - labels / 3000, np.full(7, 0.03)),
    ("beyond one", 1.05 - 3 * labels**-0.6, np.full(7, 0.03)),
    ("wide last", 0.9 - 2 * labels**-0.7 - 0.3 * (labels == 300), wide),
]:
    f = fit(accuracies, margins)
    print(name, f(300), f(1000))
print(isotonic_regression([1, 5, 6, 2, 1, 9.0]), isotonic_regression([1, 3, 2, 4, 3, 2, 5.0]))
