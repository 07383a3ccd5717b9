package io.winnow.curate;

import io.winnow.curate.DoubtedLabel.Opinion;
import io.winnow.curate.KeptLabels.Kept;
import io.winnow.label.AnnotationView;
import io.winnow.label.AnswerKind;
import io.winnow.project.ClassView;
import io.winnow.round.SuspectLabel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which suspect labels are still open, and who gave them.
 *
 * @param labels the class of each labeled sample that is no gold
 * @param kept the labels that a curator let stand
 * @param answers in force, by sample
 * @param classes of the project
 * @param people the names of users by their ids
 * @param viewerId who looks
 */
record Doubts(
        Map<Long, Long> labels,
        Set<Kept> kept,
        Map<Long, AnswersOfSample> answers,
        List<ClassView> classes,
        Map<Long, String> people,
        long viewerId) {

    /**
     * Those that are still so, that nobody let stand, and that the viewer did not disagree with.
     */
    List<DoubtedLabel> open(List<SuspectLabel> suspects) {
        return suspects.stream()
                .filter(suspect ->
                        Objects.equals(labels.get(suspect.sampleId()), suspect.labelId()))
                .filter(suspect -> !kept.contains(new Kept(suspect.sampleId(), suspect.labelId())))
                .filter(suspect -> !isDisputed(suspect))
                .flatMap(suspect -> doubted(suspect).stream())
                .toList();
    }

    private boolean isDisputed(SuspectLabel suspect) {
        return answersTo(suspect)
                .anyMatch(answer ->
                        answer.userId() == viewerId
                                && !Objects.equals(answer.classId(), suspect.labelId()));
    }

    /** Empty if a class is gone. */
    private Optional<DoubtedLabel> doubted(SuspectLabel suspect) {
        ClassView label = find(suspect.labelId());
        ClassView expected = find(suspect.expectedId());
        return label == null || expected == null
                ? Optional.empty()
                : Optional.of(
                        new DoubtedLabel(
                                suspect.sampleId(),
                                label,
                                answersTo(suspect).flatMap(this::opinion).toList(),
                                expected,
                                suspect.expectedProbability(),
                                suspect.labelProbability()));
    }

    private Stream<Opinion> opinion(AnnotationView answer) {
        Long classId = answer.classId();
        ClassView said = classId == null ? null : find(classId);
        String who = people.getOrDefault(answer.userId(), "user " + answer.userId());
        return said == null
                ? Stream.empty()
                : Stream.of(new Opinion(who, answer.answeredAt(), said));
    }

    /** The classes that people gave. */
    private Stream<AnnotationView> answersTo(SuspectLabel suspect) {
        AnswersOfSample given = answers.get(suspect.sampleId());
        return given == null
                ? Stream.empty()
                : given.all().stream().filter(answer -> answer.kind() == AnswerKind.LABEL);
    }

    private @Nullable ClassView find(long classId) {
        return classes.stream().filter(c -> c.id() == classId).findFirst().orElse(null);
    }
}
