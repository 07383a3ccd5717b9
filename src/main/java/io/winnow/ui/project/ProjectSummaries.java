package io.winnow.ui.project;

import io.winnow.job.Jobs;
import io.winnow.label.Consensus;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.sample.SampleCounts;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import io.winnow.ui.component.Sparkline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the list of projects shows. */
@Component
class ProjectSummaries {

    private static final int THUMBS = 6;

    private final Projects projects;
    private final Samples samples;
    private final Texts texts;
    private final Consensus consensus;
    private final ModelVersions models;
    private final Jobs jobs;

    ProjectSummaries(
            Projects projects,
            Samples samples,
            Texts texts,
            Consensus consensus,
            ModelVersions models,
            Jobs jobs) {
        this.projects = projects;
        this.samples = samples;
        this.texts = texts;
        this.consensus = consensus;
        this.models = models;
        this.jobs = jobs;
    }

    List<ProjectSummary> all() {
        return projects.list().stream().map(this::of).toList();
    }

    /** Empty if the project is gone. */
    Optional<ProjectSummary> find(long projectId) {
        return projects.find(projectId).map(this::of);
    }

    private ProjectSummary of(ProjectView project) {
        SampleCounts counts = samples.counts(project.id());
        int labeled = consensus.labels(project.id()).size();
        return new ProjectSummary(
                project,
                counts,
                labeled - counts.importedInGold(),
                texts.glimpses(
                        samples.page(project.id(), 0, THUMBS).stream()
                                .map(SampleView::id)
                                .toList()),
                models.all(project.id()).stream().flatMap(ProjectSummaries::point).toList(),
                jobs.active(project.id()));
    }

    private static Stream<Sparkline.Point> point(ModelView model) {
        ClassificationReport gold = model.report().gold();
        return gold == null
                ? Stream.empty()
                : Stream.of(new Sparkline.Point(model.labelCount(), gold.accuracy().estimate()));
    }
}
