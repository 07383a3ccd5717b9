package io.winnow.ui.job;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.winnow.job.JobChanged;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.ui.shell.ErrorLine;
import io.winnow.ui.shell.LiveEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The newest jobs, live, newest first. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class JobList extends Div {

    private static final long serialVersionUID = 1;

    private static final int NEWEST = 20;

    private final transient Jobs jobs;
    private final transient Projects projects;
    private final transient JobActions actions;
    private final UnorderedList list = new UnorderedList();
    private final ErrorLine error = new ErrorLine();
    private final Div empty =
            new Div("No job has run yet. Imports, encodings and trainings show up here.");
    private final Map<Long, JobCard> cards = new HashMap<>();

    JobList(Jobs jobs, Projects projects, JobActions actions, LiveEvents live) {
        this.jobs = jobs;
        this.projects = projects;
        this.actions = actions;
        list.addClassName("w-list");
        empty.addClassName("w-hint");
        add(error, empty, list);
        jobs.recent(null, NEWEST).reversed().forEach(this::show);
        empty.setVisible(cards.isEmpty());
        live.deliver(this, JobChanged.class, event -> show(event.job()));
    }

    private void show(JobView job) {
        JobCard known = cards.get(job.id());
        if (known != null) {
            known.update(job);
            return;
        }
        JobCard card = card(job);
        cards.put(job.id(), card);
        list.addComponentAsFirst(card);
        empty.setVisible(false);
    }

    private JobCard card(JobView job) {
        JobCard card = new JobCard(job, project(job), jobs::log);
        if (actions.allowed()) {
            card.onCancel(asked -> attempt(actions::cancel, asked));
            card.onRetry(asked -> attempt(actions::retry, asked));
        } else {
            card.onlyShow();
        }
        return card;
    }

    private String project(JobView job) {
        return Optional.ofNullable(job.projectId())
                .flatMap(projects::find)
                .map(ProjectView::name)
                .orElse("");
    }

    private void attempt(Consumer<JobView> action, JobView job) {
        try {
            error.clear();
            action.accept(job);
        } catch (IllegalStateException e) {
            error.say(e.getMessage());
            jobs.find(job.id()).ifPresent(this::show);
        }
    }
}
