package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Safetensors;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.EncoderContract;
import io.winnow.neural.Preprocessing.Layout;
import io.winnow.neural.Preprocessing.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxImageEncoderTest extends EncoderContract {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/neural/onnx");
    private static final Preprocessing FIRST = Preprocessing.imageNet(8, 6);
    private static final Preprocessing LAST = FIRST.with(Layout.CHANNELS_LAST);

    @TempDir private Path folder;

    /** The tiny networks end in a rectifier, which takes all of a blank image away. */
    @Override
    protected boolean mayGiveZeros() {
        return true;
    }

    @Override
    protected Encoder encoder() throws IOException {
        return OnnxImageEncoder.open(file("first"), FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "first, CHANNELS_FIRST",
        "batch2, CHANNELS_FIRST",
        "last, CHANNELS_LAST",
        "maps, CHANNELS_FIRST"
    })
    void embedsAsTheReferenceDoes(String name, Layout layout) throws IOException {
        assertRows(name, name, FIRST.with(layout));
    }

    @Test
    void turnsChannelsAround() throws IOException {
        Preprocessing bgr =
                new Preprocessing(
                        8,
                        6,
                        Layout.CHANNELS_FIRST,
                        Order.BGR,
                        FIRST.range(),
                        FIRST.mean(),
                        FIRST.deviation());
        assertRows("bgr", "first", bgr);
    }

    @ParameterizedTest
    @CsvSource({"grey, CHANNELS_FIRST", "greylast, CHANNELS_LAST"})
    void takesOneChannelAsTheReferenceDoes(String name, Layout layout) throws IOException {
        Preprocessing grey = FIRST.with(layout).grey();
        assertThat(grey.shape()).isEqualTo(new ImageShape(1, 8, 6));
        assertRows(name, name, grey);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "first, 3, CHANNELS_FIRST, 8, 6",
                "last, 3, CHANNELS_LAST, ?, ?",
                "maps, 3, CHANNELS_FIRST, ?, ?",
                "grey, 1, CHANNELS_FIRST, 8, 6",
                "greylast, 1, CHANNELS_LAST, ?, ?"
            })
    void aFileSaysWhatItTakes(
            String name, Integer channels, Layout layout, Integer height, Integer width)
            throws IOException {
        OnnxInput input = OnnxInput.of(file(name));

        assertThat(input).isEqualTo(new OnnxInput(channels, layout, height, width));
        Preprocessing fitting = input.fit(Preprocessing.plain(8, 6));
        assertThat(OnnxImageEncoder.misfits(file(name), fitting)).isEmpty();
    }

    @Test
    void twoChannelsAreNeitherGreyNorColour() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> OnnxInput.of(file("two")))
                .withMessageContaining("2 × 8 × 6, and neither end is 3 channels or 1");
    }

    @Test
    void fillsAFixedBatch() throws IOException {
        try (Encoder encoder = OnnxImageEncoder.open(file("batch2"), FIRST)) {
            byte[] pixels = Arrays.copyOf(pixels(), 3 * encoder.input().bytes());
            float[] rows = encoder.encode(pixels, 3);
            assertThat(Arrays.copyOf(rows, 8)).containsExactly(encoder.encode(pixels, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grey, 'it takes 1 channels, not 3'",
        "notfinite, its output is not finite",
        "constant, the same embedding",
        "twoinputs, it has 2 inputs",
        "threed, its output is not n × d",
        "external, weights are in other files",
        "hidden, weights are in other files"
    })
    void saysWhatDoesNotFit(String name, String why) {
        assertThat(OnnxImageEncoder.misfits(file(name), FIRST).orElseThrow())
                .contains(name + ".onnx: ")
                .contains(why);
    }

    @Test
    void saysThatTheSizeOrTheLayoutDoesNotFit() {
        assertThat(OnnxImageEncoder.misfits(file("first"), Preprocessing.plain(9, 6)).orElseThrow())
                .endsWith("it takes 8 rows, not 9");
        assertThat(OnnxImageEncoder.misfits(file("first"), LAST).orElseThrow())
                .contains("it takes 3 rows, not 8; it takes 8 columns, not 6");
        assertThat(OnnxImageEncoder.misfits(file("first"), FIRST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 a zip", "{\"json\": 1}", "\u0080\u0002}q\u0000."})
    void refusesWhatIsNotOnnx(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), content);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> OnnxImageEncoder.open(file, FIRST))
                .withMessageContaining("model.onnx: it is no ONNX file");
    }

    @Test
    void refusesEveryTornFile() throws IOException {
        byte[] whole = Files.readAllBytes(file("first"));
        for (int length = 0; length < whole.length; length += 7) {
            Path torn = folder.resolve("torn.onnx");
            Files.write(torn, Arrays.copyOf(whole, length));
            assertThat(OnnxImageEncoder.misfits(torn, FIRST)).as("%d bytes", length).isPresent();
        }
    }

    @Test
    void idFollowsTheFileAndThePreprocessing() throws IOException {
        Path renamed = Files.copy(file("first"), folder.resolve("mein Netz" + ".x".repeat(40)));
        assertThat(id(file("first"), FIRST)).startsWith("onnx-first-");
        assertThat(id(renamed, FIRST)).startsWith("onnx-mein_Netz_x").hasSizeLessThan(100);
        assertThat(id(file("first"), Preprocessing.plain(8, 6)))
                .isNotEqualTo(id(file("first"), FIRST));
    }

    @Test
    void refusesPreprocessingThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Preprocessing.plain(0, 6));
        List<Float> zero = List.of(0f, 0f, 0f);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Preprocessing(
                                8, 6, FIRST.layout(), FIRST.order(), FIRST.range(), zero, zero))
                .withMessageContaining("deviation");
    }

    private static void assertRows(String golden, String name, Preprocessing how)
            throws IOException {
        float[] expected =
                Safetensors.read(GOLDEN.resolve("rows.safetensors")).tensor(golden).values();
        try (Encoder encoder = OnnxImageEncoder.open(file(name), how)) {
            assertThat(encoder.encode(pixels(), 2))
                    .usingComparatorWithPrecision(1e-5f)
                    .containsExactly(expected);
        }
    }

    private static String id(Path file, Preprocessing how) throws IOException {
        try (Encoder encoder = OnnxImageEncoder.open(file, how)) {
            return encoder.id();
        }
    }

    private static byte[] pixels() {
        byte[] pixels = new byte[2 * FIRST.shape().bytes()];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = (byte) (7 * k);
        }
        return pixels;
    }

    private static Path file(String name) {
        return GOLDEN.resolve(name + ".onnx");
    }
}
