package io.winnow.simulate;

import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.math.Sampling;
import io.winnow.neural.FineTuneMethod;
import io.winnow.neural.FineTuneSettings;
import io.winnow.neural.FineTuning;
import io.winnow.neural.ResNetEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fine-tuning against the linear probe it begins with, on the same random labels. In each case the
 * head that is judged is fitted to all labels on the embeddings of the encoder, as in a project.
 *
 * @param start the encoder to begin with
 * @param methods to compare with the probe
 * @param labels how many, ascending
 * @param seeds draws of test set and labels
 * @param heldOut the share that is the test set where none is given, in (0, 1)
 * @param steps of each training
 * @param rate the peak of the network's learning rate
 * @param flip whether views may be mirrored
 */
public record FineTuneStudy(
        Path start,
        List<FineTuneMethod> methods,
        List<Integer> labels,
        int seeds,
        double heldOut,
        int steps,
        double rate,
        boolean flip) {

    public FineTuneStudy {
        methods = List.copyOf(methods);
        labels = List.copyOf(labels);
        if (seeds < 1 || !(heldOut > 0 && heldOut < 1)) {
            throw new IllegalArgumentException("%d seeds, %s held out".formatted(seeds, heldOut));
        }
    }

    /**
     * Measures everything.
     *
     * @param given judged on; null for a share of {@code pool}, drawn for each seed
     * @param progress told how far the training at hand is
     * @throws IOException if the encoder cannot be read
     * @throws IllegalArgumentException if the samples are no images, or fewer than labels wanted
     */
    public FineTuneTable run(LabeledSamples pool, @Nullable LabeledSamples given, Progress progress)
            throws IOException {
        LabeledSamples test = given == null ? null : given.asIn(pool);
        List<FineTuneTable.Row> rows = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Draw draw = draw(pool, test, seed);
            for (int count : labels) {
                measure(draw, count, seed, rows, progress);
            }
        }
        return new FineTuneTable(rows);
    }

    /** One seed's pool, its rows in the order in which they get their labels, and its test set. */
    private record Draw(LabeledSamples pool, int[] order, LabeledSamples test) {

        Labels labels(int count) {
            if (count > order.length) {
                throw new IllegalArgumentException(
                        count + " labels are more than the " + order.length + " images to label");
            }
            int[] rows = Arrays.copyOf(order, count);
            int[] classes = IntStream.of(rows).map(row -> pool.truth()[row]).toArray();
            return new Labels(rows, classes, pool.classes().size());
        }
    }

    private Draw draw(LabeledSamples all, @Nullable LabeledSamples test, int seed) {
        int[] order = Sampling.draw(all.size(), all.size(), new SplittableRandom(seed));
        if (test != null) {
            return new Draw(all, order, test);
        }
        int held = all.share(heldOut);
        LabeledSamples unseen = all.subset(Arrays.copyOf(order, held));
        LabeledSamples pool = all.subset(Arrays.copyOfRange(order, held, order.length));
        return new Draw(pool, IntStream.range(0, pool.size()).toArray(), unseen);
    }

    private void measure(
            Draw draw, int count, int seed, List<FineTuneTable.Row> rows, Progress progress)
            throws IOException {
        Labels known = draw.labels(count);
        ImageSource images = images(draw.pool());
        double probe = accuracy(start, draw, known, progress);
        rows.add(new FineTuneTable.Row(FineTuneTable.PROBE, count, seed, probe, 0));
        for (FineTuneMethod method : methods) {
            FineTuneSettings settings =
                    FineTuneSettings.of(method, images.shape(), steps, seed)
                            .withNetworkRate(rate)
                            .withFlip(flip);
            Path file = Files.createTempFile("fine-tuned", ".safetensors");
            try {
                long began = System.nanoTime();
                new FineTuning(settings, start).run(images, known, progress).encoder().write(file);
                double seconds = (System.nanoTime() - began) / 1e9;
                double accuracy = accuracy(file, draw, known, progress);
                rows.add(new FineTuneTable.Row(method.key(), count, seed, accuracy, seconds));
            } finally {
                Files.delete(file);
            }
        }
    }

    private static double accuracy(Path file, Draw draw, Labels known, Progress progress)
            throws IOException {
        try (ImageSampleEncoder encoder = new ImageSampleEncoder(ResNetEncoder.load(file))) {
            LabeledSamples labeled = draw.pool().subset(known.rows());
            int[] first = IntStream.range(0, known.size()).toArray();
            Labels inOrder = new Labels(first, known.classes(), known.classCount());
            Head head =
                    new LogisticRegression()
                            .train(
                                    encoder.encode(labeled.samples(), progress),
                                    Targets.of(inOrder),
                                    null);
            Posterior said = head.predict(encoder.encode(draw.test().samples(), progress));
            int[] truth = draw.test().truth();
            return IntStream.range(0, truth.length)
                    .mapToDouble(i -> said.top(i) == truth[i] ? 1 : 0)
                    .average()
                    .orElseThrow();
        }
    }

    /** The pool's images, in the shape that the encoder takes. */
    private ImageSource images(LabeledSamples pool) throws IOException {
        try (ResNetEncoder encoder = ResNetEncoder.load(start)) {
            return ImageSampleEncoder.images(pool.samples(), start.toString()).in(encoder.input());
        }
    }
}
