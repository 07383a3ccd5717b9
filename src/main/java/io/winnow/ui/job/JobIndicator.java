package io.winnow.ui.job;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.winnow.job.JobChanged;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.ui.shell.LiveEvents;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The job that goes on, in the app bar of every page, live. A failure stays until somebody looks; a
 * click opens the list of jobs.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class JobIndicator extends Button {

    private static final long serialVersionUID = 1;

    private final transient ObjectProvider<JobList> lists;
    private final Map<Long, JobView> shown = new TreeMap<>();
    private final Span dot = new Span();
    private final Span text = new Span();
    private final Span standing = new Span();

    JobIndicator(Jobs jobs, LiveEvents live, ObjectProvider<JobList> lists) {
        this.lists = lists;
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("w-job");
        dot.addClassName("w-dot");
        text.addClassName("w-job-text");
        standing.addClassName("w-job-standing");
        getElement().appendChild(dot.getElement(), text.getElement(), standing.getElement());
        addClickListener(event -> open());
        jobs.active(null).forEach(job -> shown.put(job.id(), job));
        live.deliver(this, JobChanged.class, event -> changed(event.job()));
        refresh();
    }

    private void changed(JobView job) {
        if (!job.state().ended() || job.state() == JobState.FAILED) {
            shown.put(job.id(), job);
        } else {
            shown.remove(job.id());
        }
        refresh();
    }

    private void open() {
        shown.values().removeIf(job -> job.state() == JobState.FAILED);
        refresh();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Jobs");
        dialog.setWidth("40rem");
        dialog.setMaxWidth("100vw");
        dialog.add(lists.getObject());
        dialog.getFooter().add(new Button("Close", event -> dialog.close()));
        dialog.open();
    }

    private void refresh() {
        JobView first = shown.values().stream().min(urgency()).orElse(null);
        String others = shown.size() > 1 ? " +" + (shown.size() - 1) : "";
        String name = first == null ? "Jobs" : first.title();
        String rest = first == null ? "" : " " + JobWords.standing(first) + others;
        text.setText(name);
        standing.setText(rest);
        dot.setVisible(first != null);
        getElement().setAttribute("data-state", first == null ? "idle" : first.state().name());
        getElement().setAttribute("aria-label", "Background jobs: " + name + rest);
    }

    private static Comparator<JobView> urgency() {
        return Comparator.comparing(job ->
                switch (job.state()) {
                    case FAILED -> 0;
                    case RUNNING -> 1;
                    default -> 2;
                });
    }
}
