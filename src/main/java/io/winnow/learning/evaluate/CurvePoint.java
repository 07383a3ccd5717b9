package io.winnow.learning.evaluate;

/**
 * A point of a learning curve.
 *
 * @param labels how many labels the model had, at least 1
 * @param accuracy what it reached on samples it had not seen
 */
public record CurvePoint(int labels, Interval accuracy) {

    public CurvePoint {
        if (labels < 1) {
            throw new IllegalArgumentException("a curve point of " + labels + " labels");
        }
    }
}
