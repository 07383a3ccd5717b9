package io.winnow.ui.models;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.job.JobChanged;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.ModelTrained;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.round.Rounds;
import io.winnow.team.Role;
import io.winnow.ui.encoder.EncoderShelf;
import io.winnow.ui.encoder.EncodersPanel;
import io.winnow.ui.part.Download;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.RetrainButton;
import io.winnow.ui.part.RunningJobs;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import io.winnow.ui.source.Uploads;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model versions of a project and the encoders they stand on. */
@Route(value = "projects/:projectId/models", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class ModelsView extends ProjectPage {

    private final transient ModelVersions versions;
    private final transient Rounds rounds;
    private final transient Jobs jobs;
    private final transient AuthenticationContext user;
    private final transient EncoderShelf shelf;
    private final RunningJobs running = new RunningJobs(this::cancel);
    private final RetrainButton retrain = new RetrainButton(this::retrain);
    private final Div models = new Div();
    private final transient Uploads uploads;
    private @Nullable EncodersPanel encoders;
    private long projectId;

    ModelsView(
            Projects projects,
            ModelVersions versions,
            Rounds rounds,
            Jobs jobs,
            EncoderShelf shelf,
            Uploads uploads,
            AuthenticationContext user,
            LiveEvents events) {
        super(projects, "Models");
        this.versions = versions;
        this.rounds = rounds;
        this.jobs = jobs;
        this.shelf = shelf;
        this.uploads = uploads;
        this.user = user;
        retrain.addThemeVariants(ButtonVariant.PRIMARY);
        events.deliver(this, JobChanged.class, this::on);
        events.deliver(this, ModelTrained.class, this::on);
    }

    @Override
    protected void show(ProjectView project) {
        projectId = project.id();
        EncodersPanel panel = new EncodersPanel(shelf, uploads, project, name(), this::refresh);
        encoders = panel;
        add(new PageHead("Models", retrain), running, models, panel);
        refresh();
    }

    private void refresh() {
        List<JobView> active = jobs.active(projectId);
        running.show(active);
        retrain.show(active);
        if (encoders != null) {
            encoders.refresh(active);
        }
        models.removeAll();
        List<ModelView> all = versions.all(projectId).reversed();
        if (all.isEmpty()) {
            models.add(
                    new EmptyState(
                            "No model yet",
                            "The first one is trained when a round is answered, or as soon as you"
                                    + " ask for it and there are labels of two classes."));
        } else {
            Section table = new Section("Versions", new VersionTable(all));
            table.add(download());
            models.add(table, new VersionDetails(all));
        }
    }

    private Download download() {
        Download link =
                new Download(
                        "api/projects/" + projectId + "/model.zip", "Download the model in use");
        link.addClassName("w-after");
        return link;
    }

    private void retrain() {
        rounds.retrain(projectId, null, name());
        refresh();
    }

    private void cancel(long jobId) {
        jobs.cancel(jobId, name());
    }

    private void on(JobChanged change) {
        if (running.outdatedBy(change, projectId)) {
            refresh();
        }
    }

    private void on(ModelTrained trained) {
        if (trained.projectId() == projectId) {
            refresh();
        }
    }

    private String name() {
        return user.getPrincipalName().orElseThrow();
    }
}
