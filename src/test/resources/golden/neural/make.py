"""Reference values from PyTorch for io.winnow.neural. Run: python make.py (torch, numpy)."""

import torch
import torch.nn.functional as F
from torch import nn

from golden import write


def nt_xent():
    torch.manual_seed(1)
    z = torch.randn(12, 5, requires_grad=True)
    unit = F.normalize(z, dim=1)
    logits = (unit @ unit.T / 0.2).masked_fill(torch.eye(12, dtype=torch.bool), float("-inf"))
    partner = torch.arange(12).roll(6)
    loss = F.cross_entropy(logits, partner)
    loss.backward()
    write("nt-xent.safetensors", {"z": z, "loss": loss, "gradient": z.grad})


def adamw():
    torch.manual_seed(2)
    weight, bias = nn.Parameter(torch.randn(3, 4)), nn.Parameter(torch.randn(4))
    start = {"weight": weight.detach().clone(), "bias": bias.detach().clone()}
    optimizer = torch.optim.AdamW([{"params": [weight], "weight_decay": 0.1}, {"params": [bias], "weight_decay": 0.0}], lr=0.05)
    for _ in range(5):
        optimizer.zero_grad()
        ((weight.square().sum() + (weight.sum(0) * bias).sum() + bias.square().square().sum())).backward()
        optimizer.step()
    write("adamw.safetensors", {"start.weight": start["weight"], "start.bias": start["bias"], "end.weight": weight, "end.bias": bias})


class Block(nn.Module):
    def __init__(self, i, o, stride):
        super().__init__()
        self.conv1, self.norm1 = nn.Conv2d(i, o, 3, stride, 1, bias=False), nn.BatchNorm2d(o)
        self.conv2, self.norm2 = nn.Conv2d(o, o, 3, 1, 1, bias=False), nn.BatchNorm2d(o)
        self.skip = nn.Conv2d(i, o, 1, stride, bias=False) if i != o or stride != 1 else None
        self.skipnorm = nn.BatchNorm2d(o) if self.skip else None

    def forward(self, x):
        y = self.norm2(self.conv2(F.relu(self.norm1(self.conv1(x)))))
        return F.relu(y + (self.skipnorm(self.skip(x)) if self.skip else x))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.ModuleDict({"conv": nn.Conv2d(3, 4, 3, 1, 1, bias=False), "norm": nn.BatchNorm2d(4)})
        self.block1, self.block2 = Block(4, 4, 1), Block(4, 6, 2)
        self.projection = nn.ModuleDict({"in": nn.Linear(6, 6), "norm": nn.BatchNorm1d(6), "out": nn.Linear(6, 64)})

    def forward(self, x):
        x = F.relu(self.stem["norm"](self.stem["conv"](x)))
        maps = [x, self.block1(x)]
        return maps + [self.block2(maps[-1])]

    def project(self, x):
        pooled = self(x)[-1].mean((2, 3))
        p = self.projection
        return p["out"](F.relu(p["norm"](p["in"](pooled))))


def resnet():
    torch.manual_seed(3)
    net = Net()
    for module in net.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.5, 0.5)
            nn.init.uniform_(module.running_mean, -0.5, 0.5)
            nn.init.uniform_(module.running_var, 0.5, 1.5)
    keep = lambda: {k: v.clone() for k, v in net.state_dict().items() if "num_batches" not in k}
    pixels = torch.randn(5, 3, 9, 8)
    tensors = {"weights." + k: v for k, v in keep().items()}
    net.eval()
    maps = net(pixels)
    tensors |= {f"map{i}": m for i, m in enumerate(maps)}
    last = maps[-1]
    unit = lambda v: F.normalize(v.flatten(1), dim=1)
    net.train()
    projected = net.project(pixels)
    projected.square().mean().backward()
    tensors |= {"pixels": pixels.permute(0, 2, 3, 1), "projected": projected}
    tensors |= {"after." + k: v for k, v in keep().items() if "running" in k}
    tensors |= {"gradient." + k: p.grad for k, p in net.named_parameters()}
    write("resnet.safetensors", tensors)


nt_xent()
adamw()
resnet()
