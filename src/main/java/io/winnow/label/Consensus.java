package io.winnow.label;

import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one label per sample that people's answers agree on: the class most people gave, the latest
 * on a tie. An imported label counts only where nobody answered.
 */
@Service
public class Consensus {

    private final Annotations annotations;
    private final Samples samples;

    Consensus(Annotations annotations, Samples samples) {
        this.annotations = annotations;
        this.samples = samples;
    }

    /** Every labeled sample of a project, gold and pool alike. */
    @Transactional(readOnly = true)
    public Collection<SampleLabel> labels(long projectId) {
        Map<Long, SampleLabel> labels = new LinkedHashMap<>();
        samples.importedLabels(projectId)
                .forEach(i ->
                        labels.put(i.sampleId(), SampleLabel.imported(i.sampleId(), i.classId())));
        agree(annotations.givenClasses(projectId), labels);
        return labels.values();
    }

    /** The labels that some samples have, by their ids. */
    @Transactional(readOnly = true)
    public Map<Long, SampleLabel> labels(Collection<SampleView> of) {
        Map<Long, SampleLabel> labels = new HashMap<>();
        for (SampleView sample : of) {
            Long imported = sample.importedClassId();
            if (imported != null) {
                labels.put(sample.id(), SampleLabel.imported(sample.id(), imported));
            }
        }
        if (!of.isEmpty()) {
            agree(annotations.givenClasses(of.stream().map(SampleView::id).toList()), labels);
        }
        return labels;
    }

    private static void agree(List<Annotations.GivenClass> all, Map<Long, SampleLabel> into) {
        Map<Long, List<Long>> bySample = new HashMap<>();
        for (Annotations.GivenClass given : all) {
            bySample.computeIfAbsent(given.sampleId(), id -> new ArrayList<>(1))
                    .add(given.classId());
        }
        bySample.forEach((sampleId, given) -> into.put(sampleId, agree(sampleId, given)));
    }

    static SampleLabel agree(long sampleId, List<Long> given) {
        Map<Long, Integer> votes = new HashMap<>();
        given.forEach(classId -> votes.merge(classId, 1, Integer::sum));
        long best = given.getFirst();
        for (long classId : given) {
            if (votes.getOrDefault(classId, 0) >= votes.getOrDefault(best, 0)) {
                best = classId;
            }
        }
        return new SampleLabel(sampleId, best, SampleLabel.Source.HUMAN, given.size());
    }
}
