"""LURE weights and risk, and areas under curves, for LureTest and CurveAreaTest.

Run here: python3 lure.py   (NumPy and SciPy; the figures stand in the tests)
"""

import numpy as np
from scipy import integrate, stats

q = np.array([0.2, 0.05, 0.5, 0.1])
losses = np.array([1.0, 0.0, 0.5, 2.0])
n, drawn, m = 10, 4, np.arange(1, 5)
v = 1 + (n - drawn) / (n - m) * (1 / ((n - m + 1) * q) - 1)
print("weights", v.tolist(), "risk", np.mean(v * losses))
def wilson(p, n, z=stats.norm.ppf(0.975)):
    half = z * np.sqrt(p * (1 - p) / n + z * z / 4 / n / n)
    return [(p + z * z / 2 / n + sign * half) / (1 + z * z / n) for sign in (-1, 1)]


for wrong in (np.array([1.0, 0, 1, 0]), np.zeros(4)):
    rate = np.mean(v * wrong)
    variance = np.var(v * wrong, ddof=1) / drawn
    print("error rate", rate, wilson(rate, min(rate * (1 - rate) / variance, 2 * drawn) if variance else drawn))
labels = np.array([10, 20, 50, 200])
a = np.array([[0.4, 0.6, 0.7, 0.8], [0.5, 0.55, 0.75, 0.8], [0.3, 0.6, 0.65, 0.85]])
b = np.array([[0.3, 0.5, 0.7, 0.8], [0.45, 0.5, 0.7, 0.85], [0.35, 0.4, 0.6, 0.8]])
area = [integrate.trapezoid(y, np.log(labels), axis=1) / np.log(labels[-1] / labels[0]) for y in (a, b)]
apart = area[0] - area[1]
print("areas", area[0].tolist(), "difference", apart.mean(), stats.t.interval(0.95, 2, apart.mean(), stats.sem(apart)))
