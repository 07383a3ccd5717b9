package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Opens the cells of the confusion matrix: which gold samples are in them. */
@Service
public class GoldCells {

    private final PoolSnapshots snapshots;
    private final Champions champions;

    GoldCells(PoolSnapshots snapshots, Champions champions) {
        this.snapshots = snapshots;
        this.champions = champions;
    }

    /**
     * The gold samples of one true class that the version in use takes for another, surest first.
     */
    public List<GoldCell> of(long projectId, int truth, int predicted) {
        PoolSnapshot snapshot = snapshots.load(projectId).orElse(null);
        if (snapshot == null || snapshot.gold().size() == 0) {
            return List.of();
        }
        return champions
                .find(projectId, snapshot.index())
                .map(champion -> cells(snapshot, champion.head(), truth, predicted))
                .orElse(List.of());
    }

    private static List<GoldCell> cells(
            PoolSnapshot snapshot, Head head, int truth, int predicted) {
        Labels gold = snapshot.gold();
        Posterior posterior = head.predict(snapshot.index().embeddings().gather(gold.rows()));
        return IntStream.range(0, gold.size())
                .filter(i -> gold.classes()[i] == truth && posterior.top(i) == predicted)
                .mapToObj(i ->
                        new GoldCell(
                                snapshot.index().sampleIds()[gold.rows()[i]],
                                truth,
                                predicted,
                                posterior.probability(i, predicted)))
                .sorted(Comparator.comparingDouble(GoldCell::p).reversed())
                .toList();
    }
}
