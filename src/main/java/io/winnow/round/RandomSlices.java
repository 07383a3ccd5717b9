package io.winnow.round;

import io.winnow.label.Origin;
import io.winnow.label.Queue;
import io.winnow.learning.Labels;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The labels by why their samples were asked: drawn uniformly at random, or chosen. */
@Component
class RandomSlices {

    private final Queue queue;

    RandomSlices(Queue queue) {
        this.queue = queue;
    }

    /** The labels of samples that were drawn uniformly at random. */
    Labels of(long projectId, PoolSnapshot snapshot) {
        return asked(projectId, snapshot, Origin.RANDOM);
    }

    /** The labels of samples that a strategy asked for; imported labels are not among them. */
    Labels chosen(long projectId, PoolSnapshot snapshot) {
        return asked(projectId, snapshot, Origin.STRATEGY);
    }

    private Labels asked(long projectId, PoolSnapshot snapshot, Origin origin) {
        Set<Integer> asked =
                new HashSet<>(queue.asked(projectId, origin))
                        .stream()
                                .map(snapshot.index().rowOf()::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet());
        Labels labels = snapshot.labels();
        return labels.subset(
                IntStream.range(0, labels.size())
                        .filter(i -> asked.contains(labels.rows()[i]))
                        .toArray());
    }
}
