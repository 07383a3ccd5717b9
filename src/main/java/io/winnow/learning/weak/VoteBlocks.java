package io.winnow.learning.weak;

import io.winnow.learning.math.GatherKernel;
import java.util.Arrays;

/** Reads votes through a model, a block of rows at a time. */
final class VoteBlocks {

    private static final int ROWS = 64;

    private final Votes votes;
    private final VoteCells cells;
    private final int classes;
    private final int width;

    VoteBlocks(Votes votes, VoteCells cells) {
        this.votes = votes;
        this.cells = cells;
        this.classes = votes.classCount();
        this.width = GatherKernel.padded(classes);
    }

    /** Takes what a model says of one row. */
    @FunctionalInterface
    interface Reader {

        /**
         * @param p where the posterior stands, from {@code at} on; not to be kept
         * @param logLikelihood of the votes of the row
         */
        void read(int row, double[] p, int at, double logLikelihood);
    }

    /** Gives each row to {@code reader}, in order. */
    void read(VoteModel model, Reader reader) {
        double[] start = start(model);
        double[] perCell = perCell(model);
        for (int from = 0; from < votes.size(); from += ROWS) {
            int count = Math.min(ROWS, votes.size() - from);
            double[] p = new double[count * width];
            double[] logs = new double[count];
            for (int i = 0; i < count; i++) {
                int first = votes.starts()[from + i];
                int end = votes.starts()[from + i + 1];
                GatherKernel.sum(start, perCell, cells.of(), first, end, p, i * width);
            }
            GatherKernel.softmax(p, classes, logs);
            for (int i = 0; i < count; i++) {
                reader.read(from + i, p, i * width, logs[i]);
            }
        }
    }

    /** What a row without votes says, −∞ on the padding. */
    private double[] start(VoteModel model) {
        double[] silent = model.logShares().clone();
        model.likelihood().addSilence(silent);
        double[] start = Arrays.copyOf(silent, width);
        Arrays.fill(start, classes, width, Double.NEGATIVE_INFINITY);
        return start;
    }

    private double[] perCell(VoteModel model) {
        double[] logs = new double[Math.multiplyExact(cells.count(), width)];
        for (int cell = 0; cell < cells.count(); cell++) {
            int[] candidates = cells.candidates()[cell];
            model.likelihood().write(cells.voters()[cell], candidates, logs, cell * width, classes);
        }
        return logs;
    }
}
