package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestExamplesTest {

    @Test
    void isReadAsItWasWritten() {
        NearestExamples examples = new NearestExamples(.85, List.of(12L, 5L));
        assertThat(examples.pattern()).isEqualTo("0.850 12 5");
        assertThat(NearestExamples.of(examples.pattern())).isEqualTo(examples);
        assertThat(examples.words()).isEqualTo("close to 2 examples (0.85)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.9", "0 12", "1.1 12", "NaN 12", "0.9 12 12", "0.9 x", "x 12"})
    void whatIsNoneSaysWhy(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> NearestExamples.of(pattern));
    }

    @Test
    void manyExamplesAreLabels() {
        List<Long> many = LongStream.range(0, 51).boxed().toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearestExamples(.9, many))
                .withMessageContaining("50");
    }
}
