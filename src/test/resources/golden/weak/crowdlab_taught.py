"""CROWDLAB with a classifier that learns from the consensus, for TaughtCrowdlabTest: python3 crowdlab_taught.py > crowdlab-taught.txt

The classifier: a row's distance to the mean of each class's rows, itself left out. A row whose votes tie teaches nothing.
Lines: `<n> <m> <C> <d> <known>`, n rows of m votes (-1 abstains), n rows of d numbers, the known rows with their classes,
n rows of C blended probabilities.
"""
import numpy as np
from crowdlab import blend, crowd, show

n, K, d = 60, 4, 3
rng, truth, Y = crowd(11, n, [0.9, 0.75, 0.6, 0.35], K, [0.3, 0.3, 0.2, 0.2], 0.6)
centres = rng.normal(size=(K, d))
X = (centres[truth] + 0.6 * rng.normal(size=(n, d))).astype(np.float32).astype(float)
known = {int(i): int(truth[i]) for i in rng.choice(n, 8, replace=False)}

consensus = {}
for i in range(n):
    counts = [int((Y[i] == k).sum()) for k in range(K)]
    if i in known:
        consensus[i] = known[i]
    elif sum(c == max(counts) for c in counts) == 1:
        consensus[i] = int(np.argmax(counts))
P = np.zeros((n, K))
for i in range(n):
    for k in range(K):
        members = [r for r, c in consensus.items() if c == k and r != i]
        P[i, k] = np.exp(-((X[i] - X[members].mean(0)) ** 2).sum())
P = (P / P.sum(1, keepdims=True)).astype(np.float32).astype(float)

print(*Y.shape, K, d, len(known))
show(Y, "d")
show(X, ".9g")
show(known.items(), "d")
show(blend(Y, P, known), ".9f")
