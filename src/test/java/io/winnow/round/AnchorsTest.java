package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    private final PoolIndex index = PoolFixture.index(90, 80, 81, 82);
    private final Head champion =
            new LogisticRegression()
                    .train(index.embeddings(), Targets.of(PoolFixture.truth(all(60))), null);

    @Test
    void neverAnchorsGold() {
        assertThat(Anchors.of(champion, index, 1).rows()).doesNotContain(80, 81, 82).hasSize(87);
    }

    @Test
    void aLabelReplacesTheAnchorOfItsRow() {
        Targets labels = Targets.of(PoolFixture.truth(4, 7));

        Targets joined = Anchors.join(labels, Anchors.of(champion, index, 1));

        assertThat(joined.rows()).doesNotHaveDuplicates().hasSize(87);
        assertThat(joined.weights()[0]).isEqualTo(1);
        assertThat(joined.weights()[joined.size() - 1]).isLessThan(1);
    }

    @Test
    void aRefitOnOneLabelKeepsWhatTheChampionKnows() {
        Targets one = Targets.of(PoolFixture.truth(0));
        Targets anchored = Anchors.join(one, Anchors.of(champion, index, 1));

        assertThat(accuracy(fit(one))).isLessThan(.5);
        assertThat(accuracy(fit(anchored))).isGreaterThan(.95);
    }

    private Head fit(Targets targets) {
        return new LogisticRegression().train(index.embeddings(), targets, null);
    }

    private double accuracy(Head head) {
        var posterior = head.predict(index.embeddings());
        return IntStream.range(0, index.size())
                .map(i -> posterior.top(i) == i % PoolFixture.CLASSES ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }
}
