package io.winnow.ui.explore;

import io.winnow.curate.Likeness;
import io.winnow.sample.Glimpse;
import io.winnow.sample.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The first near-duplicates and outliers of a project, with what their samples look like. */
@Component
class LikenessShelf {

    private static final int SHOWN = 50;
    private static final int SHOWN_OF_GROUP = 6;

    private final Likeness likeness;
    private final Texts texts;

    LikenessShelf(Likeness likeness, Texts texts) {
        this.likeness = likeness;
        this.texts = texts;
    }

    /**
     * What is shown.
     *
     * @param glimpses of all samples named, by id
     */
    record Shown(
            Likeness.Duplicates groups,
            List<Likeness.Outlier> outliers,
            Map<Long, Glimpse> glimpses) {}

    /** Empty until it is worked out. */
    Optional<Shown> of(long projectId) {
        return likeness.nearDuplicates(projectId, SHOWN, SHOWN_OF_GROUP)
                .flatMap(groups ->
                        likeness.outliers(projectId, SHOWN)
                                .map(far -> new Shown(groups, far, glimpses(groups, far))));
    }

    private Map<Long, Glimpse> glimpses(
            Likeness.Duplicates groups, List<Likeness.Outlier> outliers) {
        Stream<Long> grouped = groups.largest().stream().flatMap(g -> g.sampleIds().stream());
        Stream<Long> far = outliers.stream().map(Likeness.Outlier::sampleId);
        return texts.glimpses(Stream.concat(grouped, far).distinct().toList()).stream()
                .collect(Collectors.toMap(Glimpse::sampleId, Function.identity()));
    }
}
