package io.winnow.ui.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A job under way: what it does, how far, how fast, how long yet, and a way to stop it. */
public class JobLine extends Div {

    private final Span title = new Span();
    private final Span detail = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private @Nullable JobView shown;

    /**
     * @param onCancel called with the job's id; null where it may not be cancelled
     */
    public JobLine(@Nullable LongConsumer onCancel) {
        addClassName("w-progress");
        title.addClassName("w-title");
        detail.addClassName("w-meta");
        Div line = new Div(title, detail);
        line.addClassName("w-row");
        add(line, bar);
        if (onCancel != null) {
            cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            cancel.addClassName("w-end");
            cancel.addClickListener(click -> stop(onCancel));
            line.add(cancel);
        }
    }

    /** Shows the job as it is now. */
    public void show(JobView job) {
        shown = job;
        title.setText(job.title());
        detail.setText(detail(job));
        boolean unknown = job.state() == JobState.RUNNING && job.total() == 0;
        bar.setIndeterminate(unknown);
        bar.setValue(job.state() == JobState.SUCCEEDED ? 1 : job.fraction());
        bar.getElement().setAttribute("aria-label", job.title());
        cancel.setVisible(!job.state().ended());
        cancel.setEnabled(!job.cancelling());
        cancel.setAriaLabel("Cancel " + job.title());
    }

    private void stop(LongConsumer onCancel) {
        if (shown != null) {
            cancel.setEnabled(false);
            onCancel.accept(shown.id());
        }
    }

    /** "4,200 of 10,000 · encoding · 812 / s · 7 s left". */
    static String detail(JobView job) {
        return switch (job.state()) {
            case QUEUED -> "waiting for its turn";
            case RUNNING -> job.cancelling() ? "stopping" : running(job);
            case SUCCEEDED -> "done";
            case CANCELLED -> "cancelled";
            case FAILED -> "failed: " + job.error();
        };
    }

    private static String running(JobView job) {
        StringBuilder text = new StringBuilder();
        if (job.total() > 0) {
            text.append(Math.round(100 * job.fraction())).append(" %");
        }
        append(text, job.message());
        Double rate = job.ratePerSecond();
        if (rate != null && rate > 0) {
            append(text, String.format(Locale.ENGLISH, rate < 10 ? "%.1f / s" : "%,.0f / s", rate));
        }
        Long left = job.secondsLeft();
        if (left != null) {
            append(text, Figures.duration(left) + " left");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isBlank()) {
            text.append(text.isEmpty() ? "" : " · ").append(part);
        }
    }
}
