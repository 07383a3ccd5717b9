package io.winnow.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.winnow.curate.Exploration;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotWorkedOutTest {

    @ParameterizedTest
    @CsvSource({
        "FAILED, It could not be worked out: the disk is full, Try again",
        "CANCELLED, It was cancelled. Takes long., Work it out",
        "SUCCEEDED, It was worked out for older embeddings. Takes long., Work it out"
    })
    void anEndSaysWhatHappenedAndOffersToGoOn(JobState state, String words, String button) {
        NotWorkedOut face = face(job(state));

        assertThat(face.getElement().getTextRecursively()).contains("t-SNE", words, button);
        Button work = button(face);
        assertThat(work.getAriaLabel()).contains(button + ": t-SNE");
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"QUEUED", "RUNNING"})
    void whatIsUnderWayCannotBeStartedAgain(JobState state) {
        NotWorkedOut face = face(job(state));

        assertThat(face.getElement().getTextRecursively()).contains("the bar above");
        assertThat(face.getChildren()).noneMatch(Button.class::isInstance);
    }

    @Test
    void whatWasNeverTriedSaysWhatItCosts() {
        NotWorkedOut face = face(null);

        assertThat(face.getElement().getTextRecursively()).contains("Takes long.");
        assertThat(button(face).getText()).isEqualTo("Work it out");
    }

    private static NotWorkedOut face(@Nullable JobView latest) {
        return new NotWorkedOut(Exploration.TSNE, "Takes long.", latest, () -> {});
    }

    private static Button button(NotWorkedOut face) {
        return face.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static JobView job(JobState state) {
        return new JobView(
                1,
                "explore",
                "Work out: t-SNE",
                7L,
                state,
                0,
                0,
                "",
                false,
                null,
                null,
                state == JobState.FAILED ? "the disk is full" : null,
                Instant.EPOCH,
                null,
                null,
                "ada");
    }
}
