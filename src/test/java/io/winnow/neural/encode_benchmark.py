"""Times ONNX Runtime in Python on a file that EncodeBenchmark wrote, from bytes to embeddings.

Run: python encode_benchmark.py encoder.onnx images.bin expected.bin rounds
"""

import sys
import time

import numpy as np
import onnx
import onnxruntime as ort

path, images, expected, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
onnx.checker.check_model(onnx.load(path), full_check=True)
options = ort.SessionOptions()
session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
shape = session.get_inputs()[0].shape[1:]
pixels = np.fromfile(images, np.uint8).reshape(-1, *shape)


def encode(batch):
    return np.concatenate(
        [session.run(["embedding"], {"images": pixels[i : i + batch].astype(np.float32)})[0] for i in range(0, len(pixels), batch)]
    )


rows = encode(256)
print("largest difference to Java", np.abs(rows - np.fromfile(expected, "<f4").reshape(rows.shape)).max(), file=sys.stderr)
for batch in (32, 256):
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        encode(batch)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(f"{'Python ONNX Runtime, ' + str(batch):28s} {len(pixels) / wall:8.0f} images/s {len(pixels) / cpu:8.0f} images/CPU-s", flush=True)
