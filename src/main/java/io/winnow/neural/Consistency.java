package io.winnow.neural;

/** Turns what is answered for weak views into what strong views of the same images must learn. */
@FunctionalInterface
interface Consistency {

    /**
     * Makes targets and their weights.
     *
     * @param answers n × C probabilities of the weak views; become the targets
     * @param weights of length n, filled; 0 leaves an image out
     * @param done the share of the training that is done, in [0, 1]
     */
    void assign(float[] answers, float[] weights, double done);
}
