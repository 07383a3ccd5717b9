package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.cli.WinnowCommand;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadFile;
import io.winnow.learning.represent.LsaEncoder;
import io.winnow.neural.MiniLmEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableModelTest {

    private static final List<String> TEXTS =
            List.of(
                    "cheap pills, order now",
                    "the meeting moved to Monday",
                    "order cheap offers today",
                    "lunch after the meeting?");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"texts.txt, lines", "texts.csv, csv", "texts.jsonl, jsonl"})
    void aTextModelPredictsNewTextsElsewhere(String name, String format) throws IOException {
        Path model = lsaModel();
        Path texts = Files.writeString(folder.resolve(name), written(format));
        Path out = folder.resolve("out.jsonl");

        int code = predict(model, "--texts", texts.toString(), "--format", "JSONL", "--out", out);

        assertThat(code).isZero();
        List<String> rows = Files.readAllLines(out);
        assertThat(rows).hasSize(TEXTS.size());
        try (PortableModel loaded = PortableModel.load(model)) {
            Posterior expected = loaded.predict(TEXTS);
            for (int i = 0; i < rows.size(); i++) {
                var row = tools.jackson.databind.json.JsonMapper.shared().readTree(rows.get(i));
                assertThat(row.get("posterior").get("spam").floatValue())
                        .isCloseTo(expected.probability(i, 1), within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CSV", "JSONL"})
    void theTextsComeAlongWhereAskedFor(String format) throws IOException {
        Path texts = Files.writeString(folder.resolve("texts.csv"), written("csv"));
        Path out = folder.resolve("out");
        Path model = lsaModel();

        assertThat(predict(model, "--texts", texts, "--format", format, "--out", out)).isZero();
        assertThat(out).content().doesNotContain("meeting");
        assertThat(
                        predict(
                                model,
                                "--texts",
                                texts,
                                "--format",
                                format,
                                "--out",
                                out,
                                "--with-text"))
                .isZero();
        assertThat(out).content().contains("text", "confidence").contains(TEXTS);
        assertThat(predict(model, "--folder", folder, "--with-text")).isEqualTo(1);
    }

    @Test
    void miniLmNeedsNoFileOfItsOwn() throws IOException {
        Path model = model(MiniLmEncoder.NAME, MiniLmEncoder.DIMENSION);
        try (PortableModel loaded = PortableModel.load(model);
                MiniLmEncoder encoder = MiniLmEncoder.open()) {
            assertThat(loaded.takesTexts()).isTrue();
            Posterior posterior = loaded.predict(TEXTS.subList(0, 1));
            float[] row = encoder.encode(TEXTS.subList(0, 1));
            double logit = 0;
            for (int k = 0; k < row.length; k++) {
                logit += row[k] * (weight(row.length + k) - weight(k));
            }
            assertThat((double) posterior.probability(0, 1))
                    .isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-5));
        }
    }

    @Test
    void textsAndImagesAreNotMistakenForEachOther() throws IOException {
        Path model = lsaModel();
        assertThat(predict(model, "--folder", folder.toString())).isEqualTo(1);
        try (PortableModel loaded = PortableModel.load(model)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> loaded.predict(new byte[3], 1))
                    .withMessage("The model takes texts, not images.");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 'ham\",\"spam\",\"other'", "1, 'ham\",\"spam'"})
    void aHeadThatDoesNotFitIsRefused(int tooMany, String classes) throws IOException {
        Path model = lsaModel();
        int fits = HeadFile.read(model.resolve(PortableModel.HEAD)).dimension();
        HeadFile.write(
                model.resolve(PortableModel.HEAD),
                new Head(new float[2 * (fits + tooMany)], new float[2], 1));
        Path card = model.resolve(PortableModel.CARD);
        Files.writeString(card, Files.readString(card).replace("ham\",\"spam", classes));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PortableModel.load(model))
                .withMessageContaining("does not fit together");
    }

    private Path lsaModel() throws IOException {
        LsaEncoder encoder = LsaEncoder.fit(TEXTS, 1, Progress.NONE);
        Path model = model("lsa", encoder.dimension());
        encoder.write(model.resolve(PortableEncoder.SAFETENSORS));
        return model;
    }

    /** A folder with a head whose weights are {@link #weight}. */
    private Path model(String encoder, int dimension) throws IOException {
        Path model = Files.createDirectories(folder.resolve("model"));
        float[] weights = new float[2 * dimension];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(i);
        }
        HeadFile.write(model.resolve(PortableModel.HEAD), new Head(weights, new float[2], 1));
        Files.writeString(
                model.resolve(PortableModel.CARD),
                """
                {"format":"winnow-model-1","project":"Mails","model":3,"classes":["ham","spam"],
                 "encoder":"%s","learner":"supervised","labels":4,"goldAccuracy":null,
                 "createdAt":"2026-01-01T00:00:00Z"}
                """
                        .formatted(encoder));
        return model;
    }

    private static float weight(int i) {
        return (float) new SplittableRandom(i).nextDouble(-1, 1);
    }

    private static String written(String format) {
        return switch (format) {
            case "lines" -> String.join("\n", TEXTS);
            case "csv" -> "text\n\"" + String.join("\"\n\"", TEXTS) + "\"\n";
            default -> "{\"text\":\"" + String.join("\"}\n{\"text\":\"", TEXTS) + "\"}\n";
        };
    }

    private static int predict(Path model, Object... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "predict";
        arguments[1] = "--model";
        arguments[2] = model.toString();
        for (int i = 0; i < more.length; i++) {
            arguments[i + 3] = more[i].toString();
        }
        return WinnowCommand.run(
                server -> {},
                settings -> {
                    throw new AssertionError("predicting needs no workspace");
                },
                arguments);
    }
}
