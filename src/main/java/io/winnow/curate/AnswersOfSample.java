package io.winnow.curate;

import io.winnow.label.AnnotationView;
import io.winnow.label.AnswerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers in force about one sample, oldest first.
 *
 * @param all at least one
 */
record AnswersOfSample(List<AnnotationView> all) {

    /** Those of every answered sample, by its id. */
    static Map<Long, AnswersOfSample> of(List<AnnotationView> answers) {
        Map<Long, AnswersOfSample> bySample = new HashMap<>();
        for (AnnotationView answer : answers) {
            bySample.computeIfAbsent(
                            answer.sampleId(), id -> new AnswersOfSample(new ArrayList<>(1)))
                    .all()
                    .add(answer);
        }
        return bySample;
    }

    AnnotationView last() {
        return all.getLast();
    }

    /** Who gave a class. */
    List<String> people(Map<Long, String> nameById) {
        return all.stream()
                .filter(answer -> answer.kind() == AnswerKind.LABEL)
                .map(answer -> nameById.getOrDefault(answer.userId(), "user " + answer.userId()))
                .distinct()
                .toList();
    }

    /** What the last person who was not sure leaves possible; empty if nobody was. */
    List<Long> candidates() {
        return all.reversed().stream()
                .map(AnnotationView::candidates)
                .filter(left -> !left.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Nullable String comment() {
        return all.reversed().stream()
                .map(AnnotationView::comment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
