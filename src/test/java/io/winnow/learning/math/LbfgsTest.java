package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

    private static final int D = 40;

    /** Curvatures from 1 to 10,000. */
    private static double curvature(int i) {
        return Math.pow(10, 4.0 * i / (D - 1));
    }

    /** Σ cᵢ·(log cosh(xᵢ − i)), convex and not quadratic. */
    private static final class Bowl implements Lbfgs.Objective {
        private int evaluations;

        @Override
        public double evaluate(double[] x, double[] gradient) {
            evaluations++;
            double sum = 0;
            for (int i = 0; i < D; i++) {
                double apart = x[i] - i * .01;
                sum += curvature(i) * Math.log(Math.cosh(apart));
                gradient[i] = curvature(i) * Math.tanh(apart);
            }
            return sum;
        }
    }

    private static void divide(double[] q) {
        for (int i = 0; i < D; i++) {
            q[i] /= curvature(i);
        }
    }

    @Test
    void aGoodIdeaOfTheCurvatureSavesStepsAndLeavesTheMinimum() {
        Bowl plain = new Bowl();
        Bowl scaled = new Bowl();
        Lbfgs lbfgs = new Lbfgs(1e-8, 1_000);

        double[] slow = lbfgs.minimise(plain, new double[D]);
        double[] fast = lbfgs.minimise(scaled, new double[D], LbfgsTest::divide);

        for (int i = 0; i < D; i++) {
            assertThat(slow[i]).isCloseTo(i * .01, within(1e-5));
            assertThat(fast[i]).isCloseTo(i * .01, within(1e-5));
        }
        assertThat(scaled.evaluations).isLessThan(plain.evaluations / 3);
    }

    /** A preconditioner makes every gradient small long before the loss is. */
    @Test
    void stopsOnlyWhenLittleDecreaseIsLeft() {
        Lbfgs.Objective flat =
                (x, g) -> {
                    g[0] = 1e-6 * (x[0] - 1e4);
                    return .5e-6 * (x[0] - 1e4) * (x[0] - 1e4);
                };

        double[] x = new Lbfgs(.1, 100).minimise(flat, new double[1], q -> q[0] *= 1e6);

        assertThat(x[0]).isCloseTo(1e4, within(500.0));
    }
}
