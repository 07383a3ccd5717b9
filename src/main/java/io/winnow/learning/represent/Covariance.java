package io.winnow.learning.represent;

/** A symmetric positive semi-definite d × d matrix that can multiply vectors and is never built. */
interface Covariance {

    /** The dimension d. */
    int dimension();

    /**
     * Each of {@code p} vectors times the matrix.
     *
     * @param vectors p × d, row-major
     * @return p × d
     */
    double[] timesCovariance(double[] vectors, int p);
}
