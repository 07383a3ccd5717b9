package io.winnow.learning.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether another classifier is clearly better than the one in use: each other is compared with it
 * on the same labels by McNemar's exact test, Bonferroni-corrected for their number, at 5 %. The
 * labels are predicted out of fold, so their training sets overlap; the test then errs on the bold
 * side a little (Dietterich 1998), one more reason to demand a clear difference.
 *
 * @param labels how many there were
 * @param rivals the others, the most accurate first
 */
public record ClearWinner(int labels, List<Rival> rivals) {

    /** Below so many labels not even twenty points of difference could be told from chance. */
    public static final int FEWEST = 30;

    private static final double LEVEL = .05;

    /**
     * One of the others.
     *
     * @param name its name
     * @param difference its accuracy − that of the one in use, paired
     * @param pValue two-sided, corrected
     */
    public record Rival(String name, Interval difference, double pValue) {

        /** Whether it is better beyond doubt. */
        public boolean clearlyBetter() {
            return difference.estimate() > 0 && pValue < LEVEL;
        }
    }

    /**
     * @param name its name
     * @param right which of the labels it hit
     */
    public record Contender(String name, boolean[] right) {}

    public ClearWinner {
        rivals = List.copyOf(rivals);
    }

    /**
     * Compares.
     *
     * @param inUse hits of the one in use, of length n
     * @param others hits of the others on the same labels, in any order
     * @throws IllegalArgumentException if they are about different numbers of labels
     */
    public static ClearWinner of(boolean[] inUse, List<Contender> others) {
        List<Rival> rivals = new ArrayList<>();
        for (Contender other : others) {
            PairedComparison pair = PairedComparison.of(other.right(), inUse);
            double corrected = Math.min(1, pair.pValue() * others.size());
            rivals.add(new Rival(other.name(), pair.difference(), corrected));
        }
        rivals.sort(
                Comparator.comparingDouble((Rival rival) -> -rival.difference().estimate())
                        .thenComparing(Rival::name));
        return new ClearWinner(inUse.length, rivals);
    }

    /** Whether there are labels enough to tell anything. */
    public boolean tells() {
        return labels >= FEWEST;
    }

    /** The most accurate of those that are clearly better; null if none is, or nothing can tell. */
    public @Nullable Rival winner() {
        return tells()
                ? rivals.stream().filter(Rival::clearlyBetter).findFirst().orElse(null)
                : null;
    }
}
