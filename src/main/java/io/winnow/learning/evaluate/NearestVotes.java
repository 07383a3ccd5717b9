package io.winnow.learning.evaluate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;

/**
 * Leave-one-out k-nearest-neighbour classification (Cover and Hart 1967): each label is voted on by
 * the k other labels with the most similar embeddings. It has nothing to fit, so it shows how an
 * encoder arranges the classes without any help from a head.
 */
public final class NearestVotes {

    private static final long SEED = 1;

    private NearestVotes() {}

    /**
     * Whether each label was hit. A tie goes to the class whose voters are more similar, then to
     * the lower one.
     *
     * @param embeddings n × d, compared by cosine
     * @param labels on rows of {@code embeddings}, at least two
     * @param k voters, at least 1; all others where there are fewer
     * @param progress stops it
     * @return one answer per label, in their order
     */
    public static boolean[] right(Embeddings embeddings, Labels labels, int k, Progress progress) {
        if (labels.size() < 2) {
            throw new IllegalArgumentException(labels.size() + " labels have no neighbours");
        }
        NeighborGraph graph =
                NearestNeighbors.graph(embeddings.gather(labels.rows()), k, SEED, progress);
        boolean[] right = new boolean[labels.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = winner(graph, i, labels) == labels.classes()[i];
        }
        return right;
    }

    private static int winner(NeighborGraph graph, int row, Labels labels) {
        int[] votes = new int[labels.classCount()];
        double[] similarity = new double[labels.classCount()];
        for (int at = row * graph.k(); at < (row + 1) * graph.k(); at++) {
            int voted = labels.classes()[graph.neighbors()[at]];
            votes[voted]++;
            similarity[voted] += graph.similarities()[at];
        }
        int best = 0;
        for (int c = 1; c < votes.length; c++) {
            boolean more = votes[c] > votes[best];
            boolean closer = votes[c] == votes[best] && similarity[c] > similarity[best];
            best = more || (closer && votes[c] > 0) ? c : best;
        }
        return best;
    }
}
