"""Reference losses and gradients from PyTorch for the objectives of io.winnow.neural.

Run: python objectives.py (torch, numpy). Each file holds the inputs, the loss and the gradients of what is learned.
"""

import torch
import torch.nn.functional as F

from golden import write


def keep(name, loss, learned, given=None):
    loss.backward()
    tensors = {k: v for k, v in {**learned, **(given or {})}.items()}
    tensors |= {"gradient." + k: v.grad for k, v in learned.items()}
    write(f"{name}.safetensors", {**tensors, "loss": loss})


def leaf(*shape, scale=1.0):
    return (torch.randn(*shape) * scale).requires_grad_()


def vicreg():
    torch.manual_seed(11)
    both = leaf(14, 6, scale=0.8)
    x, y = both.chunk(2)
    spread = sum(F.relu(1 - torch.sqrt(z.var(dim=0) + 1e-4)).mean() for z in (x, y)) / 2
    off = ~torch.eye(6, dtype=torch.bool)
    covariance = sum(torch.cov(z.T)[off].pow(2).sum() / 6 for z in (x, y))
    keep("vicreg", 25 * F.mse_loss(x, y) + 25 * spread + covariance, {"both": both})


def byol():
    torch.manual_seed(12)
    predicted, target = leaf(10, 7), torch.randn(10, 7)
    (p1, p2), (z1, z2) = predicted.chunk(2), target.chunk(2)
    loss = (2 - 2 * F.cosine_similarity(p1, z2)).mean() + (2 - 2 * F.cosine_similarity(p2, z1)).mean()
    keep("byol", loss, {"predicted": predicted}, {"target": target})


def rotation():
    torch.manual_seed(13)
    logits = leaf(20, 4, scale=2.0)
    keep("rotation", F.cross_entropy(logits, torch.arange(4).repeat_interleave(5)), {"logits": logits})


def vae():
    torch.manual_seed(14)
    drawn, mean, spread, noise, truth = leaf(3, 4, 5, 2), leaf(3, 6), leaf(3, 6), torch.randn(3, 6), torch.randn(3, 4, 5, 2)
    posterior = torch.distributions.Normal(mean, torch.exp(spread / 2))
    divergence = torch.distributions.kl_divergence(posterior, torch.distributions.Normal(0.0, 1.0)).sum(1)
    likelihood = torch.distributions.Normal(drawn, 1.0).log_prob(truth).flatten(1).sum(1)
    constant = truth[0].numel() * torch.log(torch.tensor(2 * torch.pi)) / 2
    sample = mean + torch.exp(spread / 2) * noise
    keep("vae", (divergence - likelihood).mean() - constant, {"drawn": drawn, "mean": mean, "spread": spread},
         {"noise": noise, "truth": truth, "sample": sample})


def mae():
    torch.manual_seed(15)
    drawn, truth, hidden = leaf(4, 6, 8, 3), torch.randn(4, 6, 8, 3), (torch.rand(4, 6, 8, 1) < 0.6).float().expand(4, 6, 8, 3)
    loss = F.mse_loss(drawn[hidden.bool()], truth[hidden.bool()])
    keep("mae", loss, {"drawn": drawn}, {"truth": truth, "hidden": hidden})


def patches():
    torch.manual_seed(16)
    cells = torch.randn(2, 3, 4, 2 * 2 * 3)
    joined = torch.zeros(2, 6, 8, 3)
    for y in range(3):
        for x in range(4):
            joined[:, 2 * y : 2 * y + 2, 2 * x : 2 * x + 2] = cells[:, y, x].reshape(2, 2, 2, 3)
    write("patches.safetensors", {"cells": cells, "joined": joined[:, :5, :7]})


for make in (vicreg, byol, rotation, vae, mae, patches):
    make()


def soft_cross_entropy():
    torch.manual_seed(17)
    logits = leaf(7, 4, scale=2)
    targets = torch.softmax(torch.randn(7, 4), dim=1)
    targets[0] = F.one_hot(torch.tensor(2), 4).float()
    weights = torch.tensor([1, 0.5, 0, 1, 1, 0.25, 0]) / 7
    each = F.cross_entropy(logits, targets, reduction="none")
    keep("soft-cross-entropy", (each * weights).sum(), {"logits": logits}, {"targets": targets, "weights": weights.unsqueeze(1)})


def smooth_features():
    torch.manual_seed(18)
    maps = [leaf(2, c, h, w) for c, h, w in ((2, 9, 8), (3, 5, 4), (4, 3, 2))]
    shown = [F.relu(m) for m in maps]
    parts = [F.normalize(F.adaptive_avg_pool2d(m, s).flatten(1), dim=1) for m, s in zip(shown, (4, 4, 2))]
    features = torch.cat(parts, 1).clamp(1e-4, 1).sqrt()
    learned = {f"map{i}": m for i, m in enumerate(maps)}
    keep("smooth-features", features.square().mul(torch.arange(features.shape[1])).sum() / 100, learned, {"features": features})


soft_cross_entropy()
smooth_features()
