package io.winnow.learning.select;

/** How unsure a model is of one sample. Scoring only; {@link TopUncertain} chooses. */
@FunctionalInterface
public interface Uncertainty {

    /**
     * The uncertainty of one row of a posterior.
     *
     * @param p class probabilities that sum to 1, of length C ≥ 1
     * @return in [0, 1], larger = less sure; 0 when there is only one class
     */
    double of(float[] p);
}
