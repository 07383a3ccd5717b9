package io.winnow.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.curate.Exploration;
import io.winnow.curate.Explorations;
import io.winnow.job.JobChanged;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.ModelTrained;
import io.winnow.sample.Samples;
import io.winnow.team.Role;
import io.winnow.ui.component.SampleMap;
import io.winnow.ui.component.SampleMap.MapClass;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.RunningJobs;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The pool at a glance: a map of all samples, near-duplicates, outliers. */
@Route(value = "projects/:projectId/explore", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class ExploreView extends ProjectPage {

    private static final long serialVersionUID = 1;

    private final transient Projects projects;
    private final transient Explorations explorations;
    private final transient LikenessShelf likeness;
    private final transient Samples samples;
    private final transient SampleShelf shelf;
    private final transient Jobs jobs;
    private final transient AuthenticationContext user;
    private final RunningJobs running = new RunningJobs(this::cancel);
    private final ProjectionChoice choice = new ProjectionChoice();
    private final Paragraph words = new Paragraph();
    private final TrustLine trust = new TrustLine(() -> start(choice.getValue()));
    private final Button clusters =
            new Button("Find clusters", click -> start(Exploration.CLUSTERS));
    private final Div problem = new Div();
    private final Div place = new Div();
    private final SampleMap map = new SampleMap();
    private final SampleDialog sample = new SampleDialog(this::onShelf, this::index, this::cancel);
    private final LikenessPanel alike = new LikenessPanel(sample::open);
    private final Div likenessPlace = new Div();
    private long projectId;

    ExploreView(
            Projects projects,
            Explorations explorations,
            LikenessShelf likeness,
            Samples samples,
            SampleShelf shelf,
            Jobs jobs,
            AuthenticationContext user,
            LiveEvents events) {
        super(projects, "Explore");
        this.projects = projects;
        this.explorations = explorations;
        this.likeness = likeness;
        this.samples = samples;
        this.shelf = shelf;
        this.jobs = jobs;
        this.user = user;
        words.addClassName("w-hint");
        choice.addValueChangeListener(chosen -> refresh());
        map.addOpenListener(
                ordinal -> samples.at(projectId, ordinal).ifPresent(at -> sample.open(at.id())));
        events.deliver(this, JobChanged.class, this::on);
        events.deliver(this, ModelTrained.class, this::on);
    }

    @Override
    protected void show(ProjectView project) {
        projectId = project.id();
        if (explorations.embeddings(projectId).isEmpty()) {
            add(
                    new PageHead("Explore"),
                    running,
                    new EmptyState(
                            "Nothing to explore yet",
                            "The map appears when samples are imported and encoded. That starts by"
                                    + " itself after an import."));
            running.show(jobs.active(projectId));
            return;
        }
        add(
                new PageHead("Explore", clusters),
                problem,
                running,
                choice,
                words,
                trust,
                place,
                likenessPlace);
        refresh();
    }

    private void refresh() {
        startMap();
        List<JobView> active = explorations.running(projectId);
        running.show(active);
        boolean clustered = explorations.find(projectId, Exploration.CLUSTERS).isPresent();
        clusters.setVisible(!clustered);
        clusters.setEnabled(active.isEmpty());
        problem.removeAll();
        if (!clustered) {
            explorations
                    .latest(projectId, Exploration.CLUSTERS)
                    .filter(job -> job.state() == JobState.FAILED)
                    .ifPresent(job ->
                            problem.add(
                                    new Notice(
                                            Notice.Kind.BAD,
                                            "Clusters could not be found: "
                                                    + job.error()
                                                    + " Press Find clusters to try again.")));
        }
        showMap();
        showLikeness();
    }

    /** PCA is quick: nobody need ask for it, unless somebody stopped it. */
    private void startMap() {
        boolean mayStart =
                explorations
                        .latest(projectId, Exploration.PCA)
                        .map(job -> job.state() == JobState.SUCCEEDED)
                        .orElse(true);
        if (mayStart
                && jobs.active(projectId).isEmpty()
                && explorations.find(projectId, Exploration.PCA).isEmpty()) {
            explorations.start(projectId, Exploration.PCA, name());
        }
    }

    private void showMap() {
        Exploration chosen = choice.getValue();
        words.setText(ProjectionChoice.words(chosen));
        place.removeAll();
        boolean there = explorations.find(projectId, chosen).isPresent();
        trust.setVisible(there);
        if (!there) {
            place.add(
                    missing(
                            chosen,
                            "This takes seconds for thousands of samples and minutes for a hundred"
                                    + " thousand."));
            return;
        }
        List<MapClass> classes =
                projects.classes(projectId).stream()
                        .map(c -> new MapClass(c.name(), c.color()))
                        .toList();
        boolean busy = !explorations.running(projectId).isEmpty();
        trust.show(explorations.trust(projectId, chosen).orElse(null), busy);
        map.show(projectId, ProjectionChoice.address(chosen), classes);
        map.refresh();
        place.add(map);
    }

    private void showLikeness() {
        likenessPlace.removeAll();
        LikenessShelf.Shown shown = likeness.of(projectId).orElse(null);
        if (shown == null) {
            likenessPlace.add(
                    missing(
                            Exploration.LIKENESS,
                            "Compares every sample with its 15 nearest neighbours."));
            return;
        }
        alike.show(projectId, shown);
        likenessPlace.add(alike);
    }

    private NotWorkedOut missing(Exploration kind, String text) {
        JobView latest = explorations.latest(projectId, kind).orElse(null);
        return new NotWorkedOut(kind, text, latest, () -> start(kind));
    }

    private void start(Exploration kind) {
        explorations.start(projectId, kind, name());
        refresh();
    }

    private Optional<SampleShelf.Shown> onShelf(long sampleId) {
        return shelf.of(sampleId, name());
    }

    private void index() {
        shelf.index(projectId, name());
    }

    private void cancel(long jobId) {
        jobs.cancel(jobId, name());
    }

    private void on(JobChanged change) {
        Long of = change.projectId();
        if (of == null || of != projectId) {
            return;
        }
        sample.on(change.job());
        if (running.progress(change.job()) && !change.job().state().ended()) {
            return;
        }
        if (change.job().state().ended()) {
            removeAll();
            projects.find(projectId).ifPresent(this::show);
        }
    }

    private void on(ModelTrained trained) {
        if (trained.projectId() == projectId) {
            map.refresh();
        }
    }

    private String name() {
        return user.getPrincipalName().orElseThrow();
    }
}
