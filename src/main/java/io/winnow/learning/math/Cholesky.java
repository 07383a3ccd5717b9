package io.winnow.learning.math;

import static io.winnow.learning.math.VectorKernels.LANES;
import static io.winnow.learning.math.VectorKernels.SPECIES;

import java.util.Optional;
import jdk.incubator.vector.FloatVector;

/**
 * A symmetric positive definite d × d matrix A = L·Lᵀ in float32, to solve A·X = B for many right
 * sides at once (Golub &amp; Van Loan 2013, algorithms 4.2.1 and 3.1.1). Meant for preconditioning,
 * where the last digits don't matter.
 */
public final class Cholesky {

    private final float[] lower;
    private final float[] upper;
    private final int d;

    private Cholesky(float[] lower, int d) {
        this.lower = lower;
        this.d = d;
        this.upper = new float[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                upper[j * d + i] = lower[i * d + j];
            }
        }
    }

    /**
     * Factors A.
     *
     * @param a d × d, row-major, of which the lower triangle is read; overwritten
     * @return empty if A is not positive definite in float32
     */
    public static Optional<Cholesky> of(float[] a, int d) {
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                float rest = a[i * d + j] - VectorKernels.dot(a, i * d, a, j * d, j);
                a[i * d + j] = rest / a[j * d + j];
            }
            float pivot = a[i * d + i] - VectorKernels.dot(a, i * d, a, i * d, i);
            if (!(pivot > 0) || Float.isInfinite(pivot)) {
                return Optional.empty();
            }
            a[i * d + i] = (float) Math.sqrt(pivot);
        }
        return Optional.of(new Cholesky(a, d));
    }

    /**
     * X ← A⁻¹·X.
     *
     * @param x d × width, row-major
     * @param width a multiple of the vector width: see {@link PackedMatrix#paddedWidth}
     */
    public void solve(float[] x, int width) {
        for (int c = 0; c < width; c += LANES) {
            for (int i = 0; i < d; i++) {
                eliminate(lower, i, 0, i, x, c, width);
            }
            for (int i = d - 1; i >= 0; i--) {
                eliminate(upper, i, i + 1, d, x, c, width);
            }
        }
    }

    /** xᵢ ← (xᵢ − Σ tᵢⱼ·xⱼ) / tᵢᵢ, the sum over j in [from, to). */
    private void eliminate(float[] t, int i, int from, int to, float[] x, int c, int width) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, x, i * width + c);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = s1;
        FloatVector s3 = s1;
        int j = from;
        for (; j < to - 3; j += 4) {
            s0 = less(s0, t[i * d + j], x, j * width + c);
            s1 = less(s1, t[i * d + j + 1], x, (j + 1) * width + c);
            s2 = less(s2, t[i * d + j + 2], x, (j + 2) * width + c);
            s3 = less(s3, t[i * d + j + 3], x, (j + 3) * width + c);
        }
        for (; j < to; j++) {
            s0 = less(s0, t[i * d + j], x, j * width + c);
        }
        s0.add(s1).add(s2.add(s3)).mul(1 / t[i * d + i]).intoArray(x, i * width + c);
    }

    private static FloatVector less(FloatVector sum, float factor, float[] x, int at) {
        return FloatVector.fromArray(SPECIES, x, at)
                .fma(FloatVector.broadcast(SPECIES, -factor), sum);
    }
}
