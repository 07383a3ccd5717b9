package io.winnow.simulate;

import io.winnow.learning.weak.Aggregators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to simulate.
 *
 * @param strategies names of query strategies
 * @param learners names of learners
 * @param seeds how many seeds, from 1 on
 * @param labels the label counts to measure at, rising
 * @param batch the most labels that are asked for between two retrainings
 * @param heldOut the share of the images that is the test set when there is no other
 * @param threads how many loops run at a time
 * @param randomShare the share of each batch that is drawn at random, as in a project; it feeds the
 *     safety gate
 * @param withheld how many of a batch's last answers, at most one in five, the choice of the next
 *     batch does not know yet; a project chooses ahead and withholds up to 5
 * @param annotators who answers; null for one annotator who is always right
 */
public record Plan(
        List<String> strategies,
        List<String> learners,
        int seeds,
        List<Integer> labels,
        int batch,
        double heldOut,
        int threads,
        double randomShare,
        int withheld,
        @Nullable Annotators annotators) {

    private static final int ONE_IN = 5;
    private static final double HELD_OUT = .2;
    private static final int BATCH = 200;
    private static final int THREADS = 2;

    public Plan {
        strategies = List.copyOf(strategies);
        learners = List.copyOf(learners);
        labels = List.copyOf(labels);
        if (strategies.isEmpty() || learners.isEmpty() || labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "a simulation needs a strategy, a learner and a label count");
        }
        if (seeds < 1 || batch < 1 || threads < 1 || !(heldOut > 0 && heldOut < 1)) {
            throw new IllegalArgumentException(
                    "%d seeds, batches of %d, %d threads, a test share of %s"
                            .formatted(seeds, batch, threads, heldOut));
        }
        if (!(randomShare >= 0 && randomShare <= 1) || withheld < 0) {
            throw new IllegalArgumentException(
                    "a random share of %s, %d answers withheld".formatted(randomShare, withheld));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i) <= (i == 0 ? 0 : labels.get(i - 1))) {
                throw new IllegalArgumentException("label counts must rise from 1: " + labels);
            }
        }
    }

    /** With one annotator who is always right, no random share and nothing withheld. */
    public static Plan of(
            List<String> strategies, List<String> learners, int seeds, List<Integer> labels) {
        return new Plan(strategies, learners, seeds, labels, BATCH, HELD_OUT, THREADS, 0, 0, null);
    }

    /** The same with a team that answers. */
    public Plan withAnnotators(Annotators team) {
        return with(batch, randomShare, withheld, team);
    }

    /** The same with a share of each batch drawn at random. */
    public Plan withRandomShare(double share) {
        return with(batch, share, withheld, annotators);
    }

    /** The same with another size of batches. */
    public Plan withBatch(int size) {
        return with(size, randomShare, withheld, annotators);
    }

    /** The same with that many answers withheld. */
    public Plan withWithheld(int answers) {
        return with(batch, randomShare, answers, annotators);
    }

    private Plan with(int size, double share, int unknown, @Nullable Annotators team) {
        return new Plan(
                strategies, learners, seeds, labels, size, heldOut, threads, share, unknown, team);
    }

    /** Who may answer, each of which is a loop of its own. */
    List<Answers> answers() {
        Annotators team = annotators;
        return team == null
                ? List.of(Answers.truth())
                : team.aggregators().stream()
                        .<Answers>map(name -> new TeamAnswers(team, Aggregators.named(name)))
                        .toList();
    }

    /**
     * The label counts that leave something unlabeled in a pool.
     *
     * @throws IllegalArgumentException if none does
     */
    List<Integer> within(int pool) {
        List<Integer> reached = labels.stream().filter(count -> count < pool).toList();
        if (reached.isEmpty()) {
            throw new IllegalArgumentException(
                    "a pool of %,d is too small for %s labels".formatted(pool, labels.getFirst()));
        }
        return reached;
    }

    /** How many labels to have after the next batch. */
    int next(int labeled) {
        int target = labels.stream().filter(count -> count > labeled).findFirst().orElse(labeled);
        return Math.min(target, labeled + batch);
    }

    /** How many answers of a batch of {@code size} the choice of the next one does not know. */
    int unheard(int size) {
        return Math.min(withheld, size / ONE_IN);
    }
}
