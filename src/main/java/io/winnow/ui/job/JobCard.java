package io.winnow.ui.job;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** One job: title, state, progress, error, log, and what can be done about it. */
final class JobCard extends ListItem {

    private static final long serialVersionUID = 1;

    private final Span title = new Span();
    private final Span state = new Span();
    private final Span message = new Span();
    private final Span figures = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div error = new Div();
    private final Pre log = new Pre();

    /** The browser's own: the list opens over every page, also over those that load no Details. */
    private final NativeDetails details = new NativeDetails("Log", log);

    private final Button cancel = new Button("Cancel");
    private final Button retry = new Button("Try again");
    private final String project;
    private final transient LongFunction<List<String>> logOf;
    private transient JobView job;

    /**
     * @param project what it works for; empty when for none
     */
    JobCard(JobView job, String project, LongFunction<List<String>> logOf) {
        this.job = job;
        this.project = project;
        this.logOf = logOf;
        addClassName("w-jobcard");
        title.addClassName("w-title");
        state.addClassName("w-chip");
        message.addClassName("w-meta");
        figures.addClassNames("w-meta", "w-figure");
        error.addClassName("w-notice");
        error.getElement().setAttribute("data-kind", "bad");
        log.addClassName("w-log");
        cancel.addThemeVariants(ButtonVariant.SMALL);
        retry.addThemeVariants(ButtonVariant.SMALL);
        details.addToggleListener(event -> showLog());
        add(head(), bar, foot(), error, details);
        update(job);
    }

    void onCancel(Consumer<JobView> action) {
        cancel.addClickListener(event -> action.accept(job));
    }

    void onRetry(Consumer<JobView> action) {
        retry.addClickListener(event -> action.accept(job));
    }

    /** Takes the buttons away from people who may only look. */
    void onlyShow() {
        cancel.removeFromParent();
        retry.removeFromParent();
    }

    void update(JobView now) {
        job = now;
        title.setText(now.title());
        state.setText(JobWords.state(now));
        String kind = JobWords.kind(now.state());
        state.getElement().setAttribute("data-kind", kind == null ? "" : kind);
        message.setText(JobWords.doing(now, project));
        figures.setText(JobWords.progress(now));
        showBar(now);
        String why = now.error();
        error.setVisible(why != null);
        error.setText(why == null ? "" : why);
        cancel.setVisible(!now.state().ended());
        cancel.setEnabled(!now.cancelling());
        retry.setVisible(now.state() == JobState.FAILED || now.state() == JobState.CANCELLED);
        showLog();
    }

    private void showBar(JobView now) {
        bar.setVisible(!now.state().ended());
        bar.setIndeterminate(now.state() == JobState.RUNNING && now.total() == 0);
        bar.setValue(now.fraction());
        bar.getElement().setAttribute("aria-label", now.title());
    }

    private void showLog() {
        if (details.isOpen()) {
            List<String> lines = logOf.apply(job.id());
            log.setText(lines.isEmpty() ? "Nothing logged yet." : String.join("\n", lines));
        }
    }

    private Div head() {
        Div end = new Div(cancel, retry);
        end.addClassName("w-end");
        Div head = new Div(title, state, end);
        head.addClassName("w-row");
        return head;
    }

    private Div foot() {
        Div foot = new Div(message, figures);
        foot.addClassName("w-row");
        return foot;
    }
}
