"""Two mean-teacher steps by PyTorch's autograd, for LinearSoftmaxTest.

Run here: python3 mean_teacher.py > mean_teacher.txt   (PyTorch, double precision)
Lines: `<labeled> <unlabeled> <d> <C> <consistency> <rate> <decay> <momentum>`, then W, b, the labeled rows, their
classes, and per step the unlabeled rows, the teacher's targets, the student's W and b, the teacher's W and b.
"""

import torch

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
labeled, unlabeled, d, classes = 4, 7, 5, 3
consistency, rate, decay, momentum = 2.0, 0.5, 0.05, 0.9


def show(t):
    print(*(f"{v:.9g}" for v in t.detach().reshape(-1).tolist()))


w = torch.randn(classes, d, requires_grad=True)
b = torch.randn(classes, requires_grad=True)
teacher = [w.detach().clone(), b.detach().clone()]
x = torch.randn(labeled, d)
y = torch.randint(0, classes, (labeled,))
print(labeled, unlabeled, d, classes, consistency, rate, decay, momentum)
for t in (w, b, x, y.double()):
    show(t)
for _ in range(2):
    u = torch.randn(unlabeled, d)
    target = torch.softmax(u @ teacher[0].T + teacher[1], 1)
    disturbed = u + 0.1
    loss = torch.nn.functional.cross_entropy(x @ w.T + b, y)
    loss = loss + consistency * torch.nn.functional.cross_entropy(disturbed @ w.T + b, target)
    loss = loss + decay / 2 * (w**2).sum()
    gw, gb = torch.autograd.grad(loss, (w, b))
    w = (w - rate * gw).detach().requires_grad_()
    b = (b - rate * gb).detach().requires_grad_()
    teacher = [momentum * t + (1 - momentum) * s.detach() for t, s in zip(teacher, (w, b))]
    for t in (u, target, w, b, *teacher):
        show(t)
