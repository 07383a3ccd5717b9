package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadFile;
import io.winnow.project.ClassView;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.sample.EmbeddingStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the model version in use says of samples, a page at a time.
 *
 * @param model its number
 * @param embeddings of the samples that are encoded
 */
record Predictions(int model, Head head, Embeddings embeddings) {

    /** Empty before the first model, or where classes changed since. */
    static Optional<Predictions> latest(
            long projectId, List<ClassView> classes, ModelVersions models, EmbeddingStore store)
            throws IOException {
        Optional<ModelView> latest = models.latest(projectId);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        int number = latest.get().number();
        Head head = HeadFile.read(models.headFile(projectId, number));
        return store.open(projectId, latest.get().encoderId())
                .filter(rows -> rows.dimension() == head.dimension())
                .filter(rows -> head.classCount() == classes.size())
                .map(rows -> new Predictions(number, head, rows));
    }

    /** The posterior of the samples from ordinal {@code from} on; fewer where not encoded yet. */
    Posterior page(int from, int count) {
        int end = Math.min(embeddings.size(), from + count);
        int[] rows = IntStream.range(Math.min(from, end), end).toArray();
        return rows.length == 0
                ? new Posterior(new float[0], head.classCount())
                : head.predict(embeddings.gather(rows));
    }
}
