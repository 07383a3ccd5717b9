package io.winnow.simulate;

import java.util.List;

class TextsTest extends SamplesContract {

    @Override
    Samples samples() {
        return new Samples.Texts(List.of("ab", "c", "abc", ""));
    }
}
