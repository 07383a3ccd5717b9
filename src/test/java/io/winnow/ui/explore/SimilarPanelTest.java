package io.winnow.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import io.winnow.curate.Similar;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.project.ClassView;
import io.winnow.ui.part.JobLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimilarPanelTest {

    private static final ClassView COAT = new ClassView(7, 1, 0, "Coat", "#0072b2", "1", "");

    private final List<Long> opened = new ArrayList<>();
    private final List<Long> cancelled = new ArrayList<>();
    private int indexed;
    private final SimilarPanel panel =
            new SimilarPanel(opened::add, () -> indexed++, cancelled::add);

    @Test
    void eachNeighbourSaysHowAlikeItIsAndWhatItIsLabeled() {
        show(
                new Similar.Found(
                        List.of(
                                neighbor(3, .9876, false, 7L, null),
                                neighbor(4, .5, true, null, null),
                                neighbor(5, -.25, false, null, null)),
                        true));

        List<NativeButton> buttons = all(NativeButton.class);
        assertThat(buttons)
                .extracting(button -> button.getElement().getAttribute("aria-label"))
                .containsExactly(
                        "3.png, similarity 0.988, labeled Coat",
                        "4.png, similarity 0.500, sealed",
                        "5.png, similarity -0.250, no label");
        assertThat(all(Image.class).getFirst().getSrc()).isEqualTo("api/projects/1/media/3");
        assertThat(words()).contains("Coat", "sealed").doesNotContain("a few may be missed");
        ComponentUtil.fireEvent(buttons.get(1), new ClickEvent<>(buttons.get(1)));
        assertThat(opened).containsExactly(4L);
    }

    @Test
    void textsAreShownByHowTheyBeginAndAnIndexSaysThatItMayMissSome() {
        show(new Similar.Found(List.of(neighbor(3, .9, false, 9L, "Dear all")), false));

        assertThat(words()).contains("Dear all", "a few may be missed").doesNotContain("Coat");
        assertThat(all(Image.class)).isEmpty();
    }

    @Test
    void withoutOthersOrEmbeddingsItSaysSo() {
        show(new Similar.Found(List.of(), true));
        assertThat(words()).contains("no other sample");

        show(new Similar.NotEncoded());
        assertThat(words()).contains("when this sample is encoded").doesNotContain("no other");
    }

    @Test
    void whatCannotBeComparedSaysWhyAndWhatToDo() {
        show(new Similar.Failed("row 5 is not finite"));

        assertThat(words()).contains("row 5 is not finite. Encode the pool again");
    }

    @Test
    void anIndexUnderWayShowsItsProgressAndCanBeStopped() {
        show(new Similar.NotIndexed(job(JobState.RUNNING, 10)));
        assertThat(words()).contains("being built", "10 %");
        assertThat(all(Button.class)).extracting(Button::getText).containsExactly("Cancel");

        assertThat(panel.progress(job(JobState.RUNNING, 60))).isTrue();
        assertThat(words()).contains("60 %").doesNotContain("10 %");
        all(Button.class).getFirst().click();
        assertThat(cancelled).containsExactly(1L);
        assertThat(panel.progress(job(JobState.SUCCEEDED, 100))).isFalse();
    }

    @Test
    void anIndexThatFailedOrWasCancelledCanBeBuiltAgain() {
        show(new Similar.NotIndexed(job(JobState.FAILED, 0)));
        assertThat(words()).contains("could not be built: the disk is full");
        assertThat(panel.progress(job(JobState.RUNNING, 1))).isFalse();

        show(new Similar.NotIndexed(job(JobState.CANCELLED, 0)));
        assertThat(words()).contains("is not built").doesNotContain("disk");
        all(Button.class).getFirst().click();
        assertThat(indexed).isOne();
        assertThat(all(JobLine.class)).isEmpty();
    }

    @Test
    void aNeighbourThatIsSealedCannotHaveALabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbor(3, .9, true, 7L, null))
                .withMessageContaining("3");
    }

    private void show(Similar similar) {
        panel.show(1, similar, Map.of(7L, COAT));
    }

    private String words() {
        return panel.getElement().getTextRecursively();
    }

    private <T extends Component> List<T> all(Class<T> type) {
        return below(panel).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(
                Stream.of(component), component.getChildren().flatMap(SimilarPanelTest::below));
    }

    private static Similar.Neighbor neighbor(
            long id, double similarity, boolean sealed, @Nullable Long classId, String excerpt) {
        return new Similar.Neighbor(id, id + ".png", similarity, sealed, classId, excerpt);
    }

    private static JobView job(JobState state, int done) {
        return new JobView(
                1,
                "neighbor-index",
                "Index of similar samples",
                1L,
                state,
                done,
                100,
                "sorting",
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
