package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.label.SampleLabel;
import io.winnow.project.ClassView;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolSnapshotTest {

    private static final List<ClassView> CLASSES =
            Stream.of(0, 1, 2)
                    .map(i -> new ClassView(70 + i, 1, i, "class " + i, "#000000", null, ""))
                    .toList();

    private final PoolIndex index = PoolFixture.index(6, 1, 4);

    @Test
    void whatIsKnownOfGoldIsNoLabelToLearnFrom() {
        PoolSnapshot snapshot = of(label(1005, 72), label(1004, 71), label(1001, 70));
        assertThat(snapshot.labels().rows()).containsExactly(5);
        assertThat(snapshot.labels().classes()).containsExactly(2);
        assertThat(snapshot.gold().rows()).containsExactly(1, 4);
        assertThat(snapshot.gold().classes()).containsExactly(0, 1);
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        PoolSnapshot there = of(label(1000, 70), label(1002, 72), label(1003, 71));
        PoolSnapshot back = of(label(1003, 71), label(1002, 72), label(1000, 70));
        assertThat(back.labels().rows()).isEqualTo(there.labels().rows()).containsExactly(0, 2, 3);
        assertThat(back.labels().classes()).isEqualTo(there.labels().classes());
    }

    @Test
    void aSampleThatIsNotEncodedYetAndAClassThatIsGoneAreLeftOut() {
        PoolSnapshot snapshot = of(label(1006, 70), label(1002, 99), label(1003, 71));
        assertThat(snapshot.labels().rows()).containsExactly(3);
    }

    @Test
    void withheldLabelsAreTakenOutAndGoldStays() {
        PoolSnapshot snapshot = of(label(1000, 70), label(1001, 71), label(1003, 72));
        PoolSnapshot before = snapshot.without(Set.of(1000L, 1001L));
        assertThat(before.labels().rows()).containsExactly(3);
        assertThat(before.gold().rows()).containsExactly(1);
        assertThat(snapshot.without(Set.of(1002L))).isSameAs(snapshot);
    }

    private PoolSnapshot of(SampleLabel... labels) {
        return PoolSnapshot.of(index, CLASSES, List.of(labels));
    }

    private static SampleLabel label(long sampleId, long classId) {
        return new SampleLabel(sampleId, classId, SampleLabel.Source.HUMAN, 1);
    }
}
