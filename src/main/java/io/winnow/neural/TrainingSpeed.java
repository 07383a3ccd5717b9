package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.util.Random;

/** How fast SimCLR training is, everything included: views, loss, gradients, optimizer. */
public final class TrainingSpeed {

    private static final int WARM_UP = 3;

    private TrainingSpeed() {}

    /**
     * Trains on noise of 1 × 28 × 28 in bfloat16.
     *
     * @param batch images per step
     * @param threads for everything
     * @param steps to time, after three to warm up
     * @return images per second
     */
    public static double measure(int batch, int threads, int steps) {
        SimClrSettings settings =
                new SimClrSettings(
                        1,
                        batch,
                        0.2f,
                        2e-3,
                        1e-4,
                        threads,
                        Precision.BFLOAT16,
                        Augmentation.standard(),
                        1);
        ImageShape shape = new ImageShape(1, 28, 28);
        byte[] pixels = new byte[batch * (steps + WARM_UP) * shape.bytes()];
        new Random(1).nextBytes(pixels);
        ImageSource images = ImageSource.of(pixels, shape);
        Architecture architecture = Architecture.forImages(shape);
        EncoderFile fresh =
                new EncoderFile(architecture, Scale.of(images), Weights.initial(architecture, 1));
        try (NDManager manager = Torch.engine().newBaseManager();
                SimClrNetwork network = new SimClrNetwork(fresh, settings, manager);
                ViewBatches views = new ViewBatches(images, settings, fresh.scale(), batch, 0)) {
            long began = 0;
            for (int step = -WARM_UP; step < steps; step++) {
                if (step == 0) {
                    began = System.nanoTime();
                }
                network.step(views, batch, step + WARM_UP + 1, 2e-3);
            }
            return (double) batch * steps * 1e9 / (System.nanoTime() - began);
        }
    }
}
