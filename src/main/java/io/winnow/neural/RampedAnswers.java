package io.winnow.neural;

import java.util.Arrays;

/**
 * The answers as they are, with a weight that rises from e⁻⁵ to 1 over the first third of the
 * training (Tarvainen & Valpola 2017, §3.3).
 */
record RampedAnswers() implements Consistency {

    @Override
    public void assign(float[] answers, float[] weights, double done) {
        double left = 1 - Math.min(1, 3 * done);
        Arrays.fill(weights, (float) Math.exp(-5 * left * left));
    }
}
