package io.winnow.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.job.JobView;
import io.winnow.project.ClassView;
import io.winnow.ui.component.Sparkline;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.JobLine;
import io.winnow.ui.part.Swatch;
import io.winnow.ui.part.Thumb;
import java.util.List;

/** A project in the list: what it is, how far it is, what goes on, where to go. */
@Tag("li")
class ProjectRow extends HtmlContainer {

    private static final int SHOWN_CLASSES = 12;

    private final long projectId;
    private final boolean curator;
    private final JobLine job = new JobLine(null);

    ProjectRow(ProjectSummary summary, boolean curator) {
        this.projectId = summary.project().id();
        this.curator = curator;
        addClassNames("w-item", "w-project");
        show(summary);
    }

    long projectId() {
        return projectId;
    }

    final void show(ProjectSummary summary) {
        removeAll();
        add(thumbs(summary), words(summary));
        if (!summary.curve().isEmpty()) {
            Sparkline curve = new Sparkline();
            curve.setData(summary.curve());
            add(curve);
        }
        add(figures(summary), actions(summary));
    }

    /** Moves the progress bar, without reading anything anew. */
    void progress(JobView now) {
        job.setVisible(true);
        job.show(now);
    }

    private Component thumbs(ProjectSummary summary) {
        Div strip = new Div();
        strip.addClassName("w-thumbs");
        strip.getElement().setAttribute("aria-hidden", "true");
        summary.thumbs().stream()
                .limit(isText(summary) ? 2 : summary.thumbs().size())
                .forEach(sample -> strip.add(Thumb.of(projectId, sample, "")));
        return strip;
    }

    private static boolean isText(ProjectSummary summary) {
        return !summary.thumbs().isEmpty() && summary.thumbs().getFirst().excerpt() != null;
    }

    private Component words(ProjectSummary summary) {
        String home = summary.labelable() ? "label" : "data";
        Anchor name = new Anchor(path(curator ? home : "label"), summary.project().name());
        name.addClassName("w-title");
        Div words = new Div(name);
        words.addClassName("w-words");
        if (!summary.project().description().isBlank()) {
            Div description = new Div(summary.project().description());
            description.addClassName("w-meta");
            words.add(description);
        }
        words.add(classes(summary.project().classes()), job);
        job.setVisible(!summary.jobs().isEmpty());
        summary.jobs().stream().limit(1).forEach(job::show);
        return words;
    }

    private static Component classes(List<ClassView> classes) {
        Div line = new Div();
        line.addClassNames("w-meta", "w-classes");
        if (classes.isEmpty()) {
            line.setText("No classes yet");
        }
        for (ClassView shown : classes.subList(0, Math.min(SHOWN_CLASSES, classes.size()))) {
            line.add(new Span(new Swatch(shown.color()), new Span(shown.name())));
        }
        if (classes.size() > SHOWN_CLASSES) {
            line.add(new Span("and " + (classes.size() - SHOWN_CLASSES) + " more"));
        }
        return line;
    }

    private static Component figures(ProjectSummary summary) {
        Span labels = new Span(Figures.count(summary.labels()));
        labels.addClassName("w-figure");
        Span pool = new Span(" / " + Figures.count(summary.counts().pool()));
        pool.addClassNames("w-figure", "w-meta");
        Div caption = new Div("labels / pool");
        caption.addClassName("w-meta");
        Div figures = new Div(new Div(labels, pool), caption);
        figures.addClassName("w-end");
        return figures;
    }

    private Component actions(ProjectSummary summary) {
        Div actions = new Div();
        actions.addClassName("w-row");
        if (summary.labelable()) {
            actions.add(action("Label", "label", true));
        }
        if (curator) {
            actions.add(
                    summary.labelable()
                            ? action("Progress", "progress", false)
                            : action("Data", "data", true));
        }
        return actions;
    }

    private Component action(String text, String page, boolean primary) {
        Anchor link = new Anchor(path(page), text);
        link.addClassName("w-button");
        if (primary) {
            link.addClassName("w-primary");
        }
        return link;
    }

    private String path(String page) {
        return "projects/" + projectId + "/" + page;
    }
}
