package io.winnow.ui.explore;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.curate.SimilarSamples;
import io.winnow.job.JobView;
import io.winnow.sample.SampleView;
import io.winnow.sample.Split;
import io.winnow.ui.part.Picture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** One sample, large, with those most similar to it, from which one walks on to theirs and back. */
class SampleDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient LongFunction<Optional<SampleShelf.Shown>> shelf;
    private final Div large = new Div();
    private final SimilarPanel similar;
    private final Button back = new Button("Back", click -> back());
    private final Button close = new Button("Close", click -> close());
    private final Deque<Long> before = new ArrayDeque<>();
    private long shown;

    /**
     * @param shelf finds a sample by its id
     * @param onIndex asked to build the index of a project's samples
     * @param onCancel told the id of a job to stop
     */
    SampleDialog(
            LongFunction<Optional<SampleShelf.Shown>> shelf,
            Runnable onIndex,
            LongConsumer onCancel) {
        this.shelf = shelf;
        this.similar =
                new SimilarPanel(
                        this::walk,
                        () -> {
                            onIndex.run();
                            show(shown);
                        },
                        onCancel);
        setWidth("min(64rem, 95vw)");
        large.addClassName("w-stack");
        Div sides = new Div(large, similar);
        sides.addClassName("w-sides");
        add(sides);
        back.addClickShortcut(Key.BACKSPACE);
        back.setTooltipText("Backspace");
        close.setAutofocus(true);
        getFooter().add(back, close);
    }

    /** Opens at that sample; does nothing if it is not there any more. */
    void open(long sampleId) {
        before.clear();
        if (show(sampleId)) {
            open();
        }
    }

    /** Takes note of how far a job of the project is. */
    void on(JobView job) {
        if (isOpened() && SimilarSamples.isIndexing(job) && !similar.progress(job)) {
            show(shown);
        }
    }

    private void walk(long sampleId) {
        long from = shown;
        if (show(sampleId)) {
            before.push(from);
            back.setEnabled(true);
            similar.focusFirst();
        }
    }

    private void back() {
        Long last = before.poll();
        if (last != null && show(last)) {
            similar.focusFirst();
        }
    }

    private boolean show(long sampleId) {
        SampleShelf.Shown found = shelf.apply(sampleId).orElse(null);
        if (found == null) {
            return false;
        }
        SampleView sample = found.sample();
        shown = sampleId;
        setHeaderTitle(sample.name());
        large.removeAll();
        large.add(Picture.of(sample, found.text()), note(sample));
        similar.show(sample.projectId(), found.similar(), found.classes());
        back.setEnabled(!before.isEmpty());
        return true;
    }

    private static Paragraph note(SampleView sample) {
        String split = sample.split() == Split.GOLD ? "sealed sample" : "sample of the pool";
        Paragraph note = new Paragraph("Number " + (sample.ordinal() + 1) + ", " + split);
        note.addClassName("w-hint");
        return note;
    }
}
