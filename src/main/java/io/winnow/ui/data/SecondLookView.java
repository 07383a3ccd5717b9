package io.winnow.ui.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.curate.DoubtedLabel;
import io.winnow.curate.SecondLook;
import io.winnow.job.JobChanged;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.ClassView;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.ModelTrained;
import io.winnow.round.Rounds;
import io.winnow.team.Role;
import io.winnow.ui.data.SecondLookShelf.Decision;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.RetrainButton;
import io.winnow.ui.part.RunningJobs;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The labels that the model contradicts, to be corrected or kept by a curator. */
@Route(value = "projects/:projectId/data/labels", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class SecondLookView extends ProjectPage implements Decisions {

    private static final long serialVersionUID = 1;

    private final transient SecondLookShelf shelf;
    private final transient Rounds rounds;
    private final transient Jobs jobs;
    private final transient AuthenticationContext user;
    private final RunningJobs running = new RunningJobs(this::cancel);
    private final RetrainButton retrain = new RetrainButton(this::retrain);
    private final Div about = new Div();
    private final LastDecision last = new LastDecision(this::undo);
    private final Div newer = new Div();
    private final Div problem = new Div();
    private final Paragraph count = new Paragraph();
    private final Paragraph keys = new Paragraph();
    private final DoubtedList list = new DoubtedList(this);
    private transient List<ClassView> classes = List.of();
    private int beyond;
    private long projectId;

    SecondLookView(
            Projects projects,
            SecondLookShelf shelf,
            Rounds rounds,
            Jobs jobs,
            AuthenticationContext user,
            LiveEvents events) {
        super(projects, "Labels worth a second look");
        this.shelf = shelf;
        this.rounds = rounds;
        this.jobs = jobs;
        this.user = user;
        about.addClassName("w-stack");
        count.addClassName("w-title");
        keys.addClassNames("w-hint", "w-keys");
        events.deliver(this, JobChanged.class, this::on);
        events.deliver(this, ModelTrained.class, this::on);
    }

    @Override
    protected void show(ProjectView project) {
        projectId = project.id();
        classes = project.classes();
        keys.setText(DoubtedKeys.words(classes));
        add(
                new PageHead("Labels worth a second look", retrain),
                running,
                newer,
                about,
                problem,
                last,
                count,
                list,
                keys);
        refresh();
    }

    private void refresh() {
        showJobs();
        about.removeAll();
        newer.removeAll();
        problem.removeAll();
        SecondLook look = shelf.look(projectId);
        boolean judged = look.state() == SecondLook.State.JUDGED;
        if (judged) {
            about.add(SecondLookWords.judge(look));
        }
        about.add(
                look.worstFirst().isEmpty()
                        ? SecondLookWords.empty(look)
                        : SecondLookWords.warning(look));
        list.show(projectId, look.worstFirst(), shelf.glimpses(look), classes);
        beyond = look.doubted() - list.size();
        tellCount();
        list.focusOn(-1);
    }

    private void showJobs() {
        List<JobView> active = jobs.active(projectId);
        running.show(active);
        retrain.show(active);
    }

    private void tellCount() {
        int open = list.size() + beyond;
        count.setText(
                Figures.count(open, "label", "labels")
                        + " to look at, worst first"
                        + (beyond > 0 ? "; the first %d are shown".formatted(list.size()) : ""));
        count.setVisible(open > 0);
        keys.setVisible(open > 0);
        list.setVisible(open > 0);
    }

    @Override
    public void correct(DoubtedLabel doubted, ClassView other) {
        attempt(() -> {
            Decision decision = shelf.correct(projectId, doubted, other);
            var correction = decision.correction();
            boolean outvoted = correction != null && correction.labelId() != other.id();
            decided(
                    decision,
                    outvoted
                            ? "Your answer %s counts, but others outvote it: the label stays %s."
                                    .formatted(other.name(), doubted.label().name())
                            : "Changed to %s.".formatted(other.name()));
        });
    }

    @Override
    public void keep(DoubtedLabel doubted) {
        attempt(() ->
                decided(
                        shelf.keep(projectId, doubted),
                        "Kept %s. It is not listed again while the label stays."
                                .formatted(doubted.label().name())));
    }

    @Override
    public void open(DoubtedLabel doubted) {
        shelf.dialog(doubted, classes, this).open();
    }

    @Override
    public void undo() {
        Decision undone = last.get();
        if (undone != null) {
            attempt(() -> {
                shelf.undo(projectId, undone);
                last.tell(null, "Taken back.");
                refresh();
                list.focusOn(undone.doubted().sampleId());
            });
        }
    }

    private void decided(Decision decision, String words) {
        last.tell(decision, words);
        list.remove(decision.doubted());
        if (list.size() == 0) {
            refresh();
        } else {
            tellCount();
        }
    }

    private void attempt(Runnable act) {
        problem.removeAll();
        try {
            act.run();
        } catch (IllegalStateException e) {
            problem.add(new Notice(Notice.Kind.BAD, String.valueOf(e.getMessage())));
        }
    }

    private void retrain() {
        rounds.retrain(projectId, null, name());
        showJobs();
    }

    private void cancel(long jobId) {
        jobs.cancel(jobId, name());
    }

    private void on(JobChanged change) {
        if (running.outdatedBy(change, projectId)) {
            showJobs();
        }
    }

    /** A list that somebody goes through is not pulled away. */
    private void on(ModelTrained trained) {
        if (trained.projectId() != projectId) {
            return;
        }
        if (list.size() == 0) {
            refresh();
            return;
        }
        Button look = new Button("Show its list", click -> refresh());
        Span words =
                new Span("Version %d has judged the labels anew. ".formatted(trained.number()));
        newer.removeAll();
        newer.add(new Notice(Notice.Kind.INFO, words, look));
    }

    private String name() {
        return user.getPrincipalName().orElseThrow();
    }
}
