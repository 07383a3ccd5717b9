package io.winnow.curate;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about the labels of a project.
 *
 * @param state whether they were judged, and if not, why
 * @param labels how many are in force, gold left out
 * @param version the model version that judged; 0 before the first
 * @param judged how many labels it judged
 * @param accuracy how often they were the class it held likeliest, each predicted by a model that
 *     had not seen it; null unless they were judged
 * @param doubted how many are worth a second look
 * @param worstFirst the first of them
 */
public record SecondLook(
        State state,
        int labels,
        int version,
        int judged,
        @Nullable Interval accuracy,
        int doubted,
        List<DoubtedLabel> worstFirst) {

    /** Fewer judged labels than this are not worth listing. */
    public static final int LEAST_LABELS = 50;

    /**
     * Below this accuracy about half of a list, or more, was right where that was measured with up
     * to 10 % of errors.
     */
    public static final double LEAST_ACCURACY = .8;

    /** Whether labels were judged. */
    public enum State {
        /** There is no model yet. */
        NO_MODEL,
        /** Too few labels were held out to say anything. */
        TOO_FEW,
        /** The model in use was trained before labels were judged. */
        NOT_JUDGED,
        JUDGED
    }

    public SecondLook {
        worstFirst = List.copyOf(worstFirst);
        if ((state == State.JUDGED) != (accuracy != null)) {
            throw new IllegalArgumentException(state + " with an accuracy of " + accuracy);
        }
        if (doubted < worstFirst.size()) {
            throw new IllegalArgumentException(worstFirst.size() + " of " + doubted + " labels");
        }
    }

    static SecondLook without(State state, int labels, int version, int judged) {
        return new SecondLook(state, labels, version, judged, null, 0, List.of());
    }

    /** Whether the model is too weak to be believed. */
    public boolean isWeak() {
        return accuracy != null && accuracy.estimate() < LEAST_ACCURACY;
    }
}
