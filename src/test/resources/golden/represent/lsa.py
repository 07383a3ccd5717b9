"""Golden values of latent semantic analysis: python3 lsa.py (numpy, safetensors, scikit-learn 1.9)."""
import random

import numpy as np
from safetensors.numpy import save_file
from scipy.sparse.linalg import svds
from sklearn.feature_extraction.text import TfidfVectorizer

here = __file__.rsplit("/", 1)[0] + "/"
random.seed(3)
TOPICS = {
    "sea": "boat wave harbour sail tide fish net storm".split(),
    "code": "test build branch merge class method null stack".split(),
    "food": "bread salt oven apple soup spoon knife plate".split(),
}
texts = []
for i in range(90):
    topic = TOPICS[list(TOPICS)[i % 3]]
    others = [word for words in TOPICS.values() for word in words]
    words = random.choices(topic, k=9) + random.choices(others, k=3)
    texts.append(" ".join(words).capitalize() + (", and so on!" if i % 4 else "."))
with open(here + "lsa.txt", "w") as out:
    out.write("\n".join(texts) + "\n")
vectors = TfidfVectorizer(
    sublinear_tf=True, ngram_range=(1, 2), min_df=2, max_df=0.5, token_pattern=r"(?u)\b\w\w+\b"
).fit(texts)
x = vectors.transform(texts).astype(np.float64)
_, s, v = svds(x, k=6, random_state=0)
order = np.argsort(-s)
rows = x @ v[order].T
rows /= np.linalg.norm(rows, axis=1, keepdims=True)
out = {
    "weights": x.toarray().astype(np.float32),
    "cosines": (rows @ rows.T).astype(np.float32),
}
save_file(out, here + "lsa.safetensors")
with open(here + "lsa-terms.txt", "w") as terms:
    terms.write("\n".join(vectors.get_feature_names_out()) + "\n")
