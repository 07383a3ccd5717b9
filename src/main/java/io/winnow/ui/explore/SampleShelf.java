package io.winnow.ui.explore;

import io.winnow.curate.Similar;
import io.winnow.curate.SimilarSamples;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One sample with those most similar to it. */
@Component
class SampleShelf {

    private static final int SHOWN = 12;

    private final Samples samples;
    private final Texts texts;
    private final Projects projects;
    private final SimilarSamples similar;

    SampleShelf(Samples samples, Texts texts, Projects projects, SimilarSamples similar) {
        this.samples = samples;
        this.texts = texts;
        this.projects = projects;
        this.similar = similar;
    }

    /**
     * What is shown.
     *
     * @param text of a text; null of an image
     * @param classes the project's, by id
     */
    record Shown(
            SampleView sample,
            @Nullable String text,
            Similar similar,
            Map<Long, ClassView> classes) {}

    /**
     * Empty if there is no such sample. An index that is needed starts, unless it failed before.
     */
    Optional<Shown> of(long sampleId, String by) {
        return samples.find(sampleId).map(sample -> of(sample, by));
    }

    private Shown of(SampleView sample, String by) {
        Map<Long, ClassView> classes =
                projects.classes(sample.projectId()).stream()
                        .collect(Collectors.toMap(ClassView::id, Function.identity()));
        boolean isText = sample.modality() == Modality.TEXT;
        return new Shown(sample, isText ? texts.of(sample) : null, alike(sample, by), classes);
    }

    private Similar alike(SampleView sample, String by) {
        Similar found = similar.of(sample.projectId(), sample.id(), SHOWN);
        if (found instanceof Similar.NotIndexed(JobView latest)
                && (latest == null || latest.state() == JobState.SUCCEEDED)) {
            index(sample.projectId(), by);
            return similar.of(sample.projectId(), sample.id(), SHOWN);
        }
        return found;
    }

    void index(long projectId, String by) {
        similar.index(projectId, by);
    }
}
