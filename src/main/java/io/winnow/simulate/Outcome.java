package io.winnow.simulate;

import java.util.List;

/**
 * What a simulation found.
 *
 * @param data the name of the data set
 * @param classes the names of its classes
 * @param strange the classes that only the test set has; their samples count as wrong
 * @param merged how many exact copies of samples were left out
 * @param pool how many samples the pool has
 * @param test how many samples the test set has
 * @param plan what was simulated
 * @param runs every run
 * @param curves their means over seeds
 * @param contrasts the whole curves against their baselines, seed by seed
 */
public record Outcome(
        String data,
        List<String> classes,
        List<String> strange,
        int merged,
        int pool,
        int test,
        Plan plan,
        List<Run> runs,
        List<Curve> curves,
        List<Contrast> contrasts) {

    public Outcome {
        classes = List.copyOf(classes);
        strange = List.copyOf(strange);
        runs = List.copyOf(runs);
        curves = List.copyOf(curves);
        contrasts = List.copyOf(contrasts);
    }

    /** What to know before reading the figures, as sentences; empty if nothing. */
    String remarks() {
        List<Integer> beyond = plan.labels().stream().filter(count -> count >= pool).toList();
        StringBuilder remarks = new StringBuilder();
        if (!strange.isEmpty()) {
            remarks.append(
                    "No sample of the pool is of the class %s: test samples of it count as wrong. "
                            .formatted(String.join(", ", strange)));
        }
        if (merged > 0) {
            remarks.append("%,d exact copies were merged, as in an import. ".formatted(merged));
        }
        if (!beyond.isEmpty()) {
            remarks.append("The pool is too small for %s labels.".formatted(beyond.getFirst()));
        }
        return remarks.toString().strip();
    }

    /** The same under another name of the data set. */
    Outcome withData(String name) {
        return new Outcome(
                name, classes, strange, merged, pool, test, plan, runs, curves, contrasts);
    }
}
