package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

/** Applying a head of ten classes to a pool. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Xmx6g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

    /** Rows × dimensions. */
    @Param({"60000x128", "1000000x384"})
    public String shape;

    private Embeddings embeddings;
    private Head head;

    /** Values do not matter to the time. */
    @Setup
    public void makePool() {
        int[] sizes = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        float[] values = new float[sizes[0] * sizes[1]];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 31 % 17 - 8) / 100f;
        }
        embeddings = Embeddings.of(values, sizes[0], sizes[1]);
        float[] weights = Arrays.copyOf(values, 10 * sizes[1]);
        head = new Head(weights, new float[10], 1);
    }

    /** All rows. */
    @Benchmark
    public Posterior score() {
        return head.predict(embeddings);
    }
}
