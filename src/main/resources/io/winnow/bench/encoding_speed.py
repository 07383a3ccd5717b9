"""The peer of the encoding benchmark: python3 encoding_speed.py alone|batched model.onnx tokenizer.json sentences.txt
The same network and tokenizer in ONNX Runtime and tokenizers, one thread; one text a run, or 32 of like length."""
import os
import sys

os.environ["TOKENIZERS_PARALLELISM"] = "false"
import time

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

batch = 1 if sys.argv[1] == "alone" else 32
options = ort.SessionOptions()
options.intra_op_num_threads = options.inter_op_num_threads = 1
network = ort.InferenceSession(sys.argv[2], options, providers=["CPUExecutionProvider"])
tokenizer = Tokenizer.from_file(sys.argv[3])
tokenizer.no_padding()
tokenizer.enable_truncation(256)
texts = open(sys.argv[4], encoding="utf-8").read().splitlines()


def work():
    encoded = tokenizer.encode_batch(texts)
    order = sorted(range(len(texts)), key=lambda i: len(encoded[i].ids))
    rows = np.zeros((len(texts), 384), np.float32)
    for at in range(0, len(order), batch):
        some = order[at : at + batch]
        longest = max(len(encoded[i].ids) for i in some)
        ids = np.zeros((len(some), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, i in enumerate(some):
            ids[row, : len(encoded[i].ids)] = encoded[i].ids
            mask[row, : len(encoded[i].ids)] = 1
        states = network.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})[0]
        mean = (states * mask[:, :, None]).sum(1)
        rows[some] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    return rows


seconds = cpu = float("inf")
for run in range(2):
    began, cpu_began = time.perf_counter(), time.process_time()
    rows = work()
    seconds, cpu = min(seconds, time.perf_counter() - began), min(cpu, time.process_time() - cpu_began)
np.save(os.path.join(os.path.dirname(sys.argv[4]), sys.argv[1] + ".npy"), rows)
# Not ru_maxrss, which begins with what the process had that started this one.
status = "/proc/self/status"
peak = [line for line in open(status) if line.startswith("VmHWM")][0].split()[1] if os.path.exists(status) else 0
print(f"measured {seconds:.6f} {cpu:.6f} {int(peak) / 1024:.0f}")
