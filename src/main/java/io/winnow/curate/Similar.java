package io.winnow.curate;

import io.winnow.job.JobView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say about the samples most similar to one. */
public sealed interface Similar {

    /** The sample has no embedding yet. */
    record NotEncoded() implements Similar {}

    /**
     * The pool is so large that it needs an index, which is not there.
     *
     * @param latest the latest attempt to build it; null if there was none
     */
    record NotIndexed(@Nullable JobView latest) implements Similar {}

    /**
     * Its embeddings cannot be compared.
     *
     * @param reason for people
     */
    record Failed(String reason) implements Similar {}

    /**
     * The most similar samples, most similar first, without the sample itself.
     *
     * @param exact whether none can have been missed
     */
    record Found(List<Neighbor> neighbors, boolean exact) implements Similar {

        public Found {
            neighbors = List.copyOf(neighbors);
        }
    }

    /**
     * One of them.
     *
     * @param similarity the cosine of their embeddings, from −1 to 1
     * @param classId its label; null if it has none, or is sealed
     * @param excerpt how it begins if it is a text; null of an image
     */
    record Neighbor(
            long sampleId,
            String name,
            double similarity,
            boolean sealed,
            @Nullable Long classId,
            @Nullable String excerpt) {

        public Neighbor {
            if (sealed && classId != null) {
                throw new IllegalArgumentException(
                        "the label of sealed sample " + sampleId + " is not for showing");
            }
        }
    }
}
