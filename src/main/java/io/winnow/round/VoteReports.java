package io.winnow.round;

import io.winnow.label.ClassVotes;
import io.winnow.label.NewRule;
import io.winnow.label.PredictionSetView;
import io.winnow.label.PredictionSets;
import io.winnow.label.Rules;
import io.winnow.learning.Labels;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the rules and predictions of a project say about its pool. */
@Service
public class VoteReports {

    private static final int EXAMPLES = 12;
    private static final int MOST_OFFERED = 60;

    private final Rules rules;
    private final PredictionSets predictions;
    private final Projects projects;
    private final PoolSnapshots snapshots;

    VoteReports(
            Rules rules, PredictionSets predictions, Projects projects, PoolSnapshots snapshots) {
        this.rules = rules;
        this.predictions = predictions;
        this.projects = projects;
        this.snapshots = snapshots;
    }

    /**
     * A report on each of {@code written}, in order; conflicts are counted against {@code others}
     * and against the predictions that vote.
     *
     * @return empty until every sample is encoded
     * @throws IllegalArgumentException if one of them has no pattern
     */
    public List<VoteReport> of(long projectId, List<NewRule> written, List<NewRule> others) {
        return reports(
                projectId,
                votes(projectId, written),
                everybody(projectId, votes(projectId, others)));
    }

    /**
     * A report on each set of predictions, in the order of {@link PredictionSets#list}; conflicts
     * are counted against {@code others} and against the other predictions that vote.
     *
     * @return empty until every sample is encoded
     */
    public List<VoteReport> ofPredictions(long projectId, List<NewRule> others) {
        return reports(
                projectId,
                predictions.list(projectId).stream().map(predictions::votes).toList(),
                everybody(projectId, votes(projectId, others)));
    }

    private List<ClassVotes> votes(long projectId, List<NewRule> written) {
        List<int[]> hits = rules.hits(projectId, written);
        return IntStream.range(0, written.size())
                .mapToObj(i -> ClassVotes.of(hits.get(i), written.get(i).classId()))
                .toList();
    }

    private List<ClassVotes> everybody(long projectId, List<ClassVotes> byRules) {
        List<ClassVotes> all = new ArrayList<>(byRules);
        predictions.list(projectId).stream()
                .filter(PredictionSetView::enabled)
                .map(predictions::votes)
                .forEach(all::add);
        return all;
    }

    private List<VoteReport> reports(
            long projectId, List<ClassVotes> voters, List<ClassVotes> everybody) {
        PoolSnapshot snapshot = snapshots.load(projectId).orElse(null);
        if (snapshot == null) {
            return List.of();
        }
        SaidSoFar said = new SaidSoFar(snapshot.index().size(), everybody);
        long[] idOf = projects.classes(projectId).stream().mapToLong(ClassView::id).toArray();
        return voters.stream().map(voter -> report(snapshot, voter, said, idOf)).toList();
    }

    /** Samples of a class that a rule may take as examples: labeled ones, never gold. */
    public List<Long> examples(long projectId, long classId) {
        PoolSnapshot snapshot = snapshots.load(projectId).orElse(null);
        int wanted =
                projects.classes(projectId).stream()
                        .filter(c -> c.id() == classId)
                        .mapToInt(ClassView::ordinal)
                        .findFirst()
                        .orElse(-1);
        if (snapshot == null) {
            return List.of();
        }
        Labels labels = snapshot.labels();
        return IntStream.range(0, labels.size())
                .filter(i -> labels.classes()[i] == wanted)
                .limit(MOST_OFFERED)
                .mapToObj(i -> snapshot.index().sampleIds()[labels.rows()[i]])
                .toList();
    }

    private static VoteReport report(
            PoolSnapshot snapshot, ClassVotes voter, SaidSoFar said, long[] idOf) {
        PoolIndex index = snapshot.index();
        int[] rows = voter.ordinals();
        int[] pool =
                IntStream.range(0, rows.length)
                        .filter(i -> rows[i] < index.size() && !index.isGold(rows[i]))
                        .toArray();
        long conflicts =
                IntStream.of(pool)
                        .filter(i -> said.contradicts(rows[i], voter.classIds()[i]))
                        .count();
        Share labels = Share.of(voter, snapshot.labels(), idOf);
        Share gold = Share.of(voter, snapshot.gold(), idOf);
        return new VoteReport(
                pool.length,
                (double) pool.length / Math.max(1, index.learningRows().length),
                (double) conflicts / Math.max(1, pool.length),
                labels.compared,
                labels.right(),
                gold.compared,
                gold.right(),
                IntStream.of(pool)
                        .limit(EXAMPLES)
                        .mapToLong(i -> index.sampleIds()[rows[i]])
                        .toArray());
    }

    /** How many of the rows that a voter votes on have a class, and how many of them the same. */
    private record Share(int compared, int same) {

        static Share of(ClassVotes voter, Labels known, long[] idOf) {
            int[] at =
                    IntStream.of(known.rows())
                            .map(row -> Arrays.binarySearch(voter.ordinals(), row))
                            .toArray();
            IntPredicate agrees = i -> voter.classIds()[at[i]] == idOf[known.classes()[i]];
            int[] voted = IntStream.range(0, at.length).filter(i -> at[i] >= 0).toArray();
            return new Share(voted.length, (int) IntStream.of(voted).filter(agrees).count());
        }

        @Nullable Interval right() {
            return compared == 0 ? null : Interval.wilson(same, compared);
        }
    }
}
