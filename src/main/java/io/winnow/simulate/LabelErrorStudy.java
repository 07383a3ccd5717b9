package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.classify.TemperatureScaling;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.Learners;
import io.winnow.learning.semi.LearningTask;
import io.winnow.learning.weak.ConfidentLearning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How many planted label errors confident learning finds, and how much of what it lists is one.
 * Random samples are labeled, some of them wrong; five folds of one learner, calibrated, judge the
 * labels as a retrain does.
 *
 * @param learner the learner's name
 * @param noises how labels go wrong
 * @param counts how many labels
 * @param seeds draws of samples and errors
 */
public record LabelErrorStudy(String learner, List<Noise> noises, List<Integer> counts, int seeds) {

    private static final CrossValidation FOLDS = new CrossValidation(5, 1);
    private static final double NO_TEST_SET = 0;

    /**
     * How labels go wrong.
     *
     * @param share how many of them, in [0, 1)
     * @param alike whether a wrong label is the class whose mean is nearest to the sample's
     *     embedding, its own left out; else any other class
     */
    public record Noise(double share, boolean alike) {

        public Noise {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException("a share of " + share + " wrong labels");
            }
        }
    }

    public LabelErrorStudy {
        noises = List.copyOf(noises);
        counts = List.copyOf(counts);
        if (seeds < 1) {
            throw new IllegalArgumentException(seeds + " seeds");
        }
    }

    /**
     * Measures everything.
     *
     * @throws IOException if the encoder cannot be read
     * @throws IllegalArgumentException if the learner is unknown or there are fewer samples than
     *     labels wanted
     */
    public LabelErrorTable run(
            LabeledSamples samples, EncoderChoice encoder, EmbeddingCache cache, Progress progress)
            throws IOException {
        Learner judge = Learners.named(learner, new LogisticRegression());
        Arenas arenas = new Arenas(samples, null, encoder, cache, NO_TEST_SET);
        List<LabelErrorTable.Row> rows = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            progress.report(seed - 1, seeds, "Judging planted errors, seed " + seed);
            Arena arena = arenas.of(seed, progress.at(seed - 1, seeds));
            int[] nearest = nearestOther(arena);
            for (Noise noise : noises) {
                for (int count : counts) {
                    Labels labels = labels(arena, nearest, noise, count);
                    OutOfFold held = held(judge, arena, labels, progress.at(seed - 1, seeds));
                    rows.add(row(arena, noise, held));
                }
            }
        }
        return new LabelErrorTable(rows);
    }

    private static Labels labels(Arena arena, int[] nearest, Noise noise, int count) {
        SplittableRandom random = new SplittableRandom(arena.seed());
        int[] rows = Sampling.draw(arena.truth().length, count, random);
        Arrays.sort(rows);
        int[] classes = new int[count];
        for (int i = 0; i < count; i++) {
            int truth = arena.truth()[rows[i]];
            boolean wrong = random.nextDouble() < noise.share();
            int other = (truth + 1 + random.nextInt(arena.classCount() - 1)) % arena.classCount();
            classes[i] = wrong ? noise.alike() ? nearest[rows[i]] : other : truth;
        }
        return new Labels(rows, classes, arena.classCount());
    }

    private static OutOfFold held(Learner judge, Arena arena, Labels labels, Progress progress) {
        Embeddings pool = arena.pool();
        LearningTask task = new LearningTask(pool, labels, arena.graph(), arena.seed());
        OutOfFold held =
                FOLDS.predict(
                                labels,
                                (training, rows) ->
                                        judge.learn(task.withLabels(training), progress)
                                                .head()
                                                .predict(pool.gather(rows), progress))
                        .orElseThrow(() ->
                                new IllegalArgumentException("the labels are of one class only"));
        return TemperatureScaling.apply(held, TemperatureScaling.fit(held));
    }

    private LabelErrorTable.Row row(Arena arena, Noise noise, OutOfFold held) {
        Labels labels = held.labels();
        int[] listed = ConfidentLearning.of(held).flagged();
        return new LabelErrorTable.Row(
                noise,
                labels.size(),
                arena.seed(),
                held.accuracy().estimate(),
                listed.length,
                wrong(arena, labels, IntStream.of(listed)),
                wrong(arena, labels, IntStream.range(0, labels.size())));
    }

    private static int wrong(Arena arena, Labels labels, IntStream places) {
        return (int)
                places.filter(i -> labels.classes()[i] != arena.truth()[labels.rows()[i]]).count();
    }

    /** For each row the class, not its own, whose mean embedding is nearest. */
    private static int[] nearestOther(Arena arena) {
        Embeddings pool = arena.pool();
        double[][] means = new double[arena.classCount()][pool.dimension()];
        int[] counts = arena.answer(IntStream.range(0, pool.size()).toArray()).perClass();
        for (int row = 0; row < pool.size(); row++) {
            int c = arena.truth()[row];
            for (int d = 0; d < pool.dimension(); d++) {
                means[c][d] += pool.get(row, d) / counts[c];
            }
        }
        int[] nearest = new int[pool.size()];
        for (int row = 0; row < nearest.length; row++) {
            float[] x = pool.row(row);
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < means.length; c++) {
                double distance = distance(x, means[c]);
                if (c != arena.truth()[row] && counts[c] > 0 && distance < least) {
                    least = distance;
                    nearest[row] = c;
                }
            }
        }
        return nearest;
    }

    private static double distance(float[] x, double[] mean) {
        double sum = 0;
        for (int d = 0; d < mean.length; d++) {
            sum += (x[d] - mean[d]) * (x[d] - mean[d]);
        }
        return sum;
    }
}
