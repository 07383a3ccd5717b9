package io.winnow.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.label.NewRule;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.label.Rules;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.round.Rounds;
import io.winnow.round.RuleReport;
import io.winnow.round.RuleReports;
import io.winnow.round.VoterReport;
import io.winnow.sample.Texts;
import io.winnow.team.Role;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;

/** Rules that vote beside the people: write them, see what they do, switch them. */
@Route(value = "projects/:projectId/rules", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class RulesView extends ProjectPage {

    private final transient Rules rules;
    private final transient RuleReports reports;
    private final transient ModelVersions versions;
    private final transient Texts texts;
    private final transient Rounds rounds;
    private final transient AuthenticationContext user;
    private final RuleEditor editor = new RuleEditor(this::look, this::save, this::offer);
    private final UnorderedList list = new UnorderedList();
    private final Button retrain = new Button("Retrain now");
    private transient List<ClassView> classes = List.of();
    private long projectId;

    RulesView(
            Projects projects,
            Rules rules,
            RuleReports reports,
            ModelVersions versions,
            Texts texts,
            Rounds rounds,
            AuthenticationContext user) {
        super(projects, "Rules");
        this.rules = rules;
        this.reports = reports;
        this.versions = versions;
        this.texts = texts;
        this.rounds = rounds;
        this.user = user;
        list.addClassName("w-list");
        retrain.setDisableOnClick(true);
        retrain.addClickListener(click -> rounds.retrain(projectId, null, name()));
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
        Div columns = new Div(new Section("Rules of this project", what, list), editor);
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
        list.removeAll();
        List<RuleView> all = rules.list(projectId);
        List<RuleReport> figures =
                reports.of(projectId, written(all), written(all, RuleView::enabled));
        Map<Long, Double> learned = learned();
        for (int i = 0; i < all.size(); i++) {
            RuleView rule = all.get(i);
            RuleRow row =
                    new RuleRow(
                            rule,
                            classes.stream().filter(c -> c.id() == rule.classId()).findFirst(),
                            figures.isEmpty() ? null : figures.get(i),
                            learned.get(rule.id()));
            row.onSwitch(this::enable);
            row.onEdit(editor::write);
            row.onRemove(this::remove);
            list.add(row);
        }
        if (all.isEmpty()) {
            Paragraph none = new Paragraph("No rule yet. Write the first one beside.");
            none.addClassName("w-hint");
            list.add(none);
        }
    }

    /** How far the model in use trusts each rule, by its id. */
    private Map<Long, Double> learned() {
        Map<Long, Double> learned = new HashMap<>();
        versions.latest(projectId)
                .map(model -> model.report().voters())
                .ifPresent(voters ->
                        voters.voters().stream()
                                .filter(voter -> voter.kind() == VoterReport.Kind.RULE)
                                .forEach(voter -> learned.put(voter.id(), voter.reliability())));
        return learned;
    }

    private static List<NewRule> written(List<RuleView> all) {
        return written(all, rule -> true);
    }

    private static List<NewRule> written(List<RuleView> all, Predicate<RuleView> wanted) {
        return all.stream().filter(wanted).map(RuleView::written).toList();
    }

    private void offer(ExamplePicker picker) {
        List<Long> ids = reports.examples(projectId, editor.classId());
        picker.offer(projectId, texts.glimpses(ids));
    }

    private void look(NewRule draft) {
        if (projectId == 0 || draft.pattern().isBlank()) {
            editor.clearEffect();
            return;
        }
        try {
            RuleView edited = editor.edited();
            List<NewRule> others =
                    written(
                            rules.list(projectId),
                            rule -> rule.enabled() && (edited == null || rule.id() != edited.id()));
            List<RuleReport> found = reports.of(projectId, List.of(draft), others);
            if (found.isEmpty()) {
                editor.wait(
                        "The samples are still being encoded: what the rule does shows in a moment.");
                return;
            }
            RuleReport report = found.getFirst();
            List<Long> ids = Arrays.stream(report.examples()).boxed().toList();
            editor.show(projectId, report, texts.glimpses(ids));
        } catch (IllegalArgumentException e) {
            editor.fail(String.valueOf(e.getMessage()));
        }
    }

    private void save(NewRule draft) {
        try {
            RuleView edited = editor.edited();
            if (edited == null) {
                rules.add(projectId, draft, name());
            } else {
                rules.change(edited.id(), draft, name());
            }
            editor.write(null);
            refresh();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            editor.fail(Objects.requireNonNullElse(e.getMessage(), "That cannot be saved."));
        }
    }

    private void enable(RuleView rule, boolean enabled) {
        rules.enable(rule.id(), enabled, name());
        refresh();
    }

    private void remove(RuleView rule) {
        rules.remove(rule.id(), name());
        refresh();
    }

    private String name() {
        return user.getPrincipalName().orElseThrow();
    }
}
