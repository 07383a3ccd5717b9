package io.winnow.learning.semi;

/** How sure a pseudo-label has to be, class by class; may learn from what it sees. */
public interface Threshold {

    /**
     * Sees the weak view's answers of one batch.
     *
     * @param answers n × C, row-major; of no answers it learns nothing
     */
    void observe(float[] answers);

    /** The least probability for a pseudo-label of class {@code c}, in [0, 1]. */
    double of(int c);

    /** The same for every class and batch (Sohn et al. 2020). */
    static Threshold fixed(double tau) {
        return new Threshold() {
            @Override
            public void observe(float[] answers) {}

            @Override
            public double of(int c) {
                return tau;
            }
        };
    }

    /**
     * FreeMatch's, which starts at chance and follows how sure the model is (Wang et al. 2023).
     *
     * @param momentum in [0, 1)
     */
    static Threshold adaptive(int classes, double momentum) {
        return new AdaptiveThreshold(classes, momentum);
    }
}
