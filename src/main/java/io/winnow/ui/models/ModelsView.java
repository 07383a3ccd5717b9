package io.winnow.ui.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.job.JobChanged;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.FineTunings;
import io.winnow.round.ModelTrained;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.round.Rounds;
import io.winnow.round.VotersReport;
import io.winnow.team.Role;
import io.winnow.ui.encoder.EncoderList;
import io.winnow.ui.encoder.EncoderShelf;
import io.winnow.ui.encoder.FineTunePanel;
import io.winnow.ui.encoder.TrainPanel;
import io.winnow.ui.part.Download;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.RunningJobs;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

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
    private final Button retrain = new Button("Retrain now");
    private final Div models = new Div();
    private final EncoderList encoders = new EncoderList(this::choose);
    private final TrainPanel training = new TrainPanel(this::train);
    private final FineTunePanel tuning = new FineTunePanel(this::fineTune);
    private long projectId;

    /** Encoders of texts are neither trained nor taken elsewhere so far. */
    private boolean portable;

    ModelsView(
            Projects projects,
            ModelVersions versions,
            Rounds rounds,
            Jobs jobs,
            EncoderShelf shelf,
            AuthenticationContext user,
            LiveEvents events) {
        super(projects, "Models");
        this.versions = versions;
        this.rounds = rounds;
        this.jobs = jobs;
        this.shelf = shelf;
        this.user = user;
        retrain.addThemeVariants(ButtonVariant.PRIMARY);
        retrain.setDisableOnClick(true);
        retrain.addClickListener(click -> retrain());
        events.deliver(this, JobChanged.class, this::on);
        events.deliver(this, ModelTrained.class, this::on);
    }

    @Override
    protected void show(ProjectView project) {
        projectId = project.id();
        portable = project.modality() == Modality.IMAGE;
        add(
                new PageHead("Models", retrain),
                running,
                models,
                new Section("Encoders", encoders, training, tuning));
        training.setVisible(portable);
        tuning.setVisible(portable);
        refresh();
    }

    private void refresh() {
        List<JobView> active = jobs.active(projectId);
        running.show(active);
        retrain.setEnabled(active.stream().noneMatch(job -> job.kind().equals("retrain")));
        training.allow(active.stream().noneMatch(job -> job.kind().equals("train-encoder")));
        tuning.show(
                shelf.trainable(projectId),
                active.stream().noneMatch(job -> job.kind().equals(FineTunings.KIND)));
        encoders.show(shelf.of(projectId), shelf.samples(projectId));
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
            if (portable) {
                table.add(download());
            }
            models.add(table);
            models.add(
                    new Section(
                            "How version " + all.getFirst().number() + " was chosen",
                            new ComparisonTable(all.getFirst())));
            VotersReport voters = all.getFirst().report().voters();
            if (voters != null) {
                models.add(new Section("Voters", new VoterTable(voters)));
            }
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

    private void choose(String encoderId) {
        shelf.choose(projectId, encoderId, name());
        refresh();
    }

    private void train(TrainPanel.Wanted wanted) {
        shelf.train(projectId, wanted.objective(), wanted.epochs(), name());
        refresh();
    }

    private void fineTune(FineTunePanel.Wanted wanted) {
        shelf.fineTune(projectId, wanted.encoderId(), wanted.method(), name());
        refresh();
    }

    private void cancel(long jobId) {
        jobs.cancel(jobId, name());
    }

    private void on(JobChanged change) {
        Long of = change.projectId();
        if (of == null || of != projectId) {
            return;
        }
        if (change.job().state().ended() || !running.progress(change.job())) {
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
