"""CROWDLAB by plain loops over the paper's sums, for CrowdlabTest: python3 crowdlab.py > crowdlab.txt

Lines: `<n> <m> <C>`, n rows of m votes (-1 abstains), n rows of C classifier probabilities, n rows of C blended ones.
"""
import numpy as np

rng = np.random.default_rng(5)
n, m, K = 40, 5, 3
truth = rng.choice(K, n, p=[0.4, 0.35, 0.25])
Y = np.full((n, m), -1)
for j, a in enumerate([0.95, 0.8, 0.7, 0.4, 0.85]):
    wrong = (truth + rng.integers(1, K, n)) % K
    Y[:, j] = np.where(rng.random(n) < 0.7, np.where(rng.random(n) < a, truth, wrong), -1)
P = rng.dirichlet(np.ones(K), n)
P[np.arange(n), truth] += 0.8
P = (P / P.sum(1, keepdims=True)).astype(np.float32).astype(float)

J = [[j for j in range(m) if Y[i, j] >= 0] for i in range(n)]
cons = []
for i in range(n):
    counts = [sum(Y[i, j] == k for j in J[i]) for k in range(K)]
    cons.append(max((k for k in range(K) if counts[k] == max(counts)), key=lambda k: P[i, k]))
plus = [i for i in range(n) if len(J[i]) > 1]
agree = np.mean([np.mean([Y[i, j] == cons[i] for j in J[i]]) for i in plus])
A_M = np.mean([P[i].argmax() == cons[i] for i in plus])
A_MLC = max(np.mean([cons[i] == k for i in plus]) for k in range(K))
s = [
    sum(Y[i, j] == Y[i, l] for i in range(n) if j in J[i] for l in J[i] if l != j)
    / sum(len(J[i]) - 1 for i in range(n) if j in J[i])
    for j in range(m)
]
w = [max(1e-6, 1 - (1 - a) / (1 - A_MLC)) for a in s]
w_M = max(1e-6, 1 - (1 - A_M) / (1 - A_MLC)) * np.sqrt(sum(map(len, J)) / sum(len(x) > 0 for x in J))
print(n, m, K)
for row in Y:
    print(*row)
for row in P:
    print(*(f"{p:.9g}" for p in row))
for i in range(n):
    top = w_M * P[i]
    for j in J[i]:
        top = top + w[j] * np.array([agree if k == Y[i, j] else (1 - agree) / (K - 1) for k in range(K)])
    print(*(f"{p:.9f}" for p in top / (w_M + sum(w[j] for j in J[i]))))
