package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.math.GatherKernel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Expectation–maximisation from the vote shares (Dempster et al. 1977). */
final class Expectation {

    private static final int MOST_PASSES = 1_000;
    private static final int ROWS_PER_REPORT = 1 << 16;
    private static final int UNKNOWN = -1;

    private final Votes votes;
    private final VoteCells cells;
    private final VoteBlocks blocks;
    private final Progress progress;
    private final int[] known;
    private final int width;
    private final double[] certain;
    private final double[] certainMass;
    private int passes;

    private Expectation(Votes votes, Labels known, Progress progress) {
        this.votes = votes;
        this.progress = progress;
        this.cells = VoteCells.of(votes);
        this.blocks = new VoteBlocks(votes, cells);
        this.width = GatherKernel.padded(votes.classCount());
        this.certain = new double[Math.multiplyExact(cells.count(), width)];
        this.certainMass = new double[votes.classCount()];
        this.known = new int[votes.size()];
        Arrays.fill(this.known, UNKNOWN);
        for (int i = 0; i < known.size(); i++) {
            this.known[known.rows()[i]] = known.classes()[i];
        }
        tallyKnown();
    }

    private void tallyKnown() {
        for (int row = 0; row < known.length; row++) {
            if (known[row] != UNKNOWN) {
                for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                    certain[cells.of()[at] * width + known[row]]++;
                }
                certainMass[known[row]]++;
            }
        }
    }

    /** The model under which the votes are most likely, given who is of which class. */
    @FunctionalInterface
    interface Maximisation {

        /**
         * @param before the model of the pass before; null at first
         */
        VoteModel from(Tally tally, @Nullable VoteModel before);
    }

    /**
     * Both steps by turns until they settle.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    static VoteModel settle(
            Votes votes,
            Labels known,
            Maximisation maximisation,
            Settled settled,
            Progress progress) {
        Known.check(known, votes);
        return new Expectation(votes, known, progress).settle(maximisation, settled);
    }

    private VoteModel settle(Maximisation maximisation, Settled settled) {
        VoteModel model = maximisation.from(shares().tally(), null);
        double before = Double.NEGATIVE_INFINITY;
        boolean done = false;
        while (!done && passes < MOST_PASSES) {
            Pass pass = new Pass();
            blocks.read(model, pass::read);
            VoteModel next = maximisation.from(pass.tally(), model);
            double gain = (pass.logLikelihood - before) / votes.voteCount();
            done = settled.by(gain, model, next);
            before = pass.logLikelihood;
            model = next;
            passes++;
        }
        return model;
    }

    private Pass shares() {
        Pass pass = new Pass();
        double[] p = new double[width];
        for (int row = 0; row < known.length; row++) {
            WeightedVote.share(votes, row, p);
            pass.read(row, p, 0, 0);
        }
        return pass;
    }

    /** One look at every row. */
    private final class Pass {

        private final double[] guessed = new double[certain.length];
        private final double[] mass = certainMass.clone();
        private double logLikelihood;

        void read(int row, double[] p, int at, double logVotes) {
            if (row % ROWS_PER_REPORT == 0) {
                progress.report(passes, MOST_PASSES, "weighing votes");
            }
            if (known[row] == UNKNOWN) {
                int from = votes.starts()[row];
                int to = votes.starts()[row + 1];
                GatherKernel.add(p, at, width, cells.of(), from, to, guessed);
                for (int c = 0; c < mass.length; c++) {
                    mass[c] += p[at + c];
                }
                logLikelihood += logVotes;
            } else {
                logLikelihood += logVotes + VoteModel.log(p[at + known[row]]);
            }
        }

        Tally tally() {
            return new Tally(cells, certain, guessed, mass, width);
        }
    }
}
