package io.winnow.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named float32 tensors and text metadata in the safetensors format: eight bytes of header length,
 * a JSON header, then the tensors' little-endian bytes. No code can hide in such a file.
 *
 * @param tensors by name, in the order in which they are written
 * @param metadata free text by key
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

    private static final int LENGTH_BYTES = Long.BYTES;
    private static final long MOST_HEADER_BYTES = 100_000_000;

    public Safetensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        if (tensors.containsKey(SafetensorsHeader.METADATA)) {
            throw new IllegalArgumentException("the name __metadata__ is reserved");
        }
    }

    /**
     * The tensor of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name + " among " + tensors.keySet());
        }
        return tensor;
    }

    /**
     * The metadata under that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no metadata " + key + " in " + metadata.keySet());
        }
        return value;
    }

    /**
     * Writes {@code path} so that readers see the old file or the whole new one, also after a
     * crash.
     */
    public void write(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "." + path.getFileName(), ".part");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                writeTo(channel);
                channel.force(true);
            }
            Files.move(
                    draft,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeTo(FileChannel channel) throws IOException {
        byte[] header = SafetensorsHeader.format(this).getBytes(StandardCharsets.UTF_8);
        ByteBuffer start = littleEndian(LENGTH_BYTES + header.length);
        writeFully(channel, start.putLong(header.length).put(header).flip());
        for (Tensor tensor : tensors.values()) {
            ByteBuffer bytes = littleEndian(Math.multiplyExact(tensor.values().length, 4));
            bytes.asFloatBuffer().put(tensor.values());
            writeFully(channel, bytes);
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException if it is no safetensors file, is torn, or holds anything but float32; the
     *     message names the file
     */
    public static Safetensors read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return readFrom(channel);
        } catch (IllegalArgumentException | UncheckedIOException malformed) {
            throw new IOException(path + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Safetensors readFrom(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < LENGTH_BYTES) {
            throw new IllegalArgumentException("too short for a safetensors file");
        }
        long length = readFully(channel, 0, LENGTH_BYTES).getLong();
        if (length < 2 || length > MOST_HEADER_BYTES || length > size - LENGTH_BYTES) {
            throw new IllegalArgumentException("no safetensors header of " + length + " bytes");
        }
        ByteBuffer text = readFully(channel, LENGTH_BYTES, (int) length);
        SafetensorsHeader header =
                SafetensorsHeader.parse(StandardCharsets.UTF_8.decode(text).toString());
        long start = LENGTH_BYTES + length;
        header.requireBytes(size - start);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (SafetensorsHeader.Entry entry : header.entries()) {
            float[] values = new float[entry.elements()];
            readFully(channel, start + entry.begin(), values.length * Float.BYTES)
                    .asFloatBuffer()
                    .get(values);
            tensors.put(entry.name(), new Tensor(values, entry.shape()));
        }
        return new Safetensors(tensors, header.metadata());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer readFully(FileChannel channel, long at, int count)
            throws IOException {
        ByteBuffer bytes = littleEndian(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new IllegalArgumentException("torn: ends within its data");
            }
        }
        return bytes.flip();
    }
}
