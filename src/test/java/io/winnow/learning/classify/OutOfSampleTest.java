package io.winnow.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutOfSampleTest {

    private static final int N = 60;
    private static final CrossValidation FOLDS = new CrossValidation(5, 1);
    private static final LogisticRegression TRAINER = new LogisticRegression();

    private final Embeddings pool = HeadTrainerContract.clusters(N, 8, 3, 4);
    private final Labels labels = HeadTrainerContract.cycle(30, 3);

    @Test
    void aLabeledRowIsPredictedByTheCalibratedHeadThatDidNotSeeIt() {
        OutOfFold held = held();

        assertThat(predict(labels).gather(labels.rows()).values())
                .containsExactly(
                        TemperatureScaling.apply(held, TemperatureScaling.fit(held))
                                .posterior()
                                .values(),
                        within(1e-5f));
    }

    @Test
    void anyOtherRowIsTheMeanOfAllHeadsCalibratedAlike() {
        Embeddings others = pool.gather(IntStream.range(30, N).toArray());
        List<Head> heads = new ArrayList<>();
        FOLDS.predict(
                labels,
                (training, rows) -> {
                    heads.add(TRAINER.train(pool, Targets.of(training), null));
                    return heads.getLast().predict(pool.gather(rows));
                });
        float temperature = (float) TemperatureScaling.fit(held());
        float[] mean = new float[others.size() * 3];
        for (Head head : heads) {
            float[] said = head.withTemperature(temperature).predict(others).values();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += said[i] / 5;
            }
        }

        assertThat(temperature).isNotCloseTo(1, within(.2f));
        assertThat(predict(labels).gather(IntStream.range(30, N).toArray()).values())
                .containsExactly(mean, within(1e-5f));
    }

    private OutOfFold held() {
        return FOLDS.predict(labels, CrossValidation.of(TRAINER, pool)).orElseThrow();
    }

    /** The head that learned a wrong label would believe it, if it had only that one there. */
    @Test
    void aWrongLabelDoesNotVouchForItself() {
        int[] classes = labels.classes().clone();
        classes[0] = 1;

        Posterior said = predict(new Labels(labels.rows(), classes, 3));

        assertThat(said.top(0)).isZero();
        assertThat(said.probability(0, 1)).isLessThan(.2f);
    }

    @Test
    void isNothingFromOneClass() {
        Labels one = new Labels(new int[] {0, 3}, new int[2], 3);

        assertThat(new OutOfSample(FOLDS, TRAINER).predict(pool, one, Progress.NONE)).isEmpty();
    }

    private Posterior predict(Labels known) {
        return new OutOfSample(FOLDS, TRAINER).predict(pool, known, Progress.NONE).orElseThrow();
    }
}
