package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.lang.ref.SoftReference;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the votes of a panel for whoever knows only some labels, so that a held-out label is not
 * in the targets that others are learned from. The learners that are compared hold out the same
 * labels and hear the same: each hearing is weighed once while memory allows.
 */
public final class Weighing {

    private final Panel panel;
    private final Aggregation aggregation;
    private final RowClassifier classifier;
    private final long seed;
    private final Map<IntBuffer, SoftReference<Heard>> weighed = new ConcurrentHashMap<>();

    /**
     * @param classifier judges the panel's rows by what they look like
     * @param seed of what is held out
     */
    public Weighing(Panel panel, Aggregation aggregation, RowClassifier classifier, long seed) {
        this.panel = panel;
        this.aggregation = aggregation;
        this.classifier = classifier;
        this.seed = seed;
    }

    /**
     * What was heard, and what it comes to.
     *
     * @param hearing the votes that may be heard
     * @param weighed what they say together
     */
    public record Heard(Panel.Hearing hearing, Panel.Weighed weighed) {}

    /** Who votes. */
    public Panel panel() {
        return panel;
    }

    /**
     * The votes, heard and weighed by somebody who knows {@code labels} alone.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public Heard of(Labels labels, Progress progress) {
        IntBuffer key = key(labels);
        SoftReference<Heard> kept = weighed.get(key);
        @Nullable Heard before = kept == null ? null : kept.get();
        if (before != null) {
            return before;
        }
        Panel.Hearing hearing = panel.hear(labels);
        Heard heard = new Heard(hearing, hearing.weigh(aggregation, classifier, seed, progress));
        weighed.put(key, new SoftReference<>(heard));
        return heard;
    }

    /** Rows and classes: equal labels in equal order have equal keys. */
    private static IntBuffer key(Labels labels) {
        IntBuffer key = IntBuffer.allocate(2 * labels.size());
        return key.put(labels.rows()).put(labels.classes()).flip();
    }
}
