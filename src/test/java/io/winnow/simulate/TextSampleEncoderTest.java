package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.LsaEncoder;
import java.util.List;
import java.util.stream.IntStream;

class TextSampleEncoderTest extends SampleEncoderContract {

    private static final List<String> TEXTS =
            IntStream.range(0, 300)
                    .mapToObj(i -> "word" + i % 7 + " among word" + i % 11 + " and word" + i % 13)
                    .toList();

    @Override
    SampleEncoder encoder() {
        return new TextSampleEncoder(LsaEncoder.fit(TEXTS, 1, Progress.NONE));
    }

    @Override
    Samples samples() {
        return new Samples.Texts(TEXTS);
    }

    @Override
    Samples others() {
        ImageShape shape = new ImageShape(1, 2, 2);
        return new Samples.Images(ImageSource.of(new byte[shape.bytes()], shape));
    }
}
