"""CROWDLAB by plain loops over the paper's sums, for CrowdlabTest: python3 crowdlab.py > crowdlab.txt

Lines: `<n> <m> <C>`, n rows of m votes (-1 abstains), n rows of C classifier probabilities, n rows of C blended ones.
"""
import numpy as np


def crowd(seed, n, m_accuracies, K, shares, given):
    """Truth and votes: who votes at all does so on a share `given` of the rows."""
    rng = np.random.default_rng(seed)
    truth = rng.choice(K, n, p=shares)
    Y = np.full((n, len(m_accuracies)), -1)
    for j, a in enumerate(m_accuracies):
        wrong = (truth + rng.integers(1, K, n)) % K
        Y[:, j] = np.where(rng.random(n) < given, np.where(rng.random(n) < a, truth, wrong), -1)
    return rng, truth, Y


def blend(Y, P, known={}):
    """The blend of each row, known rows certain. A known class is the consensus of its row and one more vote."""
    (n, m), K = Y.shape, P.shape[1]
    J = [[j for j in range(m) if Y[i, j] >= 0] for i in range(n)]
    votes = [[Y[i, j] for j in J[i]] + ([known[i]] if i in known else []) for i in range(n)]
    cons = []
    for i in range(n):
        counts = [sum(Y[i, j] == k for j in J[i]) for k in range(K)]
        best = max((k for k in range(K) if counts[k] == max(counts)), key=lambda k: P[i, k])
        cons.append(known.get(i, best))
    plus = [i for i in range(n) if len(votes[i]) > 1]
    agree = np.mean([np.mean([Y[i, j] == cons[i] for j in J[i]]) for i in plus])
    A_M = np.mean([P[i].argmax() == cons[i] for i in plus])
    A_MLC = max(np.mean([cons[i] == k for i in plus]) for k in range(K))
    s = []
    for j in range(m):
        mine = [i for i in range(n) if j in J[i]]
        same = sum(sum(v == Y[i, j] for v in votes[i]) - 1 for i in mine)
        s.append(same / sum(len(votes[i]) - 1 for i in mine))
    w = [max(1e-6, 1 - (1 - a) / (1 - A_MLC)) for a in s]
    w_M = max(1e-6, 1 - (1 - A_M) / (1 - A_MLC)) * np.sqrt(sum(map(len, J)) / sum(len(x) > 0 for x in J))
    rows = []
    for i in range(n):
        top = w_M * P[i]
        for j in J[i]:
            top = top + w[j] * np.array([agree if k == Y[i, j] else (1 - agree) / (K - 1) for k in range(K)])
        rows.append(np.eye(K)[known[i]] if i in known else top / (w_M + sum(w[j] for j in J[i])))
    return np.array(rows)


def show(matrix, form):
    for row in matrix:
        print(*(format(x, form) for x in row))


if __name__ == "__main__":
    rng, truth, Y = crowd(5, 40, [0.95, 0.8, 0.7, 0.4, 0.85], 3, [0.4, 0.35, 0.25], 0.7)
    P = rng.dirichlet(np.ones(3), 40)
    P[np.arange(40), truth] += 0.8
    P = (P / P.sum(1, keepdims=True)).astype(np.float32).astype(float)
    print(*Y.shape, 3)
    show(Y, "d")
    show(P, ".9g")
    show(blend(Y, P), ".9f")
