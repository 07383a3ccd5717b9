package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * The sum of a vector's lanes in an order that is fixed: halves are added until one lane is left.
 * {@link FloatVector#reduceLanes} leaves the order open, and compiled code in fact uses another one
 * than interpreted code, so that two runs could differ in the last bits. The turns are constants of
 * their own and not an array, whose elements the compiler would have to look up.
 */
final class LaneSum {

    private static final VectorShuffle<Float> BY_32 = turn(32);
    private static final VectorShuffle<Float> BY_16 = turn(16);
    private static final VectorShuffle<Float> BY_8 = turn(8);
    private static final VectorShuffle<Float> BY_4 = turn(4);
    private static final VectorShuffle<Float> BY_2 = turn(2);
    private static final VectorShuffle<Float> BY_1 = turn(1);

    private LaneSum() {}

    static float of(FloatVector vector) {
        FloatVector sum = LANES > 32 ? vector.add(vector.rearrange(BY_32)) : vector;
        sum = LANES > 16 ? sum.add(sum.rearrange(BY_16)) : sum;
        sum = LANES > 8 ? sum.add(sum.rearrange(BY_8)) : sum;
        sum = LANES > 4 ? sum.add(sum.rearrange(BY_4)) : sum;
        sum = LANES > 2 ? sum.add(sum.rearrange(BY_2)) : sum;
        return sum.add(sum.rearrange(BY_1)).lane(0);
    }

    private static VectorShuffle<Float> turn(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }
}
