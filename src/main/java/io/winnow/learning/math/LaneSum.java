package io.winnow.learning.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * The sum of a vector's lanes in an order that is fixed: halves are added until one lane is left.
 * {@link FloatVector#reduceLanes} leaves the order open, and compiled code in fact uses another one
 * than interpreted code, so that two runs could differ in the last bits.
 */
final class LaneSum {

    private static final VectorShuffle<Float>[] TURNS = turns();

    private LaneSum() {}

    static float of(FloatVector vector) {
        FloatVector sum = vector;
        for (VectorShuffle<Float> turn : TURNS) {
            sum = sum.add(sum.rearrange(turn));
        }
        return sum.lane(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static VectorShuffle<Float>[] turns() {
        int count = Integer.numberOfTrailingZeros(VectorKernels.LANES);
        VectorShuffle<Float>[] turns = new VectorShuffle[count];
        for (int i = 0; i < count; i++) {
            int by = VectorKernels.LANES >> i + 1;
            turns[i] =
                    VectorShuffle.fromOp(
                            VectorKernels.SPECIES, lane -> (lane + by) % VectorKernels.LANES);
        }
        return turns;
    }
}
