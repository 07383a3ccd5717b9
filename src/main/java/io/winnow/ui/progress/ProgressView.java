package io.winnow.ui.progress;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.winnow.label.Queue;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.round.GoldCell;
import io.winnow.round.GoldCells;
import io.winnow.round.ModelReport;
import io.winnow.round.ModelTrained;
import io.winnow.round.ModelView;
import io.winnow.round.ProgressReport;
import io.winnow.round.ProgressReports;
import io.winnow.round.RoundChanged;
import io.winnow.round.Rounds;
import io.winnow.sample.Texts;
import io.winnow.team.CurrentUser;
import io.winnow.team.User;
import io.winnow.team.Users;
import io.winnow.ui.component.CalibrationChart;
import io.winnow.ui.component.ClassBarsChart;
import io.winnow.ui.component.ConfusionChart;
import io.winnow.ui.component.LearningCurveChart;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** How good the model is, what it gets wrong, and whether more labels are worth it. */
@Route(value = "projects/:projectId/progress", layout = MainLayout.class)
@PageTitle("Progress · Winnow")
@RolesAllowed("CURATOR")
public class ProgressView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient Projects projects;
    private final transient ProgressReports reports;
    private final transient GoldCells goldCells;
    private final transient Texts texts;
    private final transient Rounds rounds;
    private final transient Users users;
    private final transient CurrentUser user;
    private final RoundLine round;
    private long projectId;

    ProgressView(
            Projects projects,
            ProgressReports reports,
            GoldCells goldCells,
            Texts texts,
            Rounds rounds,
            Queue queue,
            Users users,
            CurrentUser user,
            LiveEvents events) {
        this.projects = projects;
        this.reports = reports;
        this.goldCells = goldCells;
        this.texts = texts;
        this.rounds = rounds;
        this.users = users;
        this.user = user;
        this.round = new RoundLine(rounds, queue, events);
        events.deliver(this, ModelTrained.class, trained -> refresh(trained.projectId()));
        events.deliver(this, RoundChanged.class, changed -> refresh(changed.projectId()));
        addClassName("w-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        projectId = event.getRouteParameters().getLong("projectId").orElseThrow();
        refresh();
    }

    private void refresh(long changedProject) {
        if (changedProject == projectId) {
            refresh();
        }
    }

    private void refresh() {
        removeAll();
        ProgressReport report = reports.of(projectId);
        ModelView measured = report.measured();
        round.show(projectId);
        add(head(), round);
        if (report.points().isEmpty() || measured == null) {
            add(empty(report));
            ModelReport.SliceAccuracy slice = report.slice();
            if (slice != null) {
                add(section("Accuracy without gold", withoutGold(slice)));
            }
        } else {
            add(curve(report));
            add(details(measured));
        }
        if (!report.versions().isEmpty()) {
            add(section("Rounds and model versions", new VersionsTable(report)));
        }
    }

    private Component head() {
        Button retrain = new Button("Retrain now", event -> retrain());
        Div actions = new Div(retrain);
        actions.addClassName("w-actions");
        Div head = new Div(new H1("Progress"), actions);
        head.addClassName("w-head");
        return head;
    }

    private void retrain() {
        rounds.retrain(projectId, null, user.name());
        Notification.show("The retrain is queued; this page follows it.");
    }

    private Component empty(ProgressReport report) {
        Div empty = new Div(new H2("No model measured yet"), new Paragraph(next(report)));
        RouterLink label = new RouterLink();
        label.setText("Label samples");
        label.getElement().setAttribute("href", "projects/" + projectId + "/label");
        empty.add(label);
        empty.addClassName("w-empty");
        return empty;
    }

    private static Component withoutGold(ModelReport.SliceAccuracy slice) {
        Paragraph why =
                new Paragraph(
                        "From the samples of each round that were drawn at random. Those that were"
                                + " chosen say nothing about the pool: nobody knows how likely each"
                                + " was to be chosen. Seal gold on the Data page for a sharper"
                                + " figure and a curve.");
        why.addClassName("w-hint");
        return new Div(Tiles.slice(slice), why);
    }

    private static String next(ProgressReport report) {
        if (report.goldTruths() == 0 && report.labels() > 0) {
            return "There are %d labels, but no gold sample has a label yet; they are mixed into the queue."
                    .formatted(report.labels());
        }
        return "After the first round the model is trained and measured on gold; %d labels so far."
                .formatted(report.labels());
    }

    private Component curve(ProgressReport report) {
        LearningCurveChart chart = new LearningCurveChart();
        chart.setData(ChartShapes.curve(report, this::nameOf));
        Div columns = new Div(section("Accuracy on gold", chart), new Tiles(report));
        columns.addClassName("w-columns");
        return columns;
    }

    private Component details(ModelView measured) {
        ClassificationReport gold = Objects.requireNonNull(measured.report().gold());
        List<ClassView> classes = projects.classes(projectId);
        Div even = new Div();
        even.addClassNames("w-columns", "w-even");
        if (gold.classes().size() == classes.size()) {
            ConfusionChart confusion = new ConfusionChart();
            confusion.setData(ChartShapes.confusion(gold, classes));
            confusion.addCellOpenListener(cell -> open(classes, cell));
            ClassBarsChart bars = new ClassBarsChart();
            bars.setData(ChartShapes.classes(gold, classes));
            Section perClass = section("Per class", bars);
            String unscored = ChartShapes.unscored(gold, classes);
            if (!unscored.isEmpty()) {
                Paragraph why =
                        new Paragraph(
                                "No scores yet for "
                                        + unscored
                                        + ": the model or gold has no label of that class.");
                why.addClassName("w-hint");
                perClass.add(why);
            }
            even.add(section("What is taken for what", confusion), perClass);
        }
        CalibrationChart calibration = new CalibrationChart();
        calibration.setData(ChartShapes.calibration(gold));
        even.add(section("Calibration", calibration));
        return even;
    }

    private void open(List<ClassView> classes, ConfusionChart.Cell cell) {
        List<GoldCell> cells = goldCells.of(projectId, cell.truth(), cell.predicted());
        new CellDialog(
                        projectId,
                        classes.get(cell.truth()),
                        classes.get(cell.predicted()),
                        cells,
                        texts.glimpses(cells.stream().map(GoldCell::sampleId).toList()))
                .open();
    }

    private String nameOf(long userId) {
        return users.list().stream()
                .filter(found -> found.id() == userId)
                .findFirst()
                .map(User::displayName)
                .orElse("somebody");
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H2(title), content);
        section.addClassName("w-section");
        return section;
    }
}
