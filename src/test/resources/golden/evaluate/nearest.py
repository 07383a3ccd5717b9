"""Values that NearestVotesTest quotes: python3 nearest.py (numpy, scikit-learn 1.9).

Integer coordinates, so that Java makes the same ones. Voters weigh 1 plus a thousandth of their cosine,
which settles ties by similarity and changes nothing else.
"""
import numpy as np
from sklearn.model_selection import LeaveOneOut, cross_val_predict
from sklearn.neighbors import KNeighborsClassifier

n, d, classes = 90, 6, 4
y = np.array([(7 * i * i + 3 * i) % classes for i in range(n)])
x = np.array([[((i * 31 + j * 17 + i * j * 13) % 23) - 11 + (9 if j == y[i] else 0) for j in range(d)] for i in range(n)], float)

for k in (1, 2, 5, 8):
    model = KNeighborsClassifier(k, metric="cosine", algorithm="brute", weights=lambda far: 1 + 1e-3 * (1 - far))
    predicted = cross_val_predict(model, x, y, cv=LeaveOneOut())
    hits = np.flatnonzero(predicted == y)
    print(k, "hits", len(hits), "sum of their places", hits.sum())
