package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void everyChoiceIsFoundByItsNameAndSaysWhatItIs() {
        roundTrip(Objectives.class);
        roundTrip(FineTuneMethod.class);
    }

    @Test
    void namesInCommandsStay() {
        assertThat(Choice.keys(Objectives.class))
                .containsExactly("simclr", "vicreg", "byol", "rotation", "vae", "mae");
        assertThat(Choice.keys(FineTuneMethod.class))
                .containsExactly("fine-tune", "fixmatch", "freematch", "mean-teacher");
    }

    @Test
    void anUnknownNameIsToldTheOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.named(FineTuneMethod.class, "method", "magic"))
                .withMessage(
                        "'magic' is no method; there are [fine-tune, fixmatch, freematch,"
                                + " mean-teacher]");
    }

    private static <C extends Enum<C> & Choice> void roundTrip(Class<C> choices) {
        for (C choice : choices.getEnumConstants()) {
            String shouted = choice.key().toUpperCase(Locale.ROOT);
            assertThat(Choice.named(choices, "choice", shouted)).isSameAs(choice);
            assertThat(choice.label()).isNotBlank().isNotEqualTo(choice.source());
            assertThat(choice.source()).matches(".*\\d{4}.*");
            assertThat(choice.explanation()).endsWith(".");
        }
    }
}
