package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadClassifierTest extends RowClassifierContract {

    @Override
    RowClassifier classifier(Embeddings embeddings) {
        return new HeadClassifier(embeddings, new LogisticRegression(), 1);
    }

    /** However many rows are voted on, five heads learn from four fifths of the limit. */
    @Test
    void learnsFromNoMoreThanItMay() {
        Random random = new Random(1);
        int[] truth = random.ints(300, 0, 3).toArray();
        List<Integer> taught = new ArrayList<>();
        HeadTrainer counting =
                (embeddings, targets, start, progress) -> {
                    taught.add(targets.rows().length);
                    return new LogisticRegression().train(embeddings, targets, start, progress);
                };

        var said =
                new HeadClassifier(clusters(truth, random), counting, 50, 1)
                        .predict(labels(truth, 3), Progress.NONE)
                        .orElseThrow();

        assertThat(taught).hasSize(5).allMatch(count -> count <= 43);
        assertThat(right(said, labels(truth, 3))).isGreaterThan(.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HeadClassifier(noise(2, 2, random), new LogisticRegression(), 1, 1))
                .withMessageContaining("1 labels");
    }
}
