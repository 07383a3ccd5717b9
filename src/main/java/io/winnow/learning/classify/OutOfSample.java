package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Predictions of a whole pool by heads that did not learn from what they predict: a labeled row by
 * the head of its fold, every other row by the mean of all folds (Goh and Mueller 2023, section 3).
 * All are calibrated on the labeled rows, so that both kinds of row can be compared.
 *
 * @param folds how the labels are divided
 * @param trainer fits the heads
 */
public record OutOfSample(CrossValidation folds, HeadTrainer trainer) {

    /**
     * Predicts.
     *
     * @param labels on rows of {@code embeddings}, n × d
     * @return n × C; empty if there are not two labels of two classes
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public Optional<Posterior> predict(Embeddings embeddings, Labels labels, Progress progress) {
        List<Head> heads = new ArrayList<>();
        CrossValidation.Fold fold =
                (training, rows) -> {
                    Head head = trainer.train(embeddings, Targets.of(training), null, progress);
                    heads.add(head);
                    return head.predict(embeddings.gather(rows), progress);
                };
        return folds.predict(labels, fold)
                .map(held -> {
                    float temperature = (float) TemperatureScaling.fit(held);
                    float[] all = mean(heads, temperature, embeddings, progress);
                    return with(TemperatureScaling.apply(held, temperature), all);
                });
    }

    private static float[] mean(
            List<Head> heads, float temperature, Embeddings embeddings, Progress progress) {
        float[] mean =
                new float[Math.multiplyExact(embeddings.size(), heads.getFirst().classCount())];
        for (Head head : heads) {
            Posterior said = head.withTemperature(temperature).predict(embeddings, progress);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += said.values()[i] / heads.size();
            }
        }
        return mean;
    }

    private static Posterior with(OutOfFold held, float[] values) {
        int classes = held.labels().classCount();
        for (int i = 0; i < held.labels().size(); i++) {
            int to = held.labels().rows()[i] * classes;
            System.arraycopy(held.posterior().values(), i * classes, values, to, classes);
        }
        return new Posterior(values, classes);
    }
}
