package io.winnow.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.winnow.curate.SecondLook;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;

/** What the page of labels worth a second look says about itself. */
final class SecondLookWords {

    private SecondLookWords() {}

    /** What stands where the list will be. */
    static EmptyState empty(SecondLook look) {
        return switch (look.state()) {
            case NO_MODEL ->
                    new EmptyState(
                            "No label is judged yet",
                            "Each retrain judges the labels so far, each by a model that has not"
                                    + " seen it. The first one comes when a round is answered, or"
                                    + " with Retrain now as soon as there are labels of two"
                                    + " classes.");
            case TOO_FEW ->
                    new EmptyState(
                            "Too few labels",
                            "With fewer than %d labels a list would mostly be the model's own errors. The last retrain judged %s."
                                    .formatted(
                                            SecondLook.LEAST_LABELS,
                                            Figures.count(look.judged(), "label", "labels")));
            case NOT_JUDGED ->
                    new EmptyState(
                            "These labels were not judged",
                            "Version %d was trained before Winnow judged labels. Retrain now, and the list is here."
                                    .formatted(look.version()));
            case JUDGED ->
                    new EmptyState(
                            "Nothing to look at",
                            "The model contradicts none of the labels it judged, or somebody has"
                                    + " looked at those it does.");
        };
    }

    /** How far the judge can be believed. */
    static Component judge(SecondLook look) {
        Span accuracy = Figures.percent(look.accuracy());
        Paragraph words =
                new Paragraph(
                        new Span(
                                "Version %d judged %s of %s, each by a model that had not seen it. That model is right on "
                                        .formatted(
                                                look.version(),
                                                Figures.count(look.judged()),
                                                Figures.count(look.labels(), "label", "labels"))),
                        accuracy,
                        new Span(" % of them, cross-validated."));
        words.addClassName("w-hint");
        return words;
    }

    /** What to expect of the list, plainer the weaker the judge. */
    static Notice warning(SecondLook look) {
        return look.isWeak()
                ? new Notice(
                        Notice.Kind.WARN,
                        "This model is too weak to be believed: below an accuracy of "
                                + Math.round(100 * SecondLook.LEAST_ACCURACY)
                                + " %, about half of what such a list holds, or more, was labeled right"
                                + " where that was measured. Look at each sample.")
                : new Notice(
                        Notice.Kind.INFO,
                        "The model contradicts these labels. It is often the one who errs: look"
                                + " before you change.");
    }
}
