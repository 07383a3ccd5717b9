package io.winnow.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.winnow.curate.Similar;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.project.ClassView;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.ClassChip;
import io.winnow.ui.part.JobLine;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.Thumb;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The samples most similar to one, or why they are not there. */
class SimilarPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient LongConsumer onOpen;
    private final transient Runnable onIndex;
    private final transient LongConsumer onCancel;
    private @Nullable JobLine building;

    /**
     * @param onOpen told the id of a sample to walk on to
     * @param onIndex asked to build the index again
     * @param onCancel told the id of a job to stop
     */
    SimilarPanel(LongConsumer onOpen, Runnable onIndex, LongConsumer onCancel) {
        this.onOpen = onOpen;
        this.onIndex = onIndex;
        this.onCancel = onCancel;
        addClassName("w-stack");
    }

    /**
     * @param classes the project's, by id
     */
    void show(long projectId, Similar similar, Map<Long, ClassView> classes) {
        removeAll();
        building = null;
        add(new H3("Similar samples"));
        switch (similar) {
            case Similar.NotEncoded none ->
                    add(hint("They appear when this sample is encoded, which starts by itself."));
            case Similar.NotIndexed(JobView latest) -> notIndexed(latest);
            case Similar.Failed(String reason) ->
                    add(
                            new Notice(
                                    Notice.Kind.BAD,
                                    reason + ". Encode the pool again, on the page Models."));
            case Similar.Found found when found.neighbors().isEmpty() ->
                    add(hint("There is no other sample in this project."));
            case Similar.Found found -> found(projectId, found, classes);
        }
    }

    /** Moves the bar of the index; false if none is shown, or it has ended. */
    boolean progress(JobView job) {
        if (building == null || job.state().ended()) {
            return false;
        }
        building.show(job);
        return true;
    }

    /** Moves the focus to the most similar sample, if there is one. */
    void focusFirst() {
        first().ifPresent(Focusable::focus);
    }

    private Optional<NativeButton> first() {
        return getChildren()
                .flatMap(Component::getChildren)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst();
    }

    private void notIndexed(@Nullable JobView latest) {
        if (latest != null && !latest.state().ended()) {
            JobLine line = new JobLine(onCancel);
            line.show(latest);
            building = line;
            add(
                    hint(
                            "So large a pool is searched by an index, which is being built. You may"
                                    + " close this meanwhile."),
                    line);
            return;
        }
        if (latest != null && latest.state() == JobState.FAILED) {
            add(new Notice(Notice.Kind.BAD, "The index could not be built: " + latest.error()));
        } else {
            add(hint("So large a pool is searched by an index, which is not built."));
        }
        Button again = new Button("Build the index", click -> onIndex.run());
        again.setDisableOnClick(true);
        add(again);
    }

    private void found(long projectId, Similar.Found found, Map<Long, ClassView> classes) {
        boolean texts = found.neighbors().stream().anyMatch(each -> each.excerpt() != null);
        Div near = new Div();
        near.addClassNames("w-near", texts ? "w-near-texts" : "w-near-images");
        near.getElement().setAttribute("role", "group");
        near.getElement().setAttribute("aria-label", "Similar samples");
        for (Similar.Neighbor each : found.neighbors()) {
            Long classId = each.classId();
            near.add(neighbor(projectId, each, classId == null ? null : classes.get(classId)));
        }
        String how = found.exact() ? "" : " The pool is large: a few may be missed.";
        add(
                hint(
                        "By the cosine of what the encoder in use makes of them, 1 is the same."
                                + how),
                near);
    }

    private Component neighbor(
            long projectId, Similar.Neighbor neighbor, @Nullable ClassView label) {
        String figure = String.format(Locale.ROOT, "%.3f", neighbor.similarity());
        NativeButton open = new NativeButton("", click -> onOpen.accept(neighbor.sampleId()));
        open.add(Thumb.of(projectId, new Glimpse(neighbor.sampleId(), neighbor.excerpt()), ""));
        Div line = new Div(figure(figure));
        line.addClassName("w-row");
        String said = "no label";
        if (label != null) {
            line.add(new ClassChip(label));
            said = "labeled " + label.name();
        } else if (neighbor.sealed()) {
            line.add(new Span("sealed"));
            said = "sealed";
        }
        open.add(line);
        open.getElement()
                .setAttribute(
                        "aria-label",
                        "%s, similarity %s, %s".formatted(neighbor.name(), figure, said));
        open.getElement().setAttribute("title", neighbor.name());
        return open;
    }

    private static Span figure(String text) {
        Span figure = new Span(text);
        figure.addClassName("w-figure");
        return figure;
    }

    private static Paragraph hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("w-hint");
        return hint;
    }
}
