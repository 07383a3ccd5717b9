package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.label.AnnotationView;
import io.winnow.label.AnswerKind;
import io.winnow.learning.select.Opinions;
import io.winnow.project.ClassView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweredSamplesTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;
    private static final long CAROL = 13;

    @Test
    void onePersonIsNeverAskedAgain() {
        assertThat(answered(label(1000, ANNA, 0), label(1001, ANNA, 1)).open(10)).isEmpty();
    }

    @Test
    void oneOfTwoIsAskedWhatTheOtherAnswered() {
        AnsweredSamples both =
                answered(label(1000, ANNA, 0), label(1001, BEN, 1), label(1001, ANNA, 1));

        assertThat(both.open(10)).containsExactly(1000L);
    }

    @Test
    void whoGaveNoneOfTheLastAnswersIsNotAtWork() {
        AnsweredSamples before =
                answered(label(1001, BEN, 1), label(1000, ANNA, 0), label(1002, ANNA, 0));

        assertThat(before.open(3)).containsExactlyInAnyOrder(1000L, 1001L, 1002L);
        assertThat(before.open(2)).as("by Ben, for Anna").containsExactly(1001L);
    }

    @Test
    void whoSkippedHasAnsweredButHasNoOpinion() {
        AnsweredSamples skipped =
                answered(
                        label(1000, ANNA, 0),
                        other(1000, BEN, AnswerKind.SKIP),
                        other(1001, ANNA, AnswerKind.SKIP),
                        other(1002, ANNA, AnswerKind.NOT_SURE));

        assertThat(skipped.open(10)).isEmpty();
        assertThat(opinions(skipped).rows()).containsExactly(0);
    }

    @Test
    void aThirdPersonIsAskedAboutWhatTwoDisputeButNotAboutWhatIsFlagged() {
        AnsweredSamples disputed =
                answered(
                        label(1000, ANNA, 0),
                        label(1000, BEN, 1),
                        label(1001, ANNA, 0),
                        other(1001, BEN, AnswerKind.FLAG),
                        label(1002, CAROL, 0));

        assertThat(disputed.open(10)).containsExactlyInAnyOrder(1000L, 1002L);
    }

    @Test
    void opinionsAreWhatPeopleSaidOfWhatMayBeLearnedFrom() {
        Opinions said =
                opinions(
                        answered(
                                label(1002, BEN, 1),
                                label(1001, ANNA, 0),
                                label(1001, BEN, 2),
                                label(1003, ANNA, 1),
                                label(7, ANNA, 1)));

        assertThat(said.rows()).as("row 3 is gold").containsExactly(2, 1, 1);
        assertThat(said.annotators()).containsExactly(0, 1, 0);
        assertThat(said.classes()).containsExactly(1, 0, 2);
        assertThat(said.classCount()).isEqualTo(3);
    }

    private static Opinions opinions(AnsweredSamples answered) {
        List<ClassView> classes =
                Stream.of(0, 1, 2)
                        .map(i -> new ClassView(70 + i, 1, i, "class " + i, "#000000", null, ""))
                        .toList();
        return answered.opinions(PoolFixture.index(6, 3), classes);
    }

    private static AnsweredSamples answered(AnnotationView... answers) {
        return new AnsweredSamples(List.of(answers));
    }

    private static AnnotationView label(long sample, long person, int ordinal) {
        return answer(sample, person, AnswerKind.LABEL, 70L + ordinal);
    }

    private static AnnotationView other(long sample, long person, AnswerKind kind) {
        return answer(sample, person, kind, null);
    }

    private static AnnotationView answer(
            long sample, long person, AnswerKind kind, @Nullable Long classId) {
        Instant then = Instant.EPOCH;
        return new AnnotationView(
                sample, person, 1L, kind, classId, List.of(), null, 0, then, then);
    }
}
