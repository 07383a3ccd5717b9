package io.winnow.curate;

import static java.util.Objects.requireNonNull;

import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.label.Consensus;
import io.winnow.label.SampleLabel;
import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.math.NeighborSearch;
import io.winnow.sample.Glimpse;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Split;
import io.winnow.sample.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The samples most similar to one, by the cosine of the embeddings that the project's loop uses.
 * Labels of sealed samples stay sealed.
 */
@Service
public class SimilarSamples {

    private static final String TITLE = "Index of similar samples";
    private static final int RECENT = 50;

    private final Explorations explorations;
    private final NeighborIndexes indexes;
    private final Samples samples;
    private final Texts texts;
    private final Consensus consensus;
    private final Jobs jobs;

    SimilarSamples(
            Explorations explorations,
            NeighborIndexes indexes,
            Samples samples,
            Texts texts,
            Consensus consensus,
            Jobs jobs) {
        this.explorations = explorations;
        this.indexes = indexes;
        this.samples = samples;
        this.texts = texts;
        this.consensus = consensus;
        this.jobs = jobs;
    }

    /**
     * The {@code count} samples most similar to one, fewer if the pool has fewer others.
     *
     * @throws NoSuchElementException if the project has no such sample
     */
    public Similar of(long projectId, long sampleId, int count) {
        SampleView sample =
                samples.find(sampleId)
                        .filter(found -> found.projectId() == projectId)
                        .orElseThrow(() ->
                                new NoSuchElementException(
                                        "The project has no sample " + sampleId + "."));
        if (samples.count(projectId) == 1) {
            return new Similar.Found(List.of(), true);
        }
        Embeddings rows = explorations.embeddings(projectId).orElse(null);
        if (rows == null || sample.ordinal() >= rows.size()) {
            return new Similar.NotEncoded();
        }
        NeighborSearch search = indexes.find(projectId, rows).orElse(null);
        return search == null
                ? new Similar.NotIndexed(latest(projectId).orElse(null))
                : nearest(search, rows, sample, count);
    }

    /**
     * Starts building the index that a large pool needs, unless that is under way.
     *
     * @return the job's id
     */
    public synchronized long index(long projectId, String by) {
        return latest(projectId)
                .filter(job -> !job.state().ended())
                .map(JobView::id)
                .orElseGet(() ->
                        jobs.submit(
                                NeighborIndexJob.KIND,
                                projectId,
                                TITLE,
                                new NeighborIndexJob.Task(),
                                by));
    }

    /** Whether a job builds such an index. */
    public static boolean isIndexing(JobView job) {
        return job.kind().equals(NeighborIndexJob.KIND);
    }

    private Optional<JobView> latest(long projectId) {
        return jobs.recent(projectId, RECENT).stream()
                .filter(SimilarSamples::isIndexing)
                .findFirst();
    }

    private Similar nearest(NeighborSearch search, Embeddings rows, SampleView sample, int count) {
        int row = sample.ordinal();
        NeighborGraph found;
        try {
            found = search.nearest(rows.gather(new int[] {row}), count + 1, Progress.NONE);
        } catch (IllegalArgumentException broken) {
            return new Similar.Failed("The embeddings cannot be compared: " + broken.getMessage());
        }
        Map<Integer, Float> similarities = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < found.neighbors().length; i++) {
            if (found.neighbors()[i] != row && similarities.size() < count) {
                similarities.put(found.neighbors()[i], found.similarities()[i]);
            }
        }
        return new Similar.Found(
                neighbors(sample.projectId(), similarities), indexes.isExact(rows));
    }

    /**
     * @param similarities by row, most similar first
     */
    private List<Similar.Neighbor> neighbors(long projectId, Map<Integer, Float> similarities) {
        List<SampleView> views = samples.at(projectId, List.copyOf(similarities.keySet()));
        Map<Long, SampleLabel> labels = consensus.labels(views);
        Map<Long, Glimpse> glimpses =
                texts.glimpses(views.stream().map(SampleView::id).toList()).stream()
                        .collect(Collectors.toMap(Glimpse::sampleId, Function.identity()));
        return views.stream()
                .map(view ->
                        neighbor(
                                view,
                                requireNonNull(similarities.get(view.ordinal())),
                                labels.get(view.id()),
                                glimpses.get(view.id())))
                .toList();
    }

    private static Similar.Neighbor neighbor(
            SampleView sample,
            float similarity,
            @Nullable SampleLabel label,
            @Nullable Glimpse glimpse) {
        boolean sealed = sample.split() == Split.GOLD;
        return new Similar.Neighbor(
                sample.id(),
                sample.name(),
                Math.clamp(similarity, -1, 1),
                sealed,
                sealed || label == null ? null : (Long) label.classId(),
                glimpse == null ? null : glimpse.excerpt());
    }
}
