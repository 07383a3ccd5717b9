package io.winnow.round;

import io.winnow.project.ClassView;
import io.winnow.project.ProjectSettings;
import java.util.List;
import java.util.Set;

/**
 * What a round's batch is chosen from, beside the labels and the model version in use. It is the
 * same whether the batch is chosen before the round ahead of it ends, after it, or once more after
 * a restart; but chosen once more when the retrain after that round is over, the batch follows the
 * newer version.
 *
 * @param number the round the batch is for
 * @param asked the samples of the round before, which are not asked again
 * @param withheld those of them that came last: their answers are not looked at, since most are yet
 *     to come when the choice begins
 * @param settings of the project
 * @param classes of the project
 */
record BatchBasis(
        int number,
        Set<Long> asked,
        Set<Long> withheld,
        ProjectSettings settings,
        List<ClassView> classes) {

    private static final int MOST_LEAD = 5;

    BatchBasis {
        asked = Set.copyOf(asked);
        withheld = Set.copyOf(withheld);
        classes = List.copyOf(classes);
    }

    /**
     * How many places of a round are open when the choice of the next batch begins: one in five, at
     * most {@value #MOST_LEAD}, which leaves seconds at any pace and few answers unheard.
     */
    static int lead(int size) {
        return Math.min(MOST_LEAD, size / 5);
    }
}
