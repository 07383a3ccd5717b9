package io.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolFileTest {

    private static final int SIZE = 60_000;
    private static final int PIXELS = 28 * 28;

    @TempDir Path folder;

    @Test
    void imagesBeyondTheShippedOnesDifferFromThem() throws IOException {
        PoolFile file = PoolFile.write(Path.of("data", "fashion-mnist"), folder, SIZE);

        ByteBuffer images = ByteBuffer.wrap(Files.readAllBytes(file.images()));
        assertThat(images.getInt(4)).isEqualTo(SIZE);
        assertThat(images.capacity()).isEqualTo(16 + SIZE * PIXELS);
        assertThat(Files.size(file.labels())).isEqualTo(8 + SIZE);
        Set<ByteBuffer> distinct = new HashSet<>();
        for (int i = 0; i < SIZE; i++) {
            distinct.add(images.slice(16 + i * PIXELS, PIXELS));
        }
        assertThat(distinct).hasSizeGreaterThan(SIZE - 100);
    }
}
