package io.winnow.learning.weak;

/**
 * Votes added up by cell, each split over the classes by the posterior of its row.
 *
 * @param cells who gave which answer
 * @param certain of the rows whose class is known: cells × width
 * @param guessed of the other rows: cells × width
 * @param mass of each class over all rows, of length C
 * @param width C, padded for {@link io.winnow.learning.math.GatherKernel}
 */
record Tally(VoteCells cells, double[] certain, double[] guessed, double[] mass, int width) {

    /** How many votes of {@code cell} are of class {@code c}. */
    double count(int cell, int c) {
        return certain[cell * width + c] + guessed[cell * width + c];
    }

    /** How common each class is, of length C; uniform without any row. */
    double[] shares() {
        double[] shares = mass.clone();
        Rows.normalise(shares, shares.length);
        return shares;
    }
}
