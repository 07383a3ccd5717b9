package io.winnow.ui.rules;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.job.JobChanged;
import io.winnow.job.Jobs;
import io.winnow.label.NewRule;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.Rounds;
import io.winnow.round.VoteReport;
import io.winnow.round.VoterReport;
import io.winnow.team.Role;
import io.winnow.ui.part.ClassChip;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.RetrainButton;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import io.winnow.ui.source.Uploads;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules that vote beside the people: write them, see what they do, switch them. */
@Route(value = "projects/:projectId/rules", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class RulesView extends ProjectPage {

    private final transient RuleShelf rules;
    private final transient Rounds rounds;
    private final transient PredictionShelf shelf;
    private final transient Uploads uploads;
    private final transient Jobs jobs;
    private final transient AuthenticationContext user;
    private final RuleEditor editor = new RuleEditor(this::look, this::save, this::offer);
    private final UnorderedList list = new UnorderedList();
    private final RetrainButton retrain = new RetrainButton(this::retrain);
    private @Nullable PredictionsPanel predictions;
    private transient List<ClassView> classes = List.of();
    private long projectId;

    RulesView(
            Projects projects,
            RuleShelf rules,
            Rounds rounds,
            PredictionShelf shelf,
            Uploads uploads,
            Jobs jobs,
            AuthenticationContext user,
            LiveEvents events) {
        super(projects, "Rules");
        this.rules = rules;
        this.shelf = shelf;
        this.uploads = uploads;
        this.jobs = jobs;
        this.rounds = rounds;
        this.user = user;
        list.addClassName("w-list");
        events.deliver(this, JobChanged.class, this::on);
    }

    @Override
    protected void show(ProjectView project) {
        projectId = project.id();
        classes = project.classes();
        add(new PageHead("Rules", retrain));
        if (classes.isEmpty()) {
            add(
                    new EmptyState(
                            "No rules here",
                            "Rules vote for a class. This project has no classes yet: name some in"
                                    + " Settings."));
            return;
        }
        Paragraph what =
                new Paragraph(
                        "Where a rule finds what it looks for, it votes for its class. How far each one is"
                                + " trusted is learned from the people's labels; after each round a"
                                + " model that heeds the rules competes with those that do not.");
        what.addClassName("w-hint");
        PredictionsPanel panel = new PredictionsPanel(shelf, uploads, project, name());
        predictions = panel;
        Div voters = new Div(new Section("Rules of this project", what, list), panel);
        Div columns = new Div(voters, editor);
        columns.addClassNames("w-columns", "w-even");
        add(columns);
        editor.offer(
                project.modality() == Modality.TEXT
                        ? List.of(RuleKind.values())
                        : List.of(RuleKind.NEAREST),
                classes);
        refresh();
    }

    private void refresh() {
        retrain.show(jobs.active(projectId));
        list.removeAll();
        List<RuleView> all = rules.list(projectId);
        List<VoteReport> figures = rules.reports(projectId, all);
        Map<Long, Double> learned = shelf.learned(projectId, VoterReport.Kind.RULE);
        for (int i = 0; i < all.size(); i++) {
            RuleView rule = all.get(i);
            VoterRow row = row(rule);
            row.measure(figures.isEmpty() ? null : figures.get(i), learned.get(rule.id()));
            list.add(row);
        }
        if (all.isEmpty()) {
            ListItem none = new ListItem("No rule yet. Write the first one under “New rule”.");
            none.addClassName("w-hint");
            list.add(none);
        }
        if (predictions != null) {
            predictions.refresh(RuleShelf.enabled(all));
        }
    }

    private void retrain() {
        rounds.retrain(projectId, null, name());
    }

    private void on(JobChanged change) {
        Long of = change.projectId();
        PredictionsPanel panel = predictions;
        if (of == null || of != projectId || panel == null) {
            return;
        }
        if (panel.concerns(change.job())) {
            refresh();
        }
    }

    private VoterRow row(RuleView rule) {
        String said = rule.written().words();
        Div says = new Div(new Code(said));
        says.addClassName("w-row");
        classes.stream()
                .filter(c -> c.id() == rule.classId())
                .findFirst()
                .ifPresent(named -> says.add(new Span("→"), new ClassChip(named)));
        VoterRow row = new VoterRow("the rule " + said, rule.enabled(), says);
        row.onSwitch(wanted -> enable(rule, wanted));
        row.offer("Edit", () -> editor.write(rule));
        row.offer("Remove", () -> remove(rule));
        return row;
    }

    private void offer(ExamplePicker picker) {
        picker.offer(projectId, rules.offered(projectId, editor.classId()));
    }

    private void look(NewRule draft) {
        if (projectId == 0 || draft.pattern().isBlank()) {
            editor.clearEffect();
            return;
        }
        try {
            VoteReport report = rules.effect(projectId, draft, editor.edited()).orElse(null);
            if (report == null) {
                editor.wait(
                        "The samples are still being encoded: what the rule does shows in a moment.");
            } else {
                editor.show(projectId, report, rules.examples(report));
            }
        } catch (IllegalArgumentException e) {
            editor.fail(String.valueOf(e.getMessage()));
        }
    }

    private void save(NewRule draft) {
        try {
            rules.save(projectId, draft, editor.edited(), name());
            editor.write(null);
            refresh();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            editor.fail(Objects.requireNonNullElse(e.getMessage(), "That cannot be saved."));
        }
    }

    private void enable(RuleView rule, boolean enabled) {
        rules.enable(rule, enabled, name());
        refresh();
    }

    private void remove(RuleView rule) {
        rules.remove(rule, name());
        refresh();
    }

    private String name() {
        return user.getPrincipalName().orElseThrow();
    }
}
