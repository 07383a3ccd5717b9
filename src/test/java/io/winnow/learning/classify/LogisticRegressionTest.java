package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Safetensors;
import io.winnow.learning.Targets;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest extends HeadTrainerContract {

    static final Path GOLDEN =
            Path.of("src/test/resources/golden/classify/logistic-regression.safetensors");

    @Override
    HeadTrainer trainer() {
        return new LogisticRegression();
    }

    @Test
    void agreesWithScikitLearnOnLabels() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Embeddings x = embeddings(golden);
        Targets targets = Targets.of(labels(golden));

        Head head = new LogisticRegression(.1, 1e-7, 500).train(x, targets, null);

        assertClose(head.weights(), golden.tensor("hard.weights"), within(2e-3f));
        assertClose(head.bias(), golden.tensor("hard.bias"), within(2e-3f));
        assertClose(head.predict(x).values(), golden.tensor("hard.posterior"), within(2e-4f));
        assertThat(loss(head, x, targets, .1))
                .isCloseTo(golden.tensor("hard.loss").values()[0], within(1e-4));
    }

    @Test
    void theDefaultToleranceIsWithinAThousandthOfTheLoss() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Embeddings x = embeddings(golden);
        Targets targets = Targets.of(labels(golden));

        Head head = new LogisticRegression(.1).train(x, targets, null);

        double best = golden.tensor("hard.loss").values()[0];
        assertThat(loss(head, x, targets, .1)).isBetween(best - 1e-4, best * 1.001);
    }

    @Test
    void agreesWithScikitLearnOnSoftWeightedTargets() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);
        Embeddings x = embeddings(golden);
        Targets targets =
                new Targets(
                        IntStream.range(0, x.size()).toArray(),
                        golden.tensor("soft").values(),
                        golden.tensor("weights").values(),
                        4);

        Head head = new LogisticRegression(.5, 1e-7, 500).train(x, targets, null);

        assertClose(head.weights(), golden.tensor("soft.weights"), within(1e-3f));
        assertClose(head.bias(), golden.tensor("soft.bias"), within(1e-3f));
        assertThat(loss(head, x, targets, .5))
                .isCloseTo(golden.tensor("soft.loss").values()[0], within(1e-3));
    }

    /** What the fast clock relies on: a few loose steps after each label stay near the minimum. */
    @ParameterizedTest
    @ValueSource(ints = {3, 60, 300})
    void oneMoreLabelAfterALooseFitIsAsGoodAsAColdFit(int n) {
        Embeddings x = clusters(n + 5, 32, 4, 3);
        HeadTrainer loose = new LogisticRegression(.03, 1e-3, 20);
        Head head = null;
        for (int m = n; m < n + 5; m++) {
            Targets targets = Targets.of(cycle(n + 5, 4).subset(range(m)));
            head = loose.train(x, targets, head);
            Head cold = new LogisticRegression(.03, 1e-7, 1_000).train(x, targets, null);

            double best = loss(cold, x, targets, .03) / m;
            assertThat(loss(head, x, targets, .03) / m).isBetween(best - 1e-6, best + 4e-3);
        }
    }

    /** Curvature is measured on every seventh or so row; what weighs may lie between. */
    @Test
    void rowsThatWeighNothingMayBeAnywhere() {
        int n = 96;
        Embeddings x = clusters(n, 4, 2, 5);
        Targets all = Targets.of(cycle(n, 2));
        float[] weights = new float[n];
        weights[1] = weights[2] = 1;
        Targets few = new Targets(all.rows(), all.distributions(), weights, 2);
        Targets two = Targets.of(cycle(n, 2).subset(new int[] {1, 2}));

        double wanted = loss(new LogisticRegression(.1).train(x, two, null), x, few, .1);
        assertThat(loss(new LogisticRegression(.1).train(x, few, null), x, few, .1))
                .isCloseTo(wanted, within(2e-3));
    }

    private static int[] range(int m) {
        return IntStream.range(0, m).toArray();
    }

    @Test
    void refusesWhatCannotBeAWeightOrAPenalty() {
        Embeddings x = clusters(2, 3, 2, 1);
        Targets targets =
                new Targets(new int[] {0, 1}, new float[] {1, 0, 0, 1}, new float[] {1, -1}, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer().train(x, targets, null))
                .withMessageContaining("weight 1 is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new LogisticRegression(0));
    }

    private static Embeddings embeddings(Safetensors golden) {
        Tensor x = golden.tensor("x");
        return Embeddings.of(x.values(), x.shape()[0], x.shape()[1]);
    }

    private static Labels labels(Safetensors golden) {
        float[] y = golden.tensor("y").values();
        int[] classes = IntStream.range(0, y.length).map(i -> (int) y[i]).toArray();
        return new Labels(IntStream.range(0, y.length).toArray(), classes, 4);
    }

    /** The objective from its definition, in double. */
    private static double loss(Head head, Embeddings x, Targets targets, double penalty) {
        double loss = 0;
        for (float w : head.weights()) {
            loss += penalty / 2 * w * w;
        }
        int classes = head.classCount();
        for (int i = 0; i < targets.size(); i++) {
            double[] z = new double[classes];
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                z[c] = head.bias()[c];
                for (int j = 0; j < x.dimension(); j++) {
                    z[c] += (double) head.weights()[c * x.dimension() + j] * x.get(i, j);
                }
                sum += Math.exp(z[c]);
            }
            for (int c = 0; c < classes; c++) {
                double t = targets.distributions()[i * classes + c];
                loss += targets.weights()[i] * t * (Math.log(sum) - z[c]);
            }
        }
        return loss;
    }

    private static void assertClose(float[] actual, Tensor expected, Offset<Float> within) {
        assertThat(actual).hasSameSizeAs(expected.values());
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("element %d", i).isCloseTo(expected.values()[i], within);
        }
    }
}
