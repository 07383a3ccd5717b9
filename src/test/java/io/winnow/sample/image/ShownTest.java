package io.winnow.sample.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.sample.TestImages;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learner sees what an annotator sees: turned by Exif, greys of every depth, transparency over
 * white. Against Pillow; see {@code golden/sample/make.py}.
 */
class ShownTest {

    record Shown(int width, int height, List<Integer> luma) {}

    private static final Map<String, Shown> GOLDEN =
            JsonMapper.shared()
                    .readValue(TestImages.resource("shown.json"), new TypeReference<>() {});

    static Iterable<String> files() {
        return GOLDEN.keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void pixelsLieAndLookAsPillowShowsThem(String file) throws Exception {
        Shown shown = GOLDEN.get(file);
        int[] luma = luma(TestImages.resource(file), shown);
        assertThat(luma).hasSize(shown.luma().size());
        // JPEG decoders round differently.
        assertThat(
                        IntStream.range(0, luma.length)
                                .map(i -> Math.abs(luma[i] - shown.luma().get(i))))
                .allMatch(difference -> difference <= 2);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSizeIsTheShownOne(String file) throws Exception {
        InspectedImage image = ImageFiles.inspect(TestImages.resource(file), 10_000);
        assertThat(image.width()).isEqualTo(GOLDEN.get(file).width());
        assertThat(image.height()).isEqualTo(GOLDEN.get(file).height());
    }

    @ParameterizedTest
    @ValueSource(strings = {"turned6.jpg", "turned6.png"})
    void damagedExifLeavesThePictureUpright(String file) throws Exception {
        byte[] content = TestImages.resource(file);
        byte[] mark =
                file.endsWith("jpg")
                        ? new byte[] {'E', 'x', 'i', 'f'}
                        : new byte[] {'e', 'X', 'I', 'f'};
        int at = indexOf(content, mark) + 6;
        Arrays.fill(content, at, at + 8, (byte) 0x55);
        assertThat(ImageFiles.inspect(content, 10_000).width()).isEqualTo(10);
        assertThat(ImageFiles.decode(content).getWidth()).isEqualTo(10);
    }

    @Test
    void aColourPaletteIsNoGrey() throws Exception {
        assertThat(Greys.isGreyFile(decoded("palette.png"))).isFalse();
        assertThat(Greys.hasNoColour(decoded("palette.png"))).isFalse();
        assertThat(Greys.hasNoColour(decoded("picture.png"))).isFalse();
        for (String grey : List.of("grey.png", "grey16.png", "grey-clear.png", "turned6.jpg")) {
            assertThat(Greys.isGreyFile(decoded(grey))).as(grey).isTrue();
        }
    }

    private static BufferedImage decoded(String file) throws Exception {
        return ImageFiles.decode(TestImages.resource(file));
    }

    private static int[] luma(byte[] content, Shown shown) throws Exception {
        byte[] pixels =
                Resizing.toShape(
                        ImageFiles.decode(content),
                        new ImageShape(1, shown.height(), shown.width()));
        return IntStream.range(0, pixels.length).map(i -> pixels[i] & 0xff).toArray();
    }

    private static int indexOf(byte[] content, byte[] mark) {
        for (int at = 0; ; at++) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
    }
}
