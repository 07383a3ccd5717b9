package io.winnow.sample.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.sample.TestImages;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Against Pillow's bilinear resize; see {@code golden/sample/make.py}. */
class ResizingTest {

    private static final Map<String, List<Integer>> GOLDEN =
            JsonMapper.shared()
                    .readValue(TestImages.resource("resized.json"), new TypeReference<>() {});

    @ParameterizedTest
    @CsvSource({"picture,3,8,12", "grey,1,50,50", "grey,1,28,28"})
    void resamplesLikePillow(String file, int channels, int height, int width) throws Exception {
        BufferedImage image = ImageFiles.decode(TestImages.resource(file + ".png"));
        byte[] pixels = Resizing.toShape(image, new ImageShape(channels, height, width));
        assertClose(pixels, GOLDEN.get("%s %dx%dx%d".formatted(file, channels, height, width)));
    }

    @Test
    void greyIsLuma() throws Exception {
        BufferedImage image = ImageFiles.decode(TestImages.resource("picture.png"));
        assertClose(Resizing.toShape(image, new ImageShape(1, 40, 60)), GOLDEN.get("picture luma"));
    }

    @Test
    void aGreyImageOfTheRightShapeIsUnchanged() throws Exception {
        byte[] pixels = TestImages.idxImage(3, 28);
        try (GreyPng png = new GreyPng()) {
            BufferedImage image = ImageFiles.decode(png.encode(pixels, 28, 28));
            assertThat(Resizing.toShape(image, new ImageShape(1, 28, 28))).isEqualTo(pixels);
        }
    }

    @Test
    void keepsProportionsAndContinuesTheBorder() {
        BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 4; y++) {
                boolean border = x == 0 || y == 0 || x == 7 || y == 3;
                image.setRGB(x, y, border ? 0x404040 : 0xffffff);
            }
        }
        byte[] pixels = Resizing.toShape(image, new ImageShape(1, 8, 8));
        assertThat(pixels[0]).isEqualTo((byte) 0x40);
        assertThat(pixels[63]).isEqualTo((byte) 0x40);
        assertThat(pixels[3 * 8 + 4]).isEqualTo((byte) 0xff);
    }

    @Test
    void transparentPartsLieOverWhite() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00000000);
        image.setRGB(1, 0, 0xff000000);
        assertThat(Resizing.toShape(image, new ImageShape(1, 1, 2)))
                .isEqualTo(new byte[] {(byte) 255, 0});
    }

    private static void assertClose(byte[] pixels, List<Integer> golden) {
        assertThat(pixels).hasSize(golden.size());
        int worst = 0;
        for (int i = 0; i < pixels.length; i++) {
            worst = Math.max(worst, Math.abs((pixels[i] & 0xff) - golden.get(i)));
        }
        // Pillow rounds to 8 bits between its two passes.
        assertThat(worst).isLessThanOrEqualTo(1);
    }

    @Test
    void decodedPixelsAreResizedLikeTheImage() {
        BufferedImage image = TestImages.noise(9, 7, 3);
        ImageShape colour = new ImageShape(3, 7, 9);
        byte[] pixels = Resizing.toShape(image, colour);
        assertThat(Resizing.toShape(pixels, colour, new ImageShape(3, 5, 4)))
                .isEqualTo(Resizing.toShape(image, new ImageShape(3, 5, 4)));
        assertThat(Resizing.toShape(pixels, colour, new ImageShape(1, 5, 4)))
                .isEqualTo(Resizing.toShape(image, new ImageShape(1, 5, 4)));
    }
}
