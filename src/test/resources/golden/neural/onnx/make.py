"""Tiny networks for io.winnow.neural.OnnxImageEncoder, and what onnxruntime makes of two images.

Run: python make.py (onnx, onnxruntime, numpy).
"""

import json
import struct

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

random = np.random.default_rng(1)
KERNEL = random.normal(0, 0.1, (4, 3, 3, 3)).astype(np.float32)


def node(kind, inputs, output, **more):
    return helper.make_node(kind, inputs, [output], **more)


def save(name, nodes, shape, out, more_inputs=(), more_outputs=(), kernel=None, external=False):
    weights = [numpy_helper.from_array(KERNEL if kernel is None else kernel, "kernel")]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, shape), *more_inputs],
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, out), *more_outputs],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    if external:
        onnx.external_data_helper.set_external_data(model.graph.initializer[0], "kernel.bin")
        model.graph.initializer[0].ClearField("raw_data")
    else:
        onnx.checker.check_model(model)
    with open(name + ".onnx", "wb") as file:
        file.write(model.SerializeToString())


def features(name, image):
    session = onnxruntime.InferenceSession(name + ".onnx")
    return session.run(None, {"image": image})[0]


conv = node("Conv", ["image", "kernel"], "maps")
relu = node("Relu", ["maps"], "active")
pool = node("GlobalAveragePool", ["active"], "pooled")
flat = node("Flatten", ["pooled"], "features")
save("first", [conv, relu, pool, flat], ["n", 3, 8, 6], ["n", 4])
save("batch2", [conv, relu, pool, flat], [2, 3, 8, 6], [2, 4])
to_first = node("Transpose", ["image"], "turned", perm=[0, 3, 1, 2])
to_last = node("Transpose", ["active"], "features", perm=[0, 2, 3, 1])
turned = node("Conv", ["turned", "kernel"], "maps")
save("last", [to_first, turned, relu, to_last], ["n", "h", "w", 3], ["n", "y", "x", 4])
save("maps", [conv, node("Relu", ["maps"], "features")], ["n", 3, "h", "w"], ["n", 4, "y", "x"])
grey = KERNEL[:, :1]
save("grey", [conv, relu, pool, flat], ["n", 1, 8, 6], ["n", 4], kernel=grey)
save("greylast", [to_first, turned, relu, to_last], ["n", "h", "w", 1], ["n", "y", "x", 4], kernel=grey)

# What must be refused.
save("two", [conv, relu, pool, flat], ["n", 2, 8, 6], ["n", 4], kernel=KERNEL[:, :2])
log = node("Log", ["maps"], "active")
save("notfinite", [conv, log, pool, flat], ["n", 3, 8, 6], ["n", 4])
zero = np.zeros_like(KERNEL)
save("constant", [conv, relu, pool, flat], ["n", 3, 8, 6], ["n", 4], kernel=zero)
other = helper.make_tensor_value_info("other", TensorProto.FLOAT, ["n", 4])
added = node("Add", ["flat", "other"], "features")
flat_first = node("Flatten", ["pooled"], "flat")
save("twoinputs", [conv, relu, pool, flat_first, added], ["n", 3, 8, 6], ["n", 4], more_inputs=[other])
save("threed", [conv, node("Squeeze", ["maps"], "features")], [1, 3, 8, 6], [4, 6, 4])
save("external", [conv, relu, pool, flat], ["n", 3, 8, 6], ["n", 4], external=True)

# An external tensor hidden in a node's attribute.
hidden = numpy_helper.from_array(KERNEL, "kernel")
onnx.external_data_helper.set_external_data(hidden, "kernel.bin")
hidden.ClearField("raw_data")
constant = helper.make_node("Constant", [], ["kernel"], value=hidden)
graph = helper.make_graph(
    [constant, conv, relu, pool, flat],
    "tiny",
    [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, 8, 6])],
    [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["n", 4])],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
with open("hidden.onnx", "wb") as file:
    file.write(model.SerializeToString())

# Pixel k of the two images is 7 k modulo 256, channels first.
pixels = (np.arange(2 * 3 * 8 * 6) * 7 % 256).astype(np.float32).reshape(2, 3, 8, 6)
mean = np.array([0.485, 0.456, 0.406], dtype=np.float32).reshape(1, 3, 1, 1)
deviation = np.array([0.229, 0.224, 0.225], dtype=np.float32).reshape(1, 3, 1, 1)
scaled = (pixels / 255 - mean) / deviation
# Grey images are the first two planes of 8 x 6; mean and deviation are those of colour, averaged.
grey_scaled = (pixels[0, :2, np.newaxis] / 255 - mean.mean()) / deviation.mean()
rows = {
    "grey": features("grey", grey_scaled),
    "greylast": features("greylast", grey_scaled.transpose(0, 2, 3, 1)).mean((1, 2)),
    "first": features("first", scaled),
    "batch2": features("batch2", scaled),
    "last": features("last", scaled.transpose(0, 2, 3, 1)).mean((1, 2)),
    "maps": features("maps", scaled).mean((2, 3)),
    "bgr": features("first", np.ascontiguousarray(scaled[:, ::-1])),
}
header, raw = {"__metadata__": {"onnxruntime": onnxruntime.__version__}}, b""
for name, value in rows.items():
    data = (value / np.linalg.norm(value, axis=1, keepdims=True)).astype("<f4").tobytes()
    header[name] = {"dtype": "F32", "shape": [2, 4], "data_offsets": [len(raw), len(raw) + len(data)]}
    raw += data
text = json.dumps(header).encode()
text += b" " * (-len(text) % 8)
with open("rows.safetensors", "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text + raw)
