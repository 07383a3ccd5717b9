package io.winnow.round;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import io.winnow.learning.evaluate.CohenKappa;
import io.winnow.learning.evaluate.StoppingAdvice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How much successive model versions agree on one fixed set of samples. */
@Component
class Agreements {

    private static final int MOST_SAMPLES = 2000;

    private final Champions champions;

    Agreements(Champions champions) {
        this.champions = champions;
    }

    /** Cohen's κ of each of the last versions with the one before it, oldest first. */
    List<Double> of(long projectId, PoolIndex index, List<ModelView> versions) {
        int first = Math.max(0, versions.size() - StoppingAdvice.ROUNDS - 1);
        List<Head> heads =
                versions.subList(first, versions.size()).stream()
                        .filter(v -> v.encoderId().equals(index.encoderId()))
                        .map(v -> champions.read(projectId, v.number()))
                        .toList();
        Embeddings fixed = index.embeddings().gather(spread(index.learningRows()));
        List<Double> kappas = new ArrayList<>();
        for (int i = 1; i < heads.size(); i++) {
            Head before = heads.get(i - 1);
            Head now = heads.get(i);
            if (before.classCount() == now.classCount()) {
                CohenKappa.of(classes(before, fixed), classes(now, fixed), now.classCount())
                        .ifPresent(kappa -> kappas.add(kappa.estimate()));
            }
        }
        return kappas;
    }

    /** Evenly spread rows, the same ones each time. */
    private static int[] spread(int[] rows) {
        int count = Math.min(MOST_SAMPLES, rows.length);
        return IntStream.range(0, count)
                .map(i -> rows[(int) ((long) i * rows.length / count)])
                .toArray();
    }

    private static int[] classes(Head head, Embeddings samples) {
        Posterior posterior = head.predict(samples);
        int[] classes = new int[posterior.size()];
        Arrays.setAll(classes, posterior::top);
        return classes;
    }
}
