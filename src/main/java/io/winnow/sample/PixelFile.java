package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Images of one shape behind each other, one byte per channel and pixel, and nothing else. */
final class PixelFile implements AutoCloseable {

    private final FileChannel channel;
    private final ImageShape shape;
    private int size;

    private PixelFile(FileChannel channel, ImageShape shape, int size) {
        this.channel = channel;
        this.shape = shape;
        this.size = size;
    }

    /** Opens the file, or makes an empty one; half an image at its end is cut off. */
    static PixelFile open(Path file, ImageShape shape) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        int size = Math.toIntExact(channel.size() / shape.bytes());
        channel.truncate((long) size * shape.bytes());
        return new PixelFile(channel, shape, size);
    }

    /** The number of images. */
    int size() {
        return size;
    }

    void append(byte[] images, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(images, 0, count * shape.bytes());
        long at = (long) size * shape.bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
        size += count;
    }

    /** The images of now; the mapping lives as long as the result does. */
    ImageSource map() throws IOException {
        long length = (long) size * shape.bytes();
        MemorySegment pixels =
                length == 0
                        ? MemorySegment.ofArray(new byte[0])
                        : channel.map(MapMode.READ_ONLY, 0, length, Arena.ofAuto());
        return new Mapped(pixels, size, shape);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private record Mapped(MemorySegment pixels, int size, ImageShape shape) implements ImageSource {

        @Override
        public void read(int row, byte[] into, int at) {
            Objects.checkIndex(row, size);
            MemorySegment.copy(
                    pixels,
                    ValueLayout.JAVA_BYTE,
                    (long) row * shape.bytes(),
                    into,
                    at,
                    shape.bytes());
        }
    }
}
