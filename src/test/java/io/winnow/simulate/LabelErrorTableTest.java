package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.simulate.LabelErrorStudy.Noise;
import io.winnow.simulate.LabelErrorTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelErrorTableTest {

    private static final Noise SOME = new Noise(.1, false);
    private static final Noise ALIKE = new Noise(.1, true);

    private final LabelErrorTable table =
            new LabelErrorTable(
                    List.of(
                            new Row(SOME, 100, 1, .8, 10, 5, 8),
                            new Row(SOME, 100, 2, .9, 0, 0, 4),
                            new Row(SOME, 200, 1, .7, 4, 0, 0),
                            new Row(ALIKE, 100, 1, .6, 20, 5, 10)));

    @Test
    void sharesAreOfListsThatHaveAny() {
        List<Row> rows = table.of(SOME, 100);

        assertThat(rows).hasSize(2);
        assertThat(LabelErrorTable.mean(rows, Row::listed)).isEqualTo(5);
        assertThat(LabelErrorTable.precisions(rows)).containsExactly(.5);
        assertThat(LabelErrorTable.recalls(rows)).containsExactly(.625, 0);
        assertThat(LabelErrorTable.recalls(table.of(SOME, 200))).isEmpty();
        assertThat(LabelErrorTable.over(new double[0])).isEmpty();
        assertThat(LabelErrorTable.over(new double[] {.5, .7}).orElseThrow().estimate())
                .isCloseTo(.6, within(1e-9));
    }

    @Test
    void noiseIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Noise(1, false))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelErrorStudy("supervised", List.of(SOME), List.of(9), 0));
    }
}
