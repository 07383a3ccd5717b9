package io.winnow.round;

import io.winnow.label.NewRule;
import io.winnow.label.Rules;
import io.winnow.learning.Labels;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the rules of a project say about its pool. */
@Service
public class RuleReports {

    private static final int EXAMPLES = 12;
    private static final int MOST_OFFERED = 60;

    private final Rules rules;
    private final Projects projects;
    private final PoolSnapshots snapshots;

    RuleReports(Rules rules, Projects projects, PoolSnapshots snapshots) {
        this.rules = rules;
        this.projects = projects;
        this.snapshots = snapshots;
    }

    /**
     * A report on each of {@code written}, in order; conflicts are counted against {@code others}.
     *
     * @return empty until every sample is encoded
     * @throws IllegalArgumentException if one of them has no pattern
     */
    public List<RuleReport> of(long projectId, List<NewRule> written, List<NewRule> others) {
        List<int[]> hits = rules.hits(projectId, written);
        PoolSnapshot snapshot = snapshots.load(projectId).orElse(null);
        if (snapshot == null) {
            return List.of();
        }
        Map<Integer, List<Long>> votes = votes(projectId, others);
        Map<Long, Integer> ordinalOf = new HashMap<>();
        projects.classes(projectId).forEach(c -> ordinalOf.put(c.id(), c.ordinal()));
        List<RuleReport> reports = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            int wanted = ordinalOf.getOrDefault(written.get(i).classId(), -1);
            reports.add(report(snapshot, written.get(i), hits.get(i), votes, wanted));
        }
        return reports;
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

    private Map<Integer, List<Long>> votes(long projectId, List<NewRule> others) {
        Map<Integer, List<Long>> votes = new HashMap<>();
        List<int[]> hits = rules.hits(projectId, others);
        for (int i = 0; i < others.size(); i++) {
            for (int row : hits.get(i)) {
                votes.computeIfAbsent(row, r -> new ArrayList<>(2)).add(others.get(i).classId());
            }
        }
        return votes;
    }

    private static RuleReport report(
            PoolSnapshot snapshot,
            NewRule rule,
            int[] hits,
            Map<Integer, List<Long>> votes,
            int wanted) {
        PoolIndex index = snapshot.index();
        int[] pool = IntStream.of(hits).filter(row -> !index.isGold(row)).toArray();
        long conflicts =
                IntStream.of(pool)
                        .filter(row ->
                                votes.getOrDefault(row, List.of()).stream()
                                        .anyMatch(voted -> voted != rule.classId()))
                        .count();
        int[] labels = among(hits, snapshot.labels());
        int[] gold = among(hits, snapshot.gold());
        return new RuleReport(
                rule,
                pool.length,
                (double) pool.length / Math.max(1, index.learningRows().length),
                (double) conflicts / Math.max(1, pool.length),
                labels.length,
                share(labels, wanted),
                gold.length,
                share(gold, wanted),
                IntStream.of(pool).limit(EXAMPLES).mapToLong(r -> index.sampleIds()[r]).toArray());
    }

    /** The classes of the hits that have one. */
    private static int[] among(int[] hits, Labels known) {
        return IntStream.range(0, known.size())
                .filter(i -> Arrays.binarySearch(hits, known.rows()[i]) >= 0)
                .map(i -> known.classes()[i])
                .toArray();
    }

    private static @Nullable Interval share(int[] classes, int wanted) {
        long right = IntStream.of(classes).filter(c -> c == wanted).count();
        return classes.length == 0 ? null : Interval.wilson(right, classes.length);
    }
}
