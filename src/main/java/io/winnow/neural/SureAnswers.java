package io.winnow.neural;

import io.winnow.learning.semi.Threshold;
import java.util.Arrays;

/**
 * Pseudo-labels where the answer is sure enough (Sohn et al. 2020, eq. 4; with {@link
 * Threshold#adaptive}, Wang et al. 2023, eq. 9).
 *
 * @param threshold how sure is enough
 * @param classes C
 */
record SureAnswers(Threshold threshold, int classes) implements Consistency {

    @Override
    public void assign(float[] answers, float[] weights, double done) {
        threshold.observe(answers);
        for (int i = 0; i < weights.length; i++) {
            int at = i * classes;
            int top = 0;
            for (int c = 1; c < classes; c++) {
                top = answers[at + c] > answers[at + top] ? c : top;
            }
            weights[i] = answers[at + top] >= threshold.of(top) ? 1 : 0;
            Arrays.fill(answers, at, at + classes, 0);
            answers[at + top] = 1;
        }
    }
}
