package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.util.SplittableRandom;

/** Images that differ in the distance, slant, strength and colour of their stripes. */
final class Stripes {

    private Stripes() {}

    static ImageSource of(int count, ImageShape shape) {
        byte[] pixels = new byte[count * shape.bytes()];
        int area = shape.height() * shape.width();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < count; i++) {
            double slant = random.nextDouble(-1, 1);
            double wide = random.nextDouble(0.4, 3);
            for (int at = 0; at < shape.bytes(); at++) {
                int x = at % area % shape.width();
                int y = at % area / shape.width();
                double wave = Math.sin((x + slant * y) / wide) / (1 + at / area * (i % 3));
                pixels[i * shape.bytes() + at] = (byte) (127 + 120 * wave);
            }
        }
        return ImageSource.of(pixels, shape);
    }
}
