package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Softmax over rows that are padded to whole vectors. */
public final class SoftmaxKernel {

    /** The bias of a padding column: its probability is below 1e-37. */
    public static final float NEVER = -1e30f;

    private static final float LOG2_E = 1.442695041f;
    private static final float LN2_HIGH = .693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float TO_INTEGER = 12582912f;

    private SoftmaxKernel() {}

    /**
     * z ← softmax(z + bias) in place.
     *
     * @param z one row of {@code width} logits, starting at {@code at}
     * @param bias of length {@code width}, {@link #NEVER} on padding
     * @param width a multiple of the vector width
     * @return log Σ exp(z + bias)
     */
    public static double softmax(float[] z, int at, float[] bias, int width) {
        FloatVector most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int c = 0; c < width; c += LANES) {
            FloatVector logit = load(z, at + c).add(load(bias, c));
            logit.intoArray(z, at + c);
            most = most.max(logit);
        }
        float max = most.reduceLanes(VectorOperators.MAX);
        FloatVector total = FloatVector.zero(SPECIES);
        for (int c = 0; c < width; c += LANES) {
            FloatVector e = exp(load(z, at + c).sub(max));
            e.intoArray(z, at + c);
            total = total.add(e);
        }
        float sum = LaneSum.of(total);
        for (int c = 0; c < width; c += LANES) {
            load(z, at + c).mul(1 / sum).intoArray(z, at + c);
        }
        return max + Math.log(sum);
    }

    /**
     * eˣ for x ≤ 0, to two units in the last place: eˣ = 2ⁿ·eʳ with |r| ≤ ln 2 / 2, eʳ by its
     * Taylor polynomial of degree 7. Below −87 it stays at e⁻⁸⁷.
     */
    static FloatVector exp(FloatVector x) {
        FloatVector bounded = x.max(-87f);
        // Adding 1.5·2²³ leaves the rounded exponent in the low bits of the mantissa.
        FloatVector shifted = bounded.mul(LOG2_E).add(TO_INTEGER);
        FloatVector n = shifted.sub(TO_INTEGER);
        FloatVector r = bounded.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        FloatVector y = FloatVector.broadcast(SPECIES, 1f / 5040);
        y = y.mul(r).add(1f / 720);
        y = y.mul(r).add(1f / 120);
        y = y.mul(r).add(1f / 24);
        y = y.mul(r).add(1f / 6);
        y = y.mul(r).add(.5f);
        y = y.mul(r).add(1f);
        y = y.mul(r).add(1f);
        return y.reinterpretAsInts()
                .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
                .reinterpretAsFloats();
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
