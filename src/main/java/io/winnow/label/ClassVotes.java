package io.winnow.label;

import java.util.Arrays;

/**
 * What one voter says.
 *
 * @param ordinals the samples it votes on, ascending
 * @param classIds the class it votes for on each, of the same length
 */
public record ClassVotes(int[] ordinals, long[] classIds) {

    public ClassVotes {
        if (ordinals.length != classIds.length) {
            throw new IllegalArgumentException(
                    classIds.length + " classes for " + ordinals.length + " samples");
        }
        for (int i = 1; i < ordinals.length; i++) {
            if (ordinals[i] <= ordinals[i - 1]) {
                throw new IllegalArgumentException(
                        "sample %d after %d".formatted(ordinals[i], ordinals[i - 1]));
            }
        }
    }

    /** One class wherever it votes, as a rule does. */
    public static ClassVotes of(int[] ordinals, long classId) {
        long[] classIds = new long[ordinals.length];
        Arrays.fill(classIds, classId);
        return new ClassVotes(ordinals, classIds);
    }
}
