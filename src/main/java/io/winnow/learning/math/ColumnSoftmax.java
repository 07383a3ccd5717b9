package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Softmax of many rows whose logits lie class by class, as {@link LinearKernel#scores} leaves them:
 * a vector holds one class of as many rows, so nothing has to be reduced within a vector.
 */
public final class ColumnSoftmax {

    private ColumnSoftmax() {}

    /**
     * Z ← softmax(Z + bias) of each column, in place.
     *
     * @param z Z, {@code bias.length} rows {@code ld} apart
     * @param rows how many columns, a multiple of the vector width
     * @param largest gets the largest logit of each column
     * @param sums gets Σ exp(z + bias − largest) of each column
     */
    public static void softmax(
            float[] z, int ld, float[] bias, int rows, float[] largest, float[] sums) {
        int classes = bias.length;
        for (int i = 0; i < rows; i += LANES) {
            FloatVector most = load(z, i).add(bias[0]);
            for (int c = 1; c < classes; c++) {
                most = most.max(load(z, c * ld + i).add(bias[c]));
            }
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int c = 0; c < classes; c++) {
                FloatVector e = SoftmaxKernel.exp(load(z, c * ld + i).add(bias[c]).sub(most));
                e.intoArray(z, c * ld + i);
                sum = sum.add(e);
            }
            FloatVector scale = FloatVector.broadcast(SPECIES, 1).div(sum);
            for (int c = 0; c < classes; c++) {
                load(z, c * ld + i).mul(scale).intoArray(z, c * ld + i);
            }
            most.intoArray(largest, i);
            sum.intoArray(sums, i);
        }
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
