package io.winnow.learning.weak;

import java.util.Arrays;

/** How common classes are. */
final class ClassShares {

    private ClassShares() {}

    /**
     * The mean of the rows.
     *
     * @param posterior n × C
     * @param imagined rows of each class on top
     * @return of length C; uniform without any row
     */
    static double[] of(double[] posterior, int classCount, double imagined) {
        double[] shares = new double[classCount];
        Arrays.fill(shares, imagined);
        for (int row = 0; row < posterior.length; row += classCount) {
            for (int c = 0; c < classCount; c++) {
                shares[c] += posterior[row + c];
            }
        }
        Rows.normalise(shares, classCount);
        return shares;
    }
}
