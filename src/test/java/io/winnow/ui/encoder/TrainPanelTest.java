package io.winnow.ui.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.neural.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainPanelTest {

    private final List<TrainPanel.Wanted> wanted = new ArrayList<>();
    private final TrainPanel panel = new TrainPanel(wanted::add);

    @Test
    void offersLargerSidesAndTrainsAtTheOneChosen() {
        panel.offer(List.of(64, 96, 128, 160, 224));

        assertThat(panel.sides().isVisible()).isTrue();
        assertThat(panel.sides().getValue()).isEqualTo(64);
        assertThat(panel.sides().getItemLabelGenerator().apply(64)).isEqualTo("64 px (usual)");
        assertThat(panel.sides().getItemLabelGenerator().apply(224)).isEqualTo("224 px");

        panel.sides().setValue(224);
        train();

        assertThat(wanted)
                .containsExactly(new TrainPanel.Wanted(Objectives.SIMCLR, 16, false, 224));
    }

    @Test
    void whatIsChosenStaysWhenTheSameIsOfferedAgain() {
        panel.offer(List.of(64, 96));
        panel.sides().setValue(96);
        panel.offer(List.of(64, 96));
        assertThat(panel.sides().getValue()).isEqualTo(96);

        panel.offer(List.of(28));
        assertThat(panel.sides().getValue()).isEqualTo(28);
        assertThat(panel.sides().isVisible()).as("there is nothing to choose").isFalse();
    }

    @Test
    void withoutImagesThereIsNoSideToChoose() {
        panel.offer(List.of());
        assertThat(panel.sides().isVisible()).isFalse();
        train();
        assertThat(wanted.getFirst().side()).isNull();
    }

    @Test
    void saysHowManyPassesThereMayBe() {
        IntegerField epochs = all(panel, IntegerField.class).findFirst().orElseThrow();
        for (Integer bad : new Integer[] {null, 0, 1_001}) {
            epochs.setValue(bad);
            train();
            assertThat(wanted).isEmpty();
            assertThat(epochs.getErrorMessage()).contains("Between 1 and 1,000");
        }
        epochs.setValue(1_000);
        train();
        assertThat(wanted).singleElement().satisfies(w -> assertThat(w.epochs()).isEqualTo(1_000));
    }

    private void train() {
        all(panel, Button.class).findFirst().orElseThrow().click();
    }

    private static <C extends Component> Stream<C> all(Component in, Class<C> type) {
        return Stream.concat(
                type.isInstance(in) ? Stream.of(type.cast(in)) : Stream.empty(),
                in.getChildren().flatMap(child -> all(child, type)));
    }
}
