package io.winnow.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every source of images promises. */
public abstract class ImageSourceContract {

    /** At least three images that differ. */
    protected abstract ImageSource images() throws Exception;

    @Test
    void anImageIsTheSameWheneverItIsRead() throws Exception {
        ImageSource images = images();
        assertThat(images.size()).isGreaterThanOrEqualTo(3);
        byte[][] once = all(images);
        byte[][] again = all(images);
        for (int row = images.size() - 1; row >= 0; row--) {
            assertThat(again[row]).isEqualTo(once[row]);
            assertThat(once[row]).isNotEqualTo(once[(row + 1) % images.size()]);
        }
    }

    @Test
    void writesTheImageAndNothingBeside() throws Exception {
        ImageSource images = images();
        int bytes = images.shape().bytes();
        for (int guard : new int[] {0, 77}) {
            byte[] into = new byte[bytes + 10];
            Arrays.fill(into, (byte) guard);
            images.read(1, into, 5);
            assertThat(Arrays.copyOfRange(into, 5, 5 + bytes)).isEqualTo(one(images, 1));
            for (int i = 0; i < 5; i++) {
                assertThat(into[i]).isEqualTo((byte) guard);
                assertThat(into[5 + bytes + i]).isEqualTo((byte) guard);
            }
        }
    }

    @Test
    void severalReadersDoNotDisturbEachOther() throws Exception {
        ImageSource images = images();
        byte[][] expected = all(images);
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> {
                    int row = i % expected.length;
                    assertThat(one(images, row)).isEqualTo(expected[row]);
                });
    }

    @Test
    void thereIsNoImageBeforeTheFirstOrAfterTheLast() throws Exception {
        ImageSource images = images();
        byte[] into = new byte[3 * images.shape().bytes()];
        for (int row : new int[] {-1, images.size(), Integer.MAX_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> images.read(row, into, 0));
        }
    }

    private static byte[][] all(ImageSource images) {
        return IntStream.range(0, images.size())
                .mapToObj(row -> one(images, row))
                .toArray(byte[][]::new);
    }

    private static byte[] one(ImageSource images, int row) {
        byte[] pixels = new byte[images.shape().bytes()];
        images.read(row, pixels, 0);
        return pixels;
    }
}
