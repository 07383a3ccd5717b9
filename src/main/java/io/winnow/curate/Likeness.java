package io.winnow.curate;

import io.winnow.sample.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Which samples are nearly the same, and which are like no other. */
@Service
public class Likeness {

    /**
     * Groups of samples whose embeddings have a cosine similarity above .99, or whose content is
     * equal.
     *
     * @param count how many groups there are
     * @param largest the largest of them, largest first
     */
    public record Duplicates(int count, List<Group> largest) {

        public Duplicates {
            largest = List.copyOf(largest);
            if (count < largest.size()) {
                throw new IllegalArgumentException(largest.size() + " of " + count + " groups");
            }
        }
    }

    /**
     * Samples that are nearly the same.
     *
     * @param size how many, at least two
     * @param sampleIds the first of them, in sample order
     */
    public record Group(int size, List<Long> sampleIds) {

        public Group {
            sampleIds = List.copyOf(sampleIds);
            if (size < Math.max(2, sampleIds.size())) {
                throw new IllegalArgumentException(
                        sampleIds.size() + " samples of a group of " + size);
            }
        }
    }

    /**
     * A sample far from its neighbours.
     *
     * @param distance the mean cosine distance to the nearest
     * @param percentile the share of samples that are nearer to theirs, in (0, 1)
     */
    public record Outlier(long sampleId, double distance, double percentile) {}

    private final Explorations explorations;
    private final Samples samples;

    Likeness(Explorations explorations, Samples samples) {
        this.explorations = explorations;
        this.samples = samples;
    }

    /**
     * The {@code most} largest groups, each with its {@code first} samples; empty until {@link
     * Exploration#LIKENESS} is worked out.
     */
    public Optional<Duplicates> nearDuplicates(long projectId, int most, int first) {
        return table(projectId)
                .map(table -> {
                    List<List<Integer>> groups = table.groups();
                    return new Duplicates(
                            groups.size(),
                            groups.stream()
                                    .limit(most)
                                    .map(rows -> group(projectId, rows, first))
                                    .toList());
                });
    }

    /**
     * The {@code limit} samples farthest from their neighbours, farthest first; empty until {@link
     * Exploration#LIKENESS} is worked out.
     */
    public Optional<List<Outlier>> outliers(long projectId, int limit) {
        return table(projectId)
                .map(table -> {
                    List<Integer> rows = table.farthest(limit);
                    List<Long> ids = samples.idsAt(projectId, rows);
                    return IntStream.range(0, ids.size())
                            .mapToObj(i -> table.outlier(rows.get(i), ids.get(i)))
                            .toList();
                });
    }

    private Group group(long projectId, List<Integer> rows, int first) {
        List<Integer> shown = rows.stream().limit(first).toList();
        return new Group(rows.size(), samples.idsAt(projectId, shown));
    }

    private Optional<LikenessTable> table(long projectId) {
        return explorations.find(projectId, Exploration.LIKENESS).map(LikenessTable::new);
    }
}
