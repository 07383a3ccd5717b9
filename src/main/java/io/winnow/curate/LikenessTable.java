package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.math.TopK;
import io.winnow.learning.represent.NearDuplicates;
import io.winnow.learning.represent.Outliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How each row stands to its nearest neighbours, as a table that is kept and read without the graph
 * it was made from.
 *
 * @param values n × 3: the number of the row's group of near-duplicates, the largest group first,
 *     −1 if it is in none; the mean cosine distance to its neighbours; the share of rows nearer to
 *     theirs
 */
record LikenessTable(Embeddings values) {

    static final int NEIGHBORS = 15;

    private static final int COLUMNS = 3;

    /** Up to so many groups a float32 can name every one. */
    private static final int MOST_ROWS = 1 << 24;

    LikenessTable {
        if (values.dimension() != COLUMNS) {
            throw new IllegalArgumentException(
                    "%d columns are no table of likeness".formatted(values.dimension()));
        }
    }

    /**
     * @param keys a hash of each row's content, at least n
     */
    static LikenessTable compute(Embeddings embeddings, long[] keys, long seed, Progress progress) {
        int n = embeddings.size();
        if (n > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "near-duplicates of more than %,d samples cannot be kept".formatted(MOST_ROWS));
        }
        NeighborGraph graph = NearestNeighbors.graph(embeddings, NEIGHBORS, seed, progress);
        List<int[]> groups = new NearDuplicates().groups(graph, Arrays.copyOf(keys, n));
        double[] distances = Outliers.distances(graph, n);
        double[] percentiles = Outliers.percentiles(distances);
        float[] values = new float[n * COLUMNS];
        for (int row = 0; row < n; row++) {
            values[row * COLUMNS] = -1;
            values[row * COLUMNS + 1] = (float) distances[row];
            values[row * COLUMNS + 2] = (float) percentiles[row];
        }
        for (int group = 0; group < groups.size(); group++) {
            for (int row : groups.get(group)) {
                values[row * COLUMNS] = group;
            }
        }
        return new LikenessTable(Embeddings.of(values, n, COLUMNS));
    }

    /** The rows of each group, ascending; the largest group first. */
    List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            int group = (int) values.get(row, 0);
            while (groups.size() <= group) {
                groups.add(new ArrayList<>());
            }
            if (group >= 0) {
                groups.get(group).add(row);
            }
        }
        return groups;
    }

    /** The {@code limit} rows farthest from their neighbours, farthest first. */
    List<Integer> farthest(int limit) {
        int n = values.size();
        double[] distances = IntStream.range(0, n).mapToDouble(this::distance).toArray();
        long[] rows = LongStream.range(0, n).toArray();
        return IntStream.of(TopK.largest(distances, rows, limit, 1)).boxed().toList();
    }

    Likeness.Outlier outlier(int row, long sampleId) {
        return new Likeness.Outlier(sampleId, distance(row), percentile(row));
    }

    double distance(int row) {
        return values.get(row, 1);
    }

    double percentile(int row) {
        return values.get(row, 2);
    }
}
