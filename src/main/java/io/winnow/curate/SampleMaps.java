package io.winnow.curate;

import io.winnow.label.AnnotationView;
import io.winnow.label.Answers;
import io.winnow.label.Consensus;
import io.winnow.label.SampleLabel;
import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.round.RoundView;
import io.winnow.round.Rounds;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.Samples;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The map of a project's samples: where each lies and what it may be coloured by. */
@Service
public class SampleMaps {

    /** How many samples the model scores at a time. */
    private static final int PAGE = 4096;

    private final Explorations explorations;
    private final Samples samples;
    private final Projects projects;
    private final Consensus consensus;
    private final Answers answers;
    private final Rounds rounds;
    private final ModelVersions models;
    private final EmbeddingStore store;

    SampleMaps(
            Explorations explorations,
            Samples samples,
            Projects projects,
            Consensus consensus,
            Answers answers,
            Rounds rounds,
            ModelVersions models,
            EmbeddingStore store) {
        this.explorations = explorations;
        this.samples = samples;
        this.projects = projects;
        this.consensus = consensus;
        this.answers = answers;
        this.rounds = rounds;
        this.models = models;
        this.store = store;
    }

    /**
     * The map by one projection. Labels of sealed samples stay sealed.
     *
     * @return empty if that projection is not worked out yet
     * @throws IllegalArgumentException if {@code kind} gives no places
     */
    public Optional<SampleMap> of(long projectId, Exploration kind) throws IOException {
        if (!kind.isProjection()) {
            throw new IllegalArgumentException(kind + " is no projection");
        }
        Embeddings places = explorations.find(projectId, kind).orElse(null);
        if (places == null) {
            return Optional.empty();
        }
        long[] ids = samples.idsByOrdinal(projectId);
        SampleMap map = new SampleMap(Math.min(places.size(), ids.length));
        map.places(places);
        explorations.find(projectId, Exploration.CLUSTERS).ifPresent(map::clusters);
        Map<Long, Integer> rowOf = HashMap.newHashMap(map.size());
        for (int row = 0; row < map.size(); row++) {
            rowOf.put(ids[row], row);
        }
        label(projectId, map, rowOf);
        predict(projectId, map);
        return Optional.of(map);
    }

    private void label(long projectId, SampleMap map, Map<Long, Integer> rowOf) {
        for (int gold : samples.goldOrdinals(projectId)) {
            map.seal(gold);
        }
        Map<Long, Integer> ordinalOf = new HashMap<>();
        projects.classes(projectId).forEach(c -> ordinalOf.put(c.id(), c.ordinal()));
        for (SampleLabel label : consensus.labels(projectId)) {
            map.label(rowOf.get(label.sampleId()), ordinalOf.get(label.classId()));
        }
        Map<Long, Integer> numberOf = new HashMap<>();
        for (RoundView round : rounds.all(projectId)) {
            numberOf.put(round.id(), round.number());
        }
        for (AnnotationView answer : answers.inForce(projectId)) {
            Long asked = answer.roundId();
            map.round(rowOf.get(answer.sampleId()), asked == null ? null : numberOf.get(asked));
        }
    }

    private void predict(long projectId, SampleMap map) throws IOException {
        List<ClassView> classes = projects.classes(projectId);
        Predictions latest = Predictions.latest(projectId, classes, models, store).orElse(null);
        for (int from = 0; latest != null && from < map.size(); from += PAGE) {
            Posterior page = latest.page(from, Math.min(PAGE, map.size() - from));
            for (int i = 0; i < page.size(); i++) {
                map.predict(from + i, page.row(i));
            }
        }
    }
}
