"""Golden values of Dawid-Skene: python3 ds.py (numpy, safetensors)."""
import numpy as np
from safetensors.numpy import save_file

rng = np.random.default_rng(8)
K = 3


def crowd(n, accuracies, present):
    truth = rng.choice(K, n, p=[0.5, 0.3, 0.2])
    votes = np.full((n, len(accuracies)), -1)
    for j, (a, p) in enumerate(zip(accuracies, present)):
        right = rng.random(n) < a
        wrong = (truth + rng.integers(1, K, n)) % K
        votes[:, j] = np.where(rng.random(n) < p, np.where(right, truth, wrong), -1)
    return votes


def one_hot(votes, answers):
    shown = np.where(votes < 0, K, votes)
    return np.eye(K + 1)[shown][:, :, :answers]


def shares(votes):
    counts = one_hot(votes, K).sum(1)
    total = counts.sum(1, keepdims=True)
    return np.where(total > 0, counts / np.maximum(total, 1), 1 / K)


def fit(x, q, smoothing):
    prior = q.mean(0)
    rates = np.einsum("nma,nk->mka", x, q) + smoothing
    sums = rates.sum(2, keepdims=True)
    return prior, np.divide(rates, sums, out=rates.copy(), where=sums > 0)


def judge(x, prior, rates):
    p = prior * np.prod(np.where(x[:, :, :, None] > 0, rates.transpose(0, 2, 1)[None], 1), axis=(1, 2))
    assert (p.sum(1) > 0).all()
    return p / p.sum(1, keepdims=True)


def dawid_skene(train, test, abstains, smoothing):
    answers = K + 1 if abstains else K
    x = one_hot(train, answers)
    model = fit(x, shares(train), smoothing)
    for _ in range(1000):
        after = fit(x, judge(x, *model), smoothing)
        near = all(np.abs(a - b).max() < 1e-5 for a, b in zip(model, after))
        model = after
        if near:
            break
    return judge(one_hot(test, answers), *fit(x, judge(x, *model), smoothing))


out = {}
for name, abstains, smoothing, present in [("rules", True, 0, [0.3, 0.5, 0.4, 0.2, 0.6]), ("people", False, 0.01, [0.9] * 5)]:
    train = crowd(200, [0.9, 0.8, 0.7, 0.85, 0.6], present)
    test = crowd(60, [0.9, 0.8, 0.7, 0.85, 0.6], present)
    out[name + ".train"] = train.astype(np.float32)
    out[name + ".test"] = test.astype(np.float32)
    out[name + ".posterior"] = dawid_skene(train, test, abstains, smoothing).astype(np.float32)
save_file(out, __file__.rsplit("/", 1)[0] + "/ds.safetensors")
