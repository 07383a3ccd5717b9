package io.winnow.sample.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.sample.TestImages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSourceTest extends SampleSourceContract {

    @Override
    SampleSource source(Path empty) throws Exception {
        Files.write(empty.resolve("a.png"), TestImages.png(9, 9, 1));
        Path file = empty.resolve("pool.csv");
        Files.writeString(file, "path,label\na.png,x\n../b.png,y\nnone.png,x\na.png,y\na.png,\n");
        return new ManifestSource(file, ManifestColumns.DEFAULT, ImportLimits.defaults());
    }

    @TempDir Path folder;

    private Path pool;

    @BeforeEach
    void writeImages() throws Exception {
        pool = Files.createDirectories(folder.resolve("pool"));
        Files.write(folder.resolve("secret.png"), TestImages.png(9, 9, 9));
        Files.createDirectories(pool.resolve("images"));
        for (int i = 0; i < 3; i++) {
            Files.write(pool.resolve("images/" + i + ".png"), TestImages.png(9, 9, i));
        }
        Files.createSymbolicLink(pool.resolve("link.png"), folder.resolve("secret.png"));
    }

    @Test
    void readsCsvWithLabelsAndMetadata() throws Exception {
        Collected read =
                csv(
                        """
                        path,label,shop,note
                        images/0.png,Coat,Berlin,"a, ""b""\"
                        images/1.png,,Paris,
                        """);
        assertThat(read.reasons).isEmpty();
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("Coat", null);
        assertThat(read.rows.getFirst().metadata())
                .isEqualTo(Map.of("shop", "Berlin", "note", "a, \"b\""));
        assertThat(read.rows.stream().map(SourceRow::position)).containsExactly(2L, 3L);
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertThat(csv("\ufeffpath\nimages/0.png\n").names()).containsExactly("images/0.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void findsOutHowItIsEncoded(String encoding) throws Exception {
        Files.write(pool.resolve("images/Röcke.png"), TestImages.png(9, 9, 7));
        String mark = encoding.matches("UTF-16.E") ? "\ufeff" : "";
        String csv = mark + "path,label\nimages/Röcke.png,Röcke\nimages/0.png,Hüte\n";
        String jsonl = mark + "{\"path\":\"images/Röcke.png\",\"label\":\"Röcke\"}\n";
        Collected read = manifest("pool.csv", csv.getBytes(encoding));
        assertThat(read.reasons).isEmpty();
        assertThat(read.names()).containsExactly("images/Röcke.png", "images/0.png");
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("Röcke", "Hüte");
        assertThat(manifest("pool.jsonl", jsonl.getBytes(encoding)).names())
                .containsExactly("images/Röcke.png");
    }

    @Test
    void quarantinesBadRowsOfACsv() throws Exception {
        Collected read =
                csv(
                        """
                        path,label
                        images/0.png,Coat,Berlin
                        images/0.png
                        ,Coat
                        ../secret.png,Coat
                        link.png,Coat
                        none.png,Coat
                        images,Coat
                        %s,Coat
                        images/2.png,Coat
                        """
                                .formatted(pool.resolve("images/1.png")));
        assertThat(read.names()).containsExactly("images/2.png");
        assertThat(read.rejectedAt).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read.reasons)
                .containsEntry("", "no \"path\"")
                .containsEntry("../secret.png", "the path leaves the folder")
                .containsEntry("link.png", "a link that leaves the folder")
                .containsEntry("none.png", "no such file")
                .containsEntry("images", "not a file")
                .containsEntry(
                        pool.resolve("images/1.png").toString(), "the path leaves the folder");
    }

    @Test
    void saysWhichColumnARowHasTooMany() throws Exception {
        assertThat(csv("path,label\nimages/0.png,Coat,Berlin\n").reasons)
                .containsEntry("images/0.png", "unknown column: 3 cells, but the header has 2");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> csv("file,label\nimages/9.png,Coat\n"))
                .withMessage(
                        "pool.csv has no column \"path\", and no other that names files beside it."
                                + " Its columns are: file, label.");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> csv("path,label\nimages/0.png,Coat\n", "file", null))
                .withMessage("pool.csv has no column \"file\". Its columns are: path, label.");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> csv("path,label\nimages/0.png,Coat\n", null, "shop"))
                .withMessage("pool.csv has no column \"shop\". Its columns are: path, label.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void cellsMayBePartedByOtherThanCommas(String delimiter) throws Exception {
        String rows = "path;label;note\nimages/0.png;Coat;1,5\n".replace(";", delimiter);
        Collected read = csv(rows);
        assertThat(read.names()).containsExactly("images/0.png");
        assertThat(read.rows.getFirst().label()).isEqualTo("Coat");
    }

    @Test
    void aNameThatIsThereTwiceCountsOnce() throws Exception {
        Collected read = csv("path,path,label\nimages/0.png,x,Coat\n");
        assertThat(read.names()).containsExactly("images/0.png");
        assertThat(read.rows.getFirst().metadata()).isEqualTo(Map.of("column 2", "x"));
    }

    @Test
    void readsAnArrayOfObjects() throws Exception {
        assertThat(
                        manifest("pool.json", "[{\"file_name\": \"images/1.png\", \"label\": 3}]")
                                .names())
                .containsExactly("images/1.png");
    }

    @Test
    void findsTheColumnThatNamesFiles() throws Exception {
        Collected read = csv("id,filename,Class\n1,images/9.png,Bag\n2,images/0.png,Coat\n");
        assertThat(read.names()).containsExactly("images/0.png");
        assertThat(read.rows.getFirst().label()).isEqualTo("Coat");
        assertThat(read.rows.getFirst().metadata()).isEqualTo(Map.of("id", "2"));
        assertThat(read.reasons).isEqualTo(Map.of("images/9.png", "no such file"));
        assertThat(manifest("pool.jsonl", "{\"n\":1}\n{\"image\":\"images/0.png\"}\n").names())
                .containsExactly("images/0.png");
    }

    @Test
    void saysHowItIsLaidOut() throws Exception {
        Path file = Files.writeString(pool.resolve("p.csv"), "id,file,breed\n1,images/0.png,Pug\n");
        assertThat(layout(file, null))
                .isEqualTo(new TableLayout(List.of("id", "file", "breed"), "file", null, "UTF-8"));
        assertThat(layout(file, "breed").label()).isEqualTo("breed");
        Files.writeString(file, "path,label\nimages/0.png,Pug\n");
        assertThat(layout(file, null).label()).isEqualTo("label");
        assertThat(layout(file, "").label()).isNull();
    }

    private static TableLayout layout(Path file, @Nullable String label) throws Exception {
        return new ManifestSource(file, new ManifestColumns(null, label), ImportLimits.defaults())
                .layout();
    }

    @Test
    void aFileOutsideOfTheFolderTellsNothing() {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> csv("secret\n../secret.png\nlink.png\n"))
                .withMessageContaining("no other that names files beside it");
    }

    @Test
    void stopsAtARowThatNeverEnds() {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> csv("path\n\"" + "x".repeat(200_000)))
                .withMessageContaining("a row has more than 100,000 characters");
    }

    @Test
    void readsJsonl() throws Exception {
        Collected read =
                manifest(
                        "pool.jsonl",
                        """
                        {"path":"images/0.png","label":"Coat","price":3.5,"tags":["a"]}

                        {"path":"images/1.png","label":4}
                        {"path":"images/2.png","label":["a","b"]}
                        [1]
                        null
                        {"label":"Coat"}
                        {"path":"images/0.png"
                        {"path":"images/2.png"}
                        """);
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("Coat", "4", null);
        assertThat(read.rows.getFirst().metadata())
                .isEqualTo(Map.of("price", 3.5, "tags", java.util.List.of("a")));
        assertThat(read.rejectedAt).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(read.reasons).containsEntry("images/2.png", "the label is not one name");
    }

    private Collected csv(String text) throws Exception {
        return manifest("pool.csv", text);
    }

    private void csv(String text, @Nullable String path, @Nullable String label) throws Exception {
        Path file = Files.writeString(pool.resolve("pool.csv"), text);
        new ManifestSource(file, new ManifestColumns(path, label), ImportLimits.defaults())
                .read(new Collected());
    }

    private Collected manifest(String name, String text) throws Exception {
        return manifest(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Collected manifest(String name, byte[] content) throws Exception {
        Path file = Files.write(pool.resolve(name), content);
        return Collected.of(
                new ManifestSource(file, ManifestColumns.DEFAULT, ImportLimits.defaults()));
    }
}
