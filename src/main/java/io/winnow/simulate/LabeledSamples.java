package io.winnow.simulate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Samples whose classes are all known.
 *
 * @param samples n samples
 * @param truth the class of each, of length n
 * @param classes the names of the classes
 * @param merged how many exact copies of them were left out
 */
public record LabeledSamples(Samples samples, int[] truth, List<String> classes, int merged) {

    /** Without copies. */
    public LabeledSamples(Samples samples, int[] truth, List<String> classes) {
        this(samples, truth, classes, 0);
    }

    public LabeledSamples {
        classes = List.copyOf(classes);
        if (samples.size() != truth.length) {
            throw new IllegalArgumentException(
                    samples.size() + " samples, but " + truth.length + " labels");
        }
        for (int c : truth) {
            if (c < 0 || c >= classes.size()) {
                throw new IllegalArgumentException("class " + c + " of " + classes.size());
            }
        }
    }

    /** The number of samples. */
    public int size() {
        return truth.length;
    }

    /** How many of them a share is, at least one. */
    int share(double share) {
        return Math.max(1, (int) Math.round(share * size()));
    }

    /** The chosen rows, in the order given, of the same classes. */
    public LabeledSamples subset(int[] rows) {
        int[] chosen = IntStream.of(rows).map(row -> truth[row]).toArray();
        return new LabeledSamples(samples.subset(rows), chosen, classes);
    }

    /**
     * The same samples with their classes numbered as in {@code pool}; those that it lacks come
     * after.
     *
     * @throws IllegalArgumentException if they have no class of the pool, or are of another kind
     */
    LabeledSamples asIn(LabeledSamples pool) {
        List<String> strange = strangeTo(pool);
        if (strange.size() == classes.size()) {
            throw new IllegalArgumentException(
                    "the test set has no class of the pool: %s, there %s"
                            .formatted(strange, pool.classes()));
        }
        if (!samples.kind().equals(pool.samples().kind())) {
            throw new IllegalArgumentException(
                    "the test set has %s, the pool %s"
                            .formatted(samples.kind(), pool.samples().kind()));
        }
        List<String> names = Stream.concat(pool.classes().stream(), strange.stream()).toList();
        int[] places = classes.stream().mapToInt(names::indexOf).toArray();
        return new LabeledSamples(
                samples, IntStream.of(truth).map(c -> places[c]).toArray(), names);
    }

    /** The classes that {@code pool} lacks. */
    List<String> strangeTo(LabeledSamples pool) {
        return classes.stream().filter(name -> !pool.classes().contains(name)).toList();
    }
}
