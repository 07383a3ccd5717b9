package io.winnow.round;

import java.util.Optional;

/** Finds the pair of classes that a model confuses most. */
final class MostConfused {

    private MostConfused() {}

    /**
     * The off-diagonal cell with the highest count.
     *
     * @param confusion C × C counts, truth by prediction
     * @return truth and prediction; empty if nothing is confused
     */
    static Optional<int[]> pair(int[][] confusion) {
        int[] worst = {-1, -1};
        int most = 0;
        for (int truth = 0; truth < confusion.length; truth++) {
            for (int predicted = 0; predicted < confusion.length; predicted++) {
                if (truth != predicted && confusion[truth][predicted] > most) {
                    most = confusion[truth][predicted];
                    worst = new int[] {truth, predicted};
                }
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(worst);
    }
}
