package io.winnow.round;

import io.winnow.label.Origin;
import io.winnow.label.QueuedSample;
import io.winnow.project.ClassView;
import io.winnow.project.ProjectView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words why a sample is asked. */
final class WhyThisOne {

    private static final String COVERS = "Stands for many samples that no label covers yet.";

    private static final String AGAIN = "Somebody has answered this; the model doubts it.";

    /** From this margin on nobody would call the model torn. */
    private static final double SURE = 0.5;

    private WhyThisOne() {}

    /**
     * The words for one place. Gold and random samples get the same ones, and the model's guess is
     * named only where the project shows hints.
     */
    static String words(QueuedSample place, @Nullable LiveModel model, ProjectView project) {
        if (place.isAskedAgain()) {
            return AGAIN;
        }
        if (place.origin() != Origin.STRATEGY || place.strategy().equals("random")) {
            return "Drawn at random, to keep the numbers honest.";
        }
        return switch (place.strategy()) {
            case "typiclust", "maxherding", "probcover", "k-center" -> group(place);
            default -> unsure(place, model, project);
        };
    }

    private static String group(QueuedSample place) {
        return place.cluster() >= 0
                ? "Typical of a group with few labels (group " + (place.cluster() + 1) + ")."
                : COVERS;
    }

    private static String unsure(
            QueuedSample place, @Nullable LiveModel model, ProjectView project) {
        List<Task.Guess> guess =
                model == null ? null : Guesses.of(model, place.sampleId(), project.classes());
        if (model == null || guess == null || guess.size() < 2) {
            return COVERS;
        }
        double margin = guess.get(0).p() - guess.get(1).p();
        if (margin >= SURE) {
            return COVERS;
        }
        String version = model.modelNumber() == null ? "" : ", model " + model.modelNumber();
        String who =
                project.settings().showHints()
                        ? named(project.classes(), guess.get(0))
                                + " or "
                                + named(project.classes(), guess.get(1))
                        : "The model is torn between two classes";
        return String.format(Locale.ROOT, "%s (margin %.2f%s).", who, margin, version);
    }

    private static String named(List<ClassView> classes, Task.Guess guess) {
        return classes.stream()
                .filter(c -> c.id() == guess.classId())
                .findFirst()
                .map(ClassView::name)
                .orElseThrow();
    }
}
