package io.winnow.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden/learning/head.safetensors");

    @TempDir Path folder;

    @Test
    void readsWhatTheReferenceWrote() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);

        assertThat(golden.tensor("weights").shape()).containsExactly(2, 3);
        assertThat(golden.tensor("weights").values()).containsExactly(0, .25f, .5f, .75f, 1, 1.25f);
        assertThat(golden.tensor("bias").values()).containsExactly(-1.5f, 2);
        assertThat(golden.metadata())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("temperature", "1.25", "note", "\"ü\"\n"));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Path file = folder.resolve("head.safetensors");
        new Safetensors(
                        Map.of(
                                "s",
                                new Tensor(new float[] {7}),
                                "e",
                                new Tensor(new float[0], 0, 4)),
                        Map.of("k\\", "tab\t \"quoted\""))
                .write(file);

        Safetensors back = Safetensors.read(file);

        assertThat(back.tensor("s").values()).containsExactly(7);
        assertThat(back.tensor("e").shape()).containsExactly(0, 4);
        assertThat(back.text("k\\")).isEqualTo("tab\t \"quoted\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 60, 200})
    void refusesATornFile(int length) throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN);
        Path torn = folder.resolve("torn.safetensors");
        Files.write(torn, Arrays.copyOf(whole, Math.min(length, whole.length - 1)));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Safetensors.read(torn))
                .withMessageContaining("torn.safetensors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}",
                "{\"__metadata__\":{\"a\":1}}",
                "{\"__metadata__\":{\"a\":\"1\"}} x",
                "{\"a\":[[[[[[[[[[[]]]]]]]]]]]}",
                "{\"a",
                "[]",
            })
    void refusesAHeaderThatLies(String header) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafetensorsHeader.parse(header).requireBytes(4));
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        Safetensors golden = Safetensors.read(GOLDEN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> golden.tensor("w"))
                .withMessageContaining("weights");
        assertThatIllegalArgumentException().isThrownBy(() -> golden.text("classes"));
    }
}
