package io.winnow.label;

import org.jspecify.annotations.Nullable;

/**
 * A table of predictions to bring in.
 *
 * @param path the file on this machine
 * @param name what people will call the voter, at most 100 characters
 * @param columns which columns mean what
 * @param threshold a prediction that is less sure than this abstains, from 0 to 1
 * @param learnedFromLabels whether the outside model saw labels of this project: then it says
 *     nothing about samples that are labeled now, since it would be judged by its own lesson
 * @param replaces the set whose place it takes when it is complete; null for a new one
 * @param uploaded whether the file is ours to delete when the import is over
 */
public record PredictionSpec(
        String path,
        String name,
        PredictionColumns columns,
        double threshold,
        boolean learnedFromLabels,
        @Nullable Long replaces,
        boolean uploaded) {

    private static final int LONGEST_NAME = 100;

    public PredictionSpec {
        if (path.isBlank()) {
            throw new IllegalArgumentException("Say which file holds the predictions.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The voter needs a name of 1 to 100 characters.");
        }
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "The least confidence is between 0 and 1, not " + threshold + ".");
        }
        if (threshold > 0 && columns.label() != null && columns.confidence() == null) {
            throw new IllegalArgumentException(
                    "Say which column holds the confidence that is to reach " + threshold + ".");
        }
    }
}
