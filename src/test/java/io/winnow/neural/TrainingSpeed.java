package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.lang.management.ManagementFactory;
import java.util.Random;

/**
 * Images per second of SimCLR training, everything included: views, loss, gradients, optimizer.
 * Arguments: BATCH THREADS FLOAT32|BFLOAT16 STEPS; src/test/python/training_speed.py takes the same
 * ones and times PyTorch on the same network without making views.
 */
final class TrainingSpeed {

    private static final int WARM_UP = 3;

    private TrainingSpeed() {}

    public static void main(String... arguments) {
        int batch = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[3]);
        SimClrSettings settings =
                new SimClrSettings(
                        1,
                        batch,
                        0.2f,
                        2e-3,
                        1e-4,
                        Integer.parseInt(arguments[1]),
                        Precision.valueOf(arguments[2]),
                        Augmentation.standard(),
                        1);
        ImageShape shape = new ImageShape(1, 28, 28);
        byte[] pixels = new byte[batch * (steps + WARM_UP) * shape.bytes()];
        new Random(1).nextBytes(pixels);
        measure(ImageSource.of(pixels, shape), settings, steps);
    }

    private static void measure(ImageSource images, SimClrSettings settings, int steps) {
        Architecture architecture = Architecture.forImages(images.shape());
        EncoderFile fresh =
                new EncoderFile(architecture, Scale.of(images), Weights.initial(architecture, 1));
        int batch = settings.batch();
        try (NDManager manager = Torch.engine().newBaseManager();
                SimClrNetwork network = new SimClrNetwork(fresh, settings, manager);
                ViewBatches views = new ViewBatches(images, settings, fresh.scale(), batch, 0)) {
            long wall = 0;
            long cpu = 0;
            for (int step = -WARM_UP; step < steps; step++) {
                if (step == 0) {
                    wall = System.nanoTime();
                    cpu = cpuNanos();
                }
                network.step(views, batch, step + WARM_UP + 1, 2e-3);
            }
            double seen = (double) batch * steps * 1e9;
            System.out.printf(
                    "Winnow: %.0f images/s, %.0f per CPU-second%n",
                    seen / (System.nanoTime() - wall), seen / (cpuNanos() - cpu));
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
