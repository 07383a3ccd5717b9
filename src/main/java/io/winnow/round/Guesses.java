package io.winnow.round;

import io.winnow.project.ClassView;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model's guesses about one sample. */
final class Guesses {

    private Guesses() {}

    /** One guess per class, most probable first; null if the model does not know the sample. */
    static @Nullable List<Task.Guess> of(LiveModel model, long sampleId, List<ClassView> classes) {
        Integer row = model.index().rowOf().get(sampleId);
        if (row == null || classes.size() != model.posterior().classCount()) {
            return null;
        }
        return classes.stream()
                .map(c -> new Task.Guess(c.id(), model.posterior().probability(row, c.ordinal())))
                .sorted(Comparator.comparingDouble(Task.Guess::p).reversed())
                .toList();
    }
}
