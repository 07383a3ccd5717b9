package io.winnow.neural;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Named float32 tensors in a safetensors file: eight bytes of header length, a JSON header with
 * each tensor's dtype, shape and byte range, then the values, all little-endian. Reading one can
 * only ever yield numbers and strings.
 *
 * @param metadata free text by key
 * @param tensors by name, in file order
 */
record SafeTensors(Map<String, String> metadata, Map<String, Tensor> tensors) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String METADATA = "__metadata__";
    private static final int LARGEST_HEADER = 16 << 20;

    /** The tensor called {@code name}, of exactly {@code shape}. */
    Tensor require(String name, List<Integer> shape) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor is named " + name);
        }
        if (!tensor.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    name + " should have shape " + shape + ", has " + tensor.shape());
        }
        return tensor;
    }

    /** Writes the file as a whole or not at all: a reader never sees half of it. */
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                writeTo(out);
            }
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        byte[] header = header().getBytes(StandardCharsets.UTF_8);
        DataOutputStream stream = new DataOutputStream(out);
        stream.writeLong(Long.reverseBytes(header.length));
        stream.write(header);
        for (Tensor tensor : tensors.values()) {
            ByteBuffer bytes = littleEndian(tensor.values().length * Float.BYTES);
            bytes.asFloatBuffer().put(tensor.values());
            stream.write(bytes.array());
        }
        stream.flush();
    }

    private String header() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode notes = root.putObject(METADATA);
        metadata.forEach(notes::put);
        long at = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            long end = at + (long) entry.getValue().values().length * Float.BYTES;
            ObjectNode node = root.putObject(entry.getKey());
            node.put("dtype", "F32");
            node.putPOJO("shape", entry.getValue().shape());
            node.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        String json = JSON.writeValueAsString(root);
        return json + " ".repeat(Math.floorMod(-json.getBytes(StandardCharsets.UTF_8).length, 8));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is no well-formed safetensors file of float32
     */
    static SafeTensors read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return parse(bytes);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IOException(file + " is no safetensors file: " + e.getMessage(), e);
        }
    }

    private static SafeTensors parse(ByteBuffer bytes) {
        long length = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
        if (length < 2 || length > Math.min(bytes.remaining(), LARGEST_HEADER)) {
            throw new IllegalArgumentException("its header would have " + length + " bytes");
        }
        byte[] header = new byte[(int) length];
        bytes.get(header);
        JsonNode root = JSON.readTree(header);
        ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(METADATA)) {
                entry.getValue().properties().forEach(e -> metadata.put(e.getKey(), e.getValue().asString()));
            } else {
                tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), data));
            }
        }
        return new SafeTensors(metadata, tensors);
    }

    private static Tensor tensor(String name, JsonNode node, ByteBuffer data) {
        if (!node.path("dtype").asString("").equals("F32")) {
            throw new IllegalArgumentException(name + " is not float32");
        }
        List<Integer> shape = new ArrayList<>();
        node.path("shape").forEach(axis -> shape.add(axis.asInt()));
        long from = node.path("data_offsets").path(0).asLong(-1);
        long to = node.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to < from || to > data.capacity() || (to - from) % Float.BYTES != 0) {
            throw new IllegalArgumentException(name + " lies at bytes " + from + " to " + to);
        }
        ByteBuffer range = data.slice((int) from, (int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[range.remaining() / Float.BYTES];
        range.asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
