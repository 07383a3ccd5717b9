package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.weak.Aggregator;
import io.winnow.learning.weak.AggregatorContract;
import org.junit.jupiter.api.Test;

class AggregatorChoiceTest extends AggregatorContract {

    @Override
    protected Aggregator aggregator() {
        return AggregatorChoice.named("auto");
    }

    @Test
    void everyNameFindsTheAggregatorOfThatName() {
        assertThat(AggregatorChoice.names()).startsWith("majority").contains("auto");
        for (String name : AggregatorChoice.names()) {
            assertThat(AggregatorChoice.named(name).name()).isEqualTo(name);
        }
    }

    @Test
    void anotherNameIsAnsweredWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregatorChoice.named("oracle"))
                .withMessageContaining("'oracle'")
                .withMessageContaining("auto");
    }
}
