"""Golden figures of WRENCH's majority vote and Dawid-Skene: python3 wrench.py (standard library only).

Makes a small set of rules that abstain, in WRENCH's format, and judges it by plain loops: abstaining is one more
answer, the first posteriors are the vote shares, nothing is smoothed, passes end when neither a marginal nor an
error rate moves by 1e-5, and a tie goes to the candidate numbered sha1(str(row)) mod the number of candidates.
"""
import hashlib
import json
import random
from pathlib import Path

RULES = [(1, 0.9, 0.3), (1, 0.8, 0.25), (1, 0.7, 0.2), (0, 0.85, 0.3), (0, 0.75, 0.25), (0, 0.6, 0.35)]
K, ABSTAIN = 2, 2


def made(n, rng):
    rows = {}
    for i in range(n):
        truth = int(rng.random() < 0.4)
        votes = []
        for named, precision, coverage in RULES:
            chance = 2 * coverage * (precision if named == truth else 1 - precision)
            votes.append(named if rng.random() < chance else -1)
        rows[str(i)] = {"label": truth, "weak_labels": votes}
    return rows


def shares(votes):
    counts = [sum(v == k for v in votes) for k in range(K)]
    total = sum(counts)
    return [c / total if total else 1 / K for c in counts]


def drawn(posterior, row):
    top = max(posterior)
    ties = [k for k, p in enumerate(posterior) if p >= top - 1e-6]
    return ties[int(hashlib.sha1(str(row).encode()).hexdigest(), 16) % len(ties)]


def answers(rows):
    return [[ABSTAIN if v < 0 else v for v in row["weak_labels"]] for row in rows.values()]


def fit(said, q):
    marginal = [sum(p[k] for p in q) / len(q) for k in range(K)]
    rates = []
    for j in range(len(RULES)):
        of = [[sum(p[k] for s, p in zip(said, q) if s[j] == a) for a in range(K + 1)] for k in range(K)]
        rates.append([[x / sum(row) if sum(row) > 0 else x for x in row] for row in of])
    return marginal, rates


def judge(said, marginal, rates):
    q = []
    for s in said:
        p = list(marginal)
        for j, a in enumerate(s):
            p = [p[k] * rates[j][k][a] for k in range(K)]
        q.append([x / sum(p) if sum(p) > 0 else 1 / K for x in p])
    return q


def near(a, b):
    flat = lambda m: list(m[0]) + [x for r in m[1] for row in r for x in row]
    return max(abs(x - y) for x, y in zip(flat(a), flat(b))) < 1e-5


def dawid_skene(train, test):
    said = answers(train)
    model = fit(said, [shares(row["weak_labels"]) for row in train.values()])
    for _ in range(1000):
        after = fit(said, judge(said, *model))
        settled = near(model, after)
        model = after
        if settled:
            break
    return judge(answers(test), *model)


def figures(said, test):
    truth = [row["label"] for row in test.values()]
    right = sum(s == t for s, t in zip(said, truth))
    hits = sum(s == t == 1 for s, t in zip(said, truth))
    return {"accuracy": right / len(truth), "f1": 2 * hits / (2 * hits + len(truth) - right)}


rng = random.Random(20)
train, test = made(240, rng), made(120, rng)
majority = [drawn(shares(row["weak_labels"]), i) for i, row in enumerate(test.values())]
em = [drawn(p, i) for i, p in enumerate(dawid_skene(train, test))]
first = [max(range(K), key=lambda k: shares(row["weak_labels"])[k]) for row in test.values()]
assert first != majority, "no tie is drawn otherwise than by the first class"
out = {
    "train": train,
    "test": test,
    "majority": figures(majority, test),
    "dawid-skene": figures(em, test),
}
Path(__file__).with_name("wrench.json").write_text(json.dumps(out, separators=(",", ":")) + "\n")
print(out["majority"], out["dawid-skene"])
