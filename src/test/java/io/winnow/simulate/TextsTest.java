package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest extends SamplesContract {

    @Override
    Samples samples() {
        return new Samples.Texts(List.of("ab", "c", "abc", ""));
    }

    @Test
    void whereATextEndsIsContent() throws Exception {
        assertThat(digest(new Samples.Texts(List.of("ab", "c"))))
                .isNotEqualTo(digest(new Samples.Texts(List.of("a", "bc"))));
    }
}
