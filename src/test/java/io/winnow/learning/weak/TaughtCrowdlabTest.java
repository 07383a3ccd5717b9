package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaughtCrowdlabTest extends AggregatorContract {

    /** A row looks like what is said about it, so that it goes with its votes. */
    @Override
    protected Aggregator aggregator() {
        return new Aggregator() {
            @Override
            public String name() {
                return "crowdlab";
            }

            @Override
            public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
                float[] looks =
                        Rows.posterior(WeightedVote.shares(votes), votes.classCount()).values();
                float[][] rows = new float[votes.size()][];
                Arrays.setAll(
                        rows,
                        row ->
                                Arrays.copyOfRange(
                                        looks,
                                        row * votes.classCount(),
                                        (row + 1) * votes.classCount()));
                return new TaughtCrowdlab(new LeaveOneOut(rows)).aggregate(votes, known, progress);
            }
        };
    }

    @Test
    void agreesWithPlainSums() {
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/weak/crowdlab-taught.txt"))) {
            in.useLocale(Locale.ROOT);
            int n = in.nextInt();
            int m = in.nextInt();
            int classes = in.nextInt();
            int dimension = in.nextInt();
            int knownCount = in.nextInt();
            int[][] matrix = votes(in, n, m);
            float[][] rows = new float[n][dimension];
            for (int i = 0; i < n * dimension; i++) {
                rows[i / dimension][i % dimension] = in.nextFloat();
            }
            int[] pairs = IntStream.range(0, 2 * knownCount).map(i -> in.nextInt()).toArray();
            Labels known =
                    new Labels(
                            IntStream.range(0, knownCount).map(i -> pairs[2 * i]).toArray(),
                            IntStream.range(0, knownCount).map(i -> pairs[2 * i + 1]).toArray(),
                            classes);

            Posterior said =
                    new TaughtCrowdlab(new LeaveOneOut(rows))
                            .aggregate(Votes.dense(matrix, classes), known)
                            .posterior();

            assertSaid(said, in);
        }
    }

    /** Where nothing can be learned, the votes alone are weighed. */
    @Test
    void doesWithoutAClassifierThatSaysNothing() {
        Votes votes = Votes.dense(new int[][] {{0, 0, 1}, {1, 1, 1}, {0, 1, 0}}, 2);
        Posterior said =
                new TaughtCrowdlab(RowClassifier.NONE).aggregate(votes, Labels.none(2)).posterior();
        assertThat(IntStream.range(0, 3).map(said::top)).containsExactly(0, 1, 0);
    }

    /** The likelier, the nearer the mean of a class's rows is, a row itself left out. */
    private record LeaveOneOut(float[][] rows) implements RowClassifier {

        @Override
        public Optional<Posterior> predict(Labels labels, Progress progress) {
            int classes = labels.classCount();
            int[] own = Known.classes(labels, rows.length);
            double[][] sums = sums(labels);
            int[] counts = labels.perClass();
            double[] said = new double[rows.length * classes];
            for (int row = 0; row < rows.length; row++) {
                for (int c = 0; c < classes; c++) {
                    boolean among = own[row] == c;
                    double distance =
                            distance(rows[row], sums[c], among, counts[c] - (among ? 1 : 0));
                    said[row * classes + c] = Math.exp(-distance);
                }
            }
            Rows.normalise(said, classes);
            return Optional.of(Rows.posterior(said, classes));
        }

        private double[][] sums(Labels labels) {
            double[][] sums =
                    new double[labels.classCount()][rows.length == 0 ? 0 : rows[0].length];
            for (int i = 0; i < labels.size(); i++) {
                float[] row = rows[labels.rows()[i]];
                double[] sum = sums[labels.classes()[i]];
                Arrays.setAll(sum, k -> sum[k] + row[k]);
            }
            return sums;
        }

        private static double distance(float[] row, double[] sum, boolean among, int others) {
            double squares = 0;
            for (int k = 0; k < row.length; k++) {
                double mean = (sum[k] - (among ? row[k] : 0)) / Math.max(1, others);
                squares += (row[k] - mean) * (row[k] - mean);
            }
            return squares;
        }
    }
}
