package io.winnow.sample.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.winnow.sample.TestImages;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageFilesTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(ImageFormat.PNG, written("png")),
                Arguments.of(ImageFormat.JPEG, written("jpg")),
                Arguments.of(ImageFormat.GIF, written("gif")),
                Arguments.of(ImageFormat.BMP, written("bmp")),
                Arguments.of(ImageFormat.WEBP, TestImages.resource("picture.webp")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsFormatAndSizeByContent(ImageFormat format, byte[] content) throws Exception {
        InspectedImage image = ImageFiles.inspect(content, 2_400);
        assertThat(image.format()).isEqualTo(format);
        assertThat(image.width()).isEqualTo(60);
        assertThat(image.height()).isEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileThatEndsEarly(ImageFormat format, byte[] content) {
        for (double share : new double[] {0.2, 0.5, 0.9}) {
            byte[] part = Arrays.copyOf(content, (int) (content.length * share));
            assertThatExceptionOfType(UnreadableImage.class)
                    .as("%s cut to %s", format, share)
                    .isThrownBy(() -> ImageFiles.inspect(part, 2_400))
                    .withMessageContaining("damaged or truncated " + format);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesOnePixelOverTheLimit(ImageFormat format, byte[] content) {
        assertThatNoException().isThrownBy(() -> ImageFiles.inspect(content, 2_400));
        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> ImageFiles.inspect(content, 2_399))
                .withMessage("60 × 40 pixels are more than the limit of 2,399");
    }

    @Test
    void refusesHugeDimensionsWithoutDecoding() {
        byte[] png = TestImages.png(60, 40, 1);
        png[16] = 0x7f;
        png[20] = 0x7f;
        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> ImageFiles.inspect(png, 40_000_000))
                .withMessageContaining("more than the limit");
    }

    @Test
    void refusesWhatIsNoImage() {
        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> ImageFiles.inspect("hello there".getBytes(), 100))
                .withMessage("not a PNG, JPEG, GIF, BMP or WebP image");
        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> ImageFiles.inspect(new byte[0], 100))
                .withMessage("empty");
    }

    @Test
    void readsLossyWebp() throws Exception {
        assertThat(ImageFiles.decode(TestImages.resource("lossy.webp")).getWidth()).isEqualTo(32);
    }

    @Test
    void greyPngHoldsThePixelsItWasGiven() throws Exception {
        byte[] pixels = TestImages.idxImage(3, 28);
        try (GreyPng png = new GreyPng()) {
            var image = ImageFiles.decode(png.encode(pixels, 28, 28));
            assertThat((byte[]) image.getRaster().getDataElements(0, 0, 28, 28, null))
                    .isEqualTo(pixels);
            assertThat(png.encode(pixels, 28, 28)).isEqualTo(png.encode(pixels, 28, 28));
        }
    }

    private static byte[] written(String format) {
        return TestImages.written(format, TestImages.noise(60, 40, 1));
    }
}
