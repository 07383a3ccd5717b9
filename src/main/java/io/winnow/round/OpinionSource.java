package io.winnow.round;

import io.winnow.label.Answers;
import io.winnow.label.Origin;
import io.winnow.label.Queue;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfSample;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Finds what others could be asked about once more. Samples of the random slice are not: corrected
 * only where the model doubts them, they would flatter it.
 */
@Component
class OpinionSource {

    private static final CrossValidation FOLDS = new CrossValidation(5, 1);

    /** Who gave none of the answers of so many batches is not at work. */
    private static final int RECENT_BATCHES = 2;

    private final Answers answers;
    private final Queue queue;
    private final HeadTrainer trainer;

    OpinionSource(Answers answers, Queue queue, HeadTrainer fastTrainer) {
        this.answers = answers;
        this.queue = queue;
        this.trainer = fastTrainer;
    }

    /**
     * What {@code basis} lets know; empty where the strategy asks nobody twice, nobody else is at
     * work, or the labels are too few.
     *
     * @param snapshot without the answers that {@code basis} withholds
     */
    Optional<SecondOpinions> of(
            long projectId, BatchBasis basis, PoolSnapshot snapshot, Progress progress) {
        if (!basis.settings().strategy().equals("activelab")) {
            return Optional.empty();
        }
        AnsweredSamples answered =
                new AnsweredSamples(
                        answers.inForce(projectId).stream()
                                .filter(answer -> !basis.withheld().contains(answer.sampleId()))
                                .toList());
        Set<Long> open = answered.open(RECENT_BATCHES * basis.settings().batchSize());
        open.removeAll(new HashSet<>(queue.asked(projectId, Origin.RANDOM)));
        int[] rows = rows(open, snapshot);
        return rows.length == 0
                ? Optional.empty()
                : opinions(rows, answered, basis, snapshot, progress);
    }

    private static int[] rows(Set<Long> samples, PoolSnapshot snapshot) {
        return IntStream.of(snapshot.labels().rows())
                .filter(row -> samples.contains(snapshot.index().sampleIds()[row]))
                .toArray();
    }

    private Optional<SecondOpinions> opinions(
            int[] rows,
            AnsweredSamples answered,
            BatchBasis basis,
            PoolSnapshot snapshot,
            Progress progress) {
        return new OutOfSample(FOLDS, trainer)
                .predict(snapshot.index().embeddings(), snapshot.labels(), progress)
                .map(posterior ->
                        new SecondOpinions(
                                rows,
                                answered.opinions(snapshot.index(), basis.classes()),
                                posterior));
    }
}
