package io.winnow.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.job.JobView;
import io.winnow.label.NewRule;
import io.winnow.label.PredictionSetView;
import io.winnow.label.PredictionSpec;
import io.winnow.project.ProjectView;
import io.winnow.round.VoteReport;
import io.winnow.round.VoterReport;
import io.winnow.sample.ImportView;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.RunningJobs;
import io.winnow.ui.part.Section;
import io.winnow.ui.source.RejectedRows;
import io.winnow.ui.source.Uploads;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Predictions of outside models: each set is one voter beside the rules. */
class PredictionsPanel extends Section {

    private final transient PredictionShelf shelf;
    private final transient ProjectView project;
    private final String user;
    private final RunningJobs running;
    private final Div failures = new Div();
    private final UnorderedList list = new UnorderedList();
    private final PredictionForm form;
    private final Details bring;
    private final transient Set<Long> opened = new HashSet<>();
    private transient List<NewRule> rules = List.of();

    PredictionsPanel(PredictionShelf shelf, Uploads uploads, ProjectView project, String user) {
        super("Imported predictions");
        this.shelf = shelf;
        this.project = project;
        this.user = user;
        running = new RunningJobs(jobId -> shelf.cancel(jobId, user));
        form =
                new PredictionForm(
                        uploads,
                        project.classes(),
                        (path, columns, threshold) ->
                                shelf.preview(project.id(), path, columns, threshold),
                        this::start);
        bring = new Details("Import predictions", form);
        list.addClassName("w-list");
        failures.addClassName("w-stack");
        Paragraph what =
                new Paragraph(
                        "What a language model, a keyword system or an earlier model says of these"
                                + " samples is one more voter. Samples it does not name, it"
                                + " abstains on.");
        what.addClassName("w-hint");
        add(what, running, failures, list, bring);
    }

    /**
     * Shows what there is.
     *
     * @param enabled the rules that vote, which they may contradict
     */
    void refresh(List<NewRule> enabled) {
        rules = enabled;
        running.show(shelf.running(project.id()));
        failures.removeAll();
        shelf.failed(project.id()).forEach(failed -> failures.add(failure(failed)));
        list.removeAll();
        List<PredictionSetView> sets = shelf.list(project.id());
        List<VoteReport> figures = sets.isEmpty() ? List.of() : shelf.reports(project.id(), rules);
        Map<Long, Double> learned = shelf.learned(project.id(), VoterReport.Kind.PREDICTIONS);
        for (int i = 0; i < sets.size(); i++) {
            list.add(
                    row(
                            sets.get(i),
                            figures.isEmpty() ? null : figures.get(i),
                            learned.get(sets.get(i).id())));
        }
        list.setVisible(!sets.isEmpty());
    }

    /** Whether what is shown is no longer so; moves the bar of an import that goes on. */
    boolean concerns(JobView job) {
        return job.state().ended() || PredictionShelf.isImport(job) && !running.progress(job);
    }

    private VoterRow row(
            PredictionSetView set, @Nullable VoteReport report, @Nullable Double learned) {
        ImportView came = shelf.importOf(set);
        Span name = new Span(set.name());
        name.addClassName("w-title");
        VoterRow row = new VoterRow("the predictions " + set.name(), set.enabled(), name);
        row.meta(came(set, came));
        row.measure(report, learned);
        if (came.rejected() > 0) {
            row.detail(new RejectedRows(shelf.imports(), came, opened));
        }
        row.onSwitch(wanted -> act(() -> shelf.enable(set, wanted, user)));
        row.offer("Replace", () -> replace(set));
        row.offer("Remove", () -> act(() -> shelf.remove(set, user)));
        return row;
    }

    /** Such as "8,000 votes of 8,012 rows · 4 abstained · 25 Nov 2026, 10:14". */
    private static String came(PredictionSetView set, ImportView came) {
        long abstained = came.readRows() - came.added() - came.rejected();
        return "%s of %s%s%s · %s"
                .formatted(
                        Figures.count(came.added(), "vote", "votes"),
                        Figures.count(came.readRows(), "row", "rows"),
                        abstained > 0 ? " · " + Figures.count(abstained) + " abstained" : "",
                        set.learnedFromLabels() ? " · silent on what was labeled then" : "",
                        Figures.when(set.createdAt()));
    }

    private Notice failure(ImportView failed) {
        Button again = new Button("Try again", click -> act(() -> shelf.retry(failed, user)));
        Button forget = new Button("Dismiss", click -> act(() -> shelf.dismiss(failed)));
        again.addThemeVariants(ButtonVariant.SMALL);
        forget.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        String why = failed.error() == null ? "It stopped." : failed.error();
        return new Notice(
                Notice.Kind.BAD,
                new Span("Predictions could not be imported: " + why + " Nothing of them votes. "),
                again,
                forget);
    }

    private void replace(PredictionSetView set) {
        bring.setOpened(true);
        form.replace(set);
        bring.scrollIntoView();
    }

    private void start(PredictionSpec spec) {
        shelf.start(project.id(), spec, user);
        bring.setOpened(false);
        refresh(rules);
    }

    private void act(Runnable change) {
        try {
            change.run();
        } catch (NoSuchElementException e) {
            failures.add(new Notice(Notice.Kind.WARN, String.valueOf(e.getMessage())));
        }
        refresh(rules);
    }
}
