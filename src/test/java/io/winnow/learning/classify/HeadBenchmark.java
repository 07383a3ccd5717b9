package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fitting and applying a head; {@code head_benchmark.py} measures scikit-learn on the same problem.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Xmx6g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeadBenchmark {

    /** Rows × dimensions × classes. */
    @Param({"100x128x10", "1000x384x10", "10000x384x10"})
    public String shape;

    private Embeddings embeddings;
    private Targets all;
    private Head before;
    private final LogisticRegression trainer = new LogisticRegression();

    /** Overlapping clusters, and a head that has not seen the last row. */
    @Setup
    public void makeProblem() {
        int[] sizes = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        embeddings = noisyClusters(sizes[0], sizes[1], sizes[2]);
        Labels labels = HeadTrainerContract.cycle(sizes[0], sizes[2]);
        all = Targets.of(labels);
        int[] butLast = IntStream.range(0, sizes[0] - 1).toArray();
        before = trainer.train(embeddings, Targets.of(labels.subset(butLast)), null);
    }

    /** From zero. */
    @Benchmark
    public Head cold() {
        return trainer.train(embeddings, all, null);
    }

    /** One more label after a fit. */
    @Benchmark
    public Head warm() {
        return trainer.train(embeddings, all, before);
    }

    /** All rows. */
    @Benchmark
    public Posterior score() {
        return before.predict(embeddings);
    }

    static Embeddings noisyClusters(int n, int d, int classes) {
        Random random = new Random(1);
        float[] centres = new float[classes * d];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (float) random.nextGaussian();
        }
        float[] values = new float[n * d];
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int j = 0; j < d; j++) {
                float value = centres[i % classes * d + j] + 4 * (float) random.nextGaussian();
                values[i * d + j] = value;
                square += value * value;
            }
            for (int j = 0; j < d; j++) {
                values[i * d + j] /= (float) Math.sqrt(square);
            }
        }
        return Embeddings.of(values, n, d);
    }
}
