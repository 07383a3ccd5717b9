package io.winnow.round;

import io.winnow.label.AnnotationView;
import io.winnow.label.AnswerKind;
import io.winnow.learning.select.Opinions;
import io.winnow.project.ClassView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who answered what, as far as the choice of a batch may know. */
final class AnsweredSamples {

    private final List<AnnotationView> answers;
    private final Map<Long, Set<Long>> peopleOf = new HashMap<>();
    private final Set<Long> labeled = new HashSet<>();
    private final Set<Long> flagged = new HashSet<>();

    /**
     * @param answers in force, oldest first
     */
    AnsweredSamples(List<AnnotationView> answers) {
        this.answers = answers;
        for (AnnotationView answer : answers) {
            peopleOf.computeIfAbsent(answer.sampleId(), id -> new HashSet<>()).add(answer.userId());
            switch (answer.kind()) {
                case LABEL -> labeled.add(answer.sampleId());
                case FLAG -> flagged.add(answer.sampleId());
                case SKIP, NOT_SURE, UNDO -> {}
            }
        }
    }

    /**
     * The samples that somebody gave a class, nobody flagged, and one of those who gave the last
     * {@code recent} answers can still be asked about. Whoever answered a sample, be it by a skip,
     * is not asked about it again.
     */
    Set<Long> open(int recent) {
        Set<Long> atWork =
                answers.subList(Math.max(0, answers.size() - recent), answers.size()).stream()
                        .map(AnnotationView::userId)
                        .collect(Collectors.toSet());
        return labeled.stream()
                .filter(id -> !flagged.contains(id))
                .filter(id -> !peopleOf.getOrDefault(id, Set.of()).containsAll(atWork))
                .collect(Collectors.toSet());
    }

    /** The classes that people gave. Who skips or is not sure has no opinion, and gold has none. */
    Opinions opinions(PoolIndex index, List<ClassView> classes) {
        Map<Long, Integer> ordinalOf = new HashMap<>();
        classes.forEach(c -> ordinalOf.put(c.id(), c.ordinal()));
        Map<Long, Integer> annotators = new HashMap<>();
        List<int[]> given = new ArrayList<>();
        for (AnnotationView answer : answers) {
            Integer row = index.rowOf().get(answer.sampleId());
            Integer ordinal = ordinalOf.get(answer.classId());
            if (answer.kind() == AnswerKind.LABEL
                    && row != null
                    && ordinal != null
                    && !index.isGold(row)) {
                int annotator =
                        annotators.computeIfAbsent(answer.userId(), id -> annotators.size());
                given.add(new int[] {row, annotator, ordinal});
            }
        }
        return new Opinions(
                given.stream().mapToInt(a -> a[0]).toArray(),
                given.stream().mapToInt(a -> a[1]).toArray(),
                given.stream().mapToInt(a -> a[2]).toArray(),
                Math.max(1, classes.size()));
    }
}
