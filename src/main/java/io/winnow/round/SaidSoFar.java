package io.winnow.round;

import io.winnow.label.ClassVotes;
import java.util.BitSet;
import java.util.List;

/** What all voters together say of each row: nothing, one class, or several. */
final class SaidSoFar {

    private static final long NOTHING = 0;

    private final long[] first;
    private final BitSet several;

    /**
     * @param size the number of rows
     */
    SaidSoFar(int size, List<ClassVotes> voters) {
        first = new long[size];
        several = new BitSet(size);
        voters.forEach(this::add);
    }

    private void add(ClassVotes voter) {
        for (int i = 0; i < voter.ordinals().length; i++) {
            int row = voter.ordinals()[i];
            if (row < first.length) {
                if (first[row] == NOTHING) {
                    first[row] = voter.classIds()[i];
                } else if (first[row] != voter.classIds()[i]) {
                    several.set(row);
                }
            }
        }
    }

    /** Whether anybody says another class than {@code classId} of a row. */
    boolean contradicts(int row, long classId) {
        return several.get(row) || first[row] != NOTHING && first[row] != classId;
    }
}
