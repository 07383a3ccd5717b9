"""Images per second of SimCLR training in PyTorch, on the network of io.winnow.neural.Architecture.

Run by `winnow bench --python python3` beside io.winnow.neural.TrainingSpeed, or alone:
    python training_speed.py BATCH THREADS FLOAT32|BFLOAT16 STEPS
The views are made once and reused, so that only forward, backward and AdamW are timed.
"""

import sys
import time

import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.conv1, self.norm1 = nn.Conv2d(i, o, 3, 2, 1, bias=False), nn.BatchNorm2d(o)
        self.conv2, self.norm2 = nn.Conv2d(o, o, 3, 1, 1, bias=False), nn.BatchNorm2d(o)
        self.skip, self.skipnorm = nn.Conv2d(i, o, 1, 2, bias=False), nn.BatchNorm2d(o)

    def forward(self, x):
        y = self.norm2(self.conv2(F.relu(self.norm1(self.conv1(x)))))
        return F.relu(y + self.skipnorm(self.skip(x)))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(1, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU())
        self.blocks = nn.Sequential(Block(16, 48), Block(48, 96), Block(96, 192))
        self.projection = nn.Sequential(nn.Linear(192, 192), nn.BatchNorm1d(192), nn.ReLU(), nn.Linear(192, 64))


def nt_xent(z, temperature=0.2):
    z = F.normalize(z, dim=1)
    logits = (z @ z.T / temperature).fill_diagonal_(-1e9)
    n = len(z) // 2
    return F.cross_entropy(logits, torch.arange(2 * n).roll(n))


batch, threads, precision, steps = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
torch.set_num_threads(threads)
net = Net().to(memory_format=torch.channels_last)
optimizer = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-4)
views = torch.randn(2 * batch, 1, 28, 28).to(memory_format=torch.channels_last)
for step in range(-3, steps):
    if step == 0:
        start = time.perf_counter(), time.process_time()
    with torch.autocast("cpu", torch.bfloat16, enabled=precision == "BFLOAT16"):
        pooled = net.blocks(net.stem(views)).mean((2, 3))
    loss = nt_xent(net.projection(pooled.float()))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
wall, cpu = time.perf_counter() - start[0], time.process_time() - start[1]
print(f"PyTorch {torch.__version__}: {batch * steps / wall:.0f} images/s, {batch * steps / cpu:.0f} per CPU-second")
