package io.winnow.learning;

import java.util.List;

/**
 * What to ask next, most wanted first.
 *
 * @param picks the chosen rows with their scores
 * @param strategy the name of the strategy that chose them
 * @param reason why that strategy, for a person
 */
public record Selection(List<Pick> picks, String strategy, String reason) {

    public Selection {
        picks = List.copyOf(picks);
    }

    /**
     * One chosen row.
     *
     * @param row the row of the pool's embeddings
     * @param score in [0, 1], larger = ask sooner
     * @param strategy the strategy that chose this row (a mixed-in random pick says "random")
     * @param cluster the cluster it stands for, or -1
     */
    public record Pick(int row, double score, String strategy, int cluster) {

        public Pick {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("score " + score + " is outside [0, 1]");
            }
        }
    }

    /** The chosen rows, in order. */
    public int[] rows() {
        return picks.stream().mapToInt(Pick::row).toArray();
    }
}
