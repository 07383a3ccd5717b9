package io.winnow.ui.data;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.job.JobChanged;
import io.winnow.job.Jobs;
import io.winnow.label.AnnotationView;
import io.winnow.label.Answers;
import io.winnow.label.Consensus;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.Gold;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.sample.SampleCounts;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import io.winnow.team.Role;
import io.winnow.ui.encoder.EncoderShelf;
import io.winnow.ui.encoder.EncoderState;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.RunningJobs;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import io.winnow.ui.source.Uploads;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What a project holds and how it came. */
@Route(value = "projects/:projectId/data", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class DataView extends ProjectPage {

    private final transient Samples samples;
    private final transient Gold gold;
    private final transient Texts texts;
    private final transient Imports imports;
    private final transient Consensus consensus;
    private final transient Answers answers;
    private final transient Jobs jobs;
    private final transient Uploads uploads;
    private final transient AuthenticationContext user;
    private final CountsPanel counts = new CountsPanel();
    private final RunningJobs running = new RunningJobs(this::cancel);
    private final ImportHistory history;
    private final SealPanel seal = new SealPanel(this::seal);
    private final FlaggedPanel flagged = new FlaggedPanel();
    private final transient SecondLookShelf looks;
    private final SecondLookLine secondLook = new SecondLookLine();
    private final transient EncoderShelf shelf;
    private final EncoderState encoding = new EncoderState();
    private long projectId;

    DataView(
            Projects projects,
            Samples samples,
            Gold gold,
            Texts texts,
            Imports imports,
            Consensus consensus,
            Answers answers,
            Jobs jobs,
            Uploads uploads,
            EncoderShelf shelf,
            SecondLookShelf looks,
            AuthenticationContext user,
            LiveEvents events) {
        super(projects, "Data");
        this.samples = samples;
        this.gold = gold;
        this.texts = texts;
        this.imports = imports;
        this.consensus = consensus;
        this.answers = answers;
        this.jobs = jobs;
        this.uploads = uploads;
        this.user = user;
        history = new ImportHistory(imports, this::retry);
        this.shelf = shelf;
        this.looks = looks;
        events.deliver(this, JobChanged.class, this::on);
    }

    @Override
    protected void show(ProjectView project) {
        projectId = project.id();
        Details more = new Details("Import more", importPanel());
        more.setOpened(samples.count(projectId) == 0 && imports.list(projectId).isEmpty());
        Div main = new Div(new Section("Imports", running, more, history));
        Div side =
                new Div(
                        new Section("Encoding", encoding),
                        new Section("Sealed gold", seal),
                        new Section("Take it home", new ExportPanel(projectId)));
        Div columns = new Div(main, side);
        columns.addClassName("w-columns");
        add(
                new PageHead("Data"),
                counts,
                columns,
                new Section("Labels worth a second look", secondLook),
                new Section("Flagged", flagged));
        refresh();
    }

    private ImportPanel importPanel() {
        return new ImportPanel(imports, uploads, this::start);
    }

    private void refresh() {
        SampleCounts now = samples.counts(projectId);
        counts.show(now, consensus.labels(projectId).size() - now.importedInGold());
        seal.show(now);
        history.show(projectId);
        List<AnnotationView> flags = answers.flagged(projectId);
        flagged.show(
                projectId,
                flags,
                texts.glimpses(flags.stream().map(AnnotationView::sampleId).distinct().toList()));
        secondLook.show(projectId, looks.look(projectId));
        encoding.show(shelf.of(projectId), shelf.samples(projectId));
        running.show(jobs.active(projectId));
    }

    private void start(ImportSpec spec) {
        imports.start(projectId, spec, name());
        getUI().ifPresent(ui -> ui.navigate("projects/" + projectId + "/data"));
        refresh();
    }

    private void retry(ImportView failed) {
        Long job = failed.jobId();
        if (job != null) {
            jobs.retry(job, name());
            refresh();
        }
    }

    private void cancel(long jobId) {
        jobs.cancel(jobId, name());
    }

    private void seal(int count) {
        try {
            gold.seal(projectId, count, samples.counts(projectId).gold() + 1L);
            refresh();
        } catch (IllegalArgumentException e) {
            seal.fail(String.valueOf(e.getMessage()));
        }
    }

    private void on(JobChanged change) {
        if (running.outdatedBy(change, projectId)) {
            refresh();
        }
    }

    private String name() {
        return user.getPrincipalName().orElseThrow();
    }
}
