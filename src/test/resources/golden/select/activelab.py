"""ActiveLab scores written out sample by sample, for ActiveLabTest.

Run here: python3 activelab.py > activelab.txt   (NumPy only)
Lines: `<n> <C> <answers>`, n rows of C probabilities, then `row annotator class` per answer, then 1 - s per row.
"""

import numpy as np

rng = np.random.default_rng(4)
n, classes = 40, 3
p = rng.dirichlet(np.full(classes, 0.5), n).astype(np.float32)
truth = np.array([rng.choice(classes, p=row / row.sum()) for row in p.astype(float)])
skill = [0.95, 0.8, 0.6]
answers = {}
for i in range(30):
    for j in range(3):
        if rng.random() < 0.6:
            right = rng.random() < skill[j]
            answers[i, j] = int(truth[i] if right else (truth[i] + rng.integers(1, classes)) % classes)
print(n, classes, len(answers))
for row in p:
    print(*(f"{v:.9g}" for v in row))
for (i, j), y in answers.items():
    print(i, j, y)
by_row = {i: {j: y for (a, j), y in answers.items() if a == i} for i in range(n)}
consensus = {}
for i, given in by_row.items():
    if given:
        votes = np.bincount(list(given.values()), minlength=classes)
        consensus[i] = max(range(classes), key=lambda c: (votes[c], p[i, c]))
multi = [i for i in by_row if len(by_row[i]) > 1]
P = np.mean([np.mean([y == consensus[i] for y in by_row[i].values()]) for i in multi])
chance = np.bincount([consensus[i] for i in multi]).max() / len(multi)
pairs = [[(y == z) for i in multi if j in by_row[i] for l, z in by_row[i].items() if l != j for y in [by_row[i][j]]] for j in range(3)]
w = [max(1e-3, 1 - (1 - np.mean(s)) / (1 - chance)) for s in pairs]
accuracy = np.mean([p[i].argmax() == consensus[i] for i in multi])
wm = max(1e-3, 1 - (1 - accuracy) / (1 - chance)) * np.sqrt(np.mean([len(by_row[i]) for i in multi]))
wbar = np.mean(w)
for i in range(n):
    label = consensus.get(i, int(p[i].argmax()))
    terms = [(wm, float(p[i, label])), (wbar, 1 / classes)]
    terms += [(w[j], P if y == label else (1 - P) / (classes - 1)) for j, y in by_row[i].items()]
    print(f"{1 - np.average([t[1] for t in terms], weights=[t[0] for t in terms]):.9f}")
