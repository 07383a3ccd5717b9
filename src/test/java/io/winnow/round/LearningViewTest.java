package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LearningViewTest {

    @Test
    void learnersNeverSeeAGoldRow() {
        PoolSnapshot snapshot = PoolFixture.snapshot(30, 12, 0, 5, 29);

        LearningView view = LearningView.of(snapshot);

        assertThat(view.rows()).hasSize(27).doesNotContain(0, 5, 29);
        assertThat(view.embeddings().size()).isEqualTo(27);
    }

    @Test
    void everyLabelStaysOnItsOwnEmbedding() {
        PoolSnapshot snapshot = PoolFixture.snapshot(30, 12, 0, 5, 29);

        LearningView view = LearningView.of(snapshot);

        int[] inPool = Arrays.stream(view.labels().rows()).map(row -> view.rows()[row]).toArray();
        assertThat(inPool).isEqualTo(snapshot.labels().rows());
        for (int row : view.labels().rows()) {
            assertThat(view.embeddings().row(row))
                    .isEqualTo(snapshot.index().embeddings().row(view.rows()[row]));
        }
    }
}
