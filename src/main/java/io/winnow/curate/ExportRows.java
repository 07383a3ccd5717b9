package io.winnow.curate;

import io.winnow.curate.ExportedSample.Provenance;
import io.winnow.label.SampleLabel;
import io.winnow.learning.Posterior;
import io.winnow.project.ClassView;
import io.winnow.sample.SampleView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins samples with what people, imports and the model say of them.
 *
 * @param classes in order: the class at position c is column c of a posterior
 * @param labels by sample
 * @param answers by sample
 * @param people the names of users by their ids
 * @param predictions null before the first model
 */
record ExportRows(
        List<ClassView> classes,
        Map<Long, SampleLabel> labels,
        Map<Long, AnswersOfSample> answers,
        Map<Long, String> people,
        @Nullable Predictions predictions) {

    /**
     * The rows of samples with consecutive ordinals.
     *
     * @param texts of these samples; empty of images
     */
    List<ExportedSample> of(List<SampleView> page, List<String> texts) {
        Posterior posterior =
                predictions == null
                        ? null
                        : predictions.page(page.getFirst().ordinal(), page.size());
        List<ExportedSample> rows = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            rows.add(
                    row(
                            page.get(i),
                            texts.isEmpty() ? null : texts.get(i),
                            posterior != null && i < posterior.size()
                                    ? posterior.row(i)
                                    : new float[0]));
        }
        return rows;
    }

    private ExportedSample row(SampleView sample, @Nullable String text, float[] posterior) {
        SampleLabel given = labels.get(sample.id());
        AnswersOfSample answered = answers.get(sample.id());
        String predicted = posterior.length == 0 ? null : classes.get(top(posterior)).name();
        return new ExportedSample(
                sample,
                text,
                given == null ? predicted : nameOf(given.classId()),
                provenance(given, predicted),
                answered == null ? null : answered.last().kind().name(),
                answered == null ? List.of() : namesOf(answered.candidates()),
                answered == null ? List.of() : answered.people(people),
                answered == null ? null : answered.last().createdAt(),
                answered == null ? null : answered.comment(),
                predicted,
                posterior,
                predictions != null && posterior.length > 0
                        ? Integer.valueOf(predictions.model())
                        : null);
    }

    private static @Nullable Provenance provenance(
            @Nullable SampleLabel given, @Nullable String predicted) {
        if (given == null) {
            return predicted == null ? null : Provenance.PREDICTED;
        }
        return switch (given.source()) {
            case HUMAN -> Provenance.HUMAN;
            case IMPORTED -> Provenance.IMPORTED;
        };
    }

    /** In the order of the classes. */
    private List<String> namesOf(List<Long> classIds) {
        return classes.stream()
                .filter(c -> classIds.contains(c.id()))
                .map(ClassView::name)
                .toList();
    }

    private @Nullable String nameOf(long classId) {
        return classes.stream()
                .filter(c -> c.id() == classId)
                .map(ClassView::name)
                .findFirst()
                .orElse(null);
    }

    private static int top(float[] posterior) {
        return new Posterior(posterior, posterior.length).top(0);
    }
}
