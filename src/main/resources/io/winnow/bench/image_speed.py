"""The peer of encoding images: python3 image_speed.py BATCHxTHREADS images.bin (0 threads: as many as it takes)
Runs encoder.onnx beside the images, from bytes to embeddings, which go to BATCHxTHREADS.npy there."""
import os
import sys
import time

import numpy as np
import onnxruntime as ort

batch, threads = (int(number) for number in sys.argv[1].split("x"))
folder = os.path.dirname(sys.argv[2])
options = ort.SessionOptions()
if threads:
    options.intra_op_num_threads = options.inter_op_num_threads = threads
network = ort.InferenceSession(os.path.join(folder, "encoder.onnx"), options, providers=["CPUExecutionProvider"])
pixels = np.fromfile(sys.argv[2], np.uint8).reshape(-1, *network.get_inputs()[0].shape[1:])


def work():
    parts = [pixels[at : at + batch].astype(np.float32) for at in range(0, len(pixels), batch)]
    return np.concatenate([network.run(["embedding"], {"images": part})[0] for part in parts])


work()
seconds = cpu = float("inf")
for run in range(3):
    began, cpu_began = time.perf_counter(), time.process_time()
    rows = work()
    seconds, cpu = min(seconds, time.perf_counter() - began), min(cpu, time.process_time() - cpu_began)
# Not ru_maxrss, which begins with what the process had that started this one.
status = "/proc/self/status"
peak = [line for line in open(status) if line.startswith("VmHWM")][0].split()[1] if os.path.exists(status) else 0
np.save(os.path.join(folder, sys.argv[1] + ".npy"), rows)
print(f"measured {seconds:.6f} {cpu:.6f} {int(peak) / 1024:.0f}")
