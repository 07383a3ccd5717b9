"""Values that ConfidentLearningTest quotes: python3 confident.py (numpy)."""
import numpy as np

n, classes = 30, 3
raw = np.array([[1 + (i * 7 + c * 5 + i * i * c) % 11 for c in range(classes)] for i in range(n)])
p = (raw.astype(np.float32) / raw.sum(1, keepdims=True).astype(np.float32)).astype(np.float64)
label = np.array([(i * i + i // 4) % classes for i in range(n)])
t = np.array([p[label == j, j].mean() for j in range(classes)])
over = np.where(p >= t, p, -1)
guess = np.where(over.max(1) < 0, -1, over.argmax(1))
flagged = np.flatnonzero((guess >= 0) & (guess != label))
own = p[np.arange(n), label]
others = np.where(np.eye(classes, dtype=bool)[label], 0, p).max(1)
score = (1 - own + others) / 2
print("guess", guess.tolist())
print("flagged", flagged[np.lexsort((flagged, -score[flagged]))].tolist())
print("scores", score[:3].tolist())
