package io.winnow.round;

import io.winnow.label.Queue;
import io.winnow.learning.Labels;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The labels of samples that were asked because they were drawn uniformly at random. */
@Component
class RandomSlices {

    private final Queue queue;

    RandomSlices(Queue queue) {
        this.queue = queue;
    }

    Labels of(long projectId, PoolSnapshot snapshot) {
        Set<Integer> asked =
                new HashSet<>(queue.randomlyAsked(projectId))
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
