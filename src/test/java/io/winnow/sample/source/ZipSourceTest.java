package io.winnow.sample.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.sample.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ZipSourceTest extends SampleSourceContract {

    @Override
    SampleSource source(Path empty) throws Exception {
        Path file = empty.resolve("pool.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"x/a.png", "../b.png", "x/c.png", "y/d.png"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(PNG);
                zip.closeEntry();
            }
        }
        return new ZipSource(file, true, ImportLimits.defaults());
    }

    private static final byte[] PNG = TestImages.png(9, 9, 1);

    @TempDir Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Test
    void takesImagesAndNamesClassesByFolder() throws Exception {
        entries.put("shirts/a.png", PNG);
        entries.put("deep/er/b.png", TestImages.png(9, 9, 2));
        entries.put("top.png", TestImages.png(9, 9, 3));
        entries.put("__MACOSX/shirts/._a.png", new byte[3]);
        Collected read = read(ImportLimits.defaults());
        assertThat(read.names()).containsExactly("shirts/a.png", "deep/er/b.png", "top.png");
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("shirts", "er", null);
        assertThat(read.reasons).isEmpty();
        try (ZipSource source =
                new ZipSource(folder.resolve("pool.zip"), true, ImportLimits.defaults())) {
            assertThat(source.total()).isEqualTo(3);
        }
    }

    @Test
    void quarantinesWhatIsBadAndTakesTheRest() throws Exception {
        entries.put("good.png", PNG);
        entries.put("../up.png", PNG);
        entries.put("a/../../up.png", PNG);
        entries.put("/absolute.png", PNG);
        entries.put("C:\\drive.png", PNG);
        entries.put("cut.png", Arrays.copyOf(PNG, PNG.length / 2));
        entries.put("notes.txt", "hello".getBytes());
        entries.put("last.png", PNG);
        Collected read = read(ImportLimits.defaults());
        assertThat(read.names()).containsExactly("good.png", "last.png");
        assertThat(read.reasons)
                .containsEntry("../up.png", "the path leaves the archive")
                .containsEntry("a/../../up.png", "the path leaves the archive")
                .containsEntry("/absolute.png", "the path leaves the archive")
                .containsEntry("C:\\drive.png", "the path leaves the archive")
                .containsEntry("notes.txt", "not a PNG, JPEG, GIF, BMP or WebP image")
                .hasSize(6);
        assertThat(read.reasons.get("cut.png")).startsWith("damaged or truncated PNG");
        assertThat(read.rejectedAt).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void refusesAnEntryThatUnpacksToTooMuch() throws Exception {
        byte[] bomb =
                TestImages.written(
                        "bmp", new BufferedImage(800, 800, BufferedImage.TYPE_3BYTE_BGR));
        entries.put("bomb.bmp", bomb);
        entries.put("good.png", PNG);
        Collected read = read(ImportLimits.defaults());
        assertThat(read.names()).containsExactly("good.png");
        assertThat(read.reasons.get("bomb.bmp")).contains("times its size");
    }

    @Test
    void refusesAFileThatIsTooLargeWhateverTheHeaderSays() throws Exception {
        entries.put("large.png", TestImages.png(30, 30, 1));
        entries.put("good.png", PNG);
        Collected read = read(limits(500, 1_000_000));
        assertThat(read.names()).containsExactly("good.png");
        assertThat(read.reasons).containsEntry("large.png", "larger than the limit of 500 bytes");
    }

    @Test
    void stopsUnpackingAtTheArchiveLimit() throws Exception {
        for (int i = 0; i < 10; i++) {
            entries.put(i + ".png", TestImages.png(9, 9, i));
        }
        Collected read = read(limits(500, 3L * PNG.length));
        assertThat(read.names().size()).isBetween(3, 5);
        assertThat(read.reasons.get("9.png")).contains("the archive unpacks to more than");
    }

    @Test
    void takesAnArchiveWithANameInTheCodePageOfOldWindows() throws Exception {
        Map<String, Charset> names = new LinkedHashMap<>();
        names.put("Röcke/ä.png", Charset.forName("IBM437"));
        names.put("Hüte/日本.png", StandardCharsets.UTF_8);
        names.put("shirts/c.png", StandardCharsets.US_ASCII);
        Path file = archive(true, names);
        Collected read = Collected.of(new ZipSource(file, true, ImportLimits.defaults()));
        assertThat(read.reasons).isEmpty();
        assertThat(read.names()).containsExactly("Röcke/ä.png", "Hüte/日本.png", "shirts/c.png");
        assertThat(read.rows.stream().map(SourceRow::label))
                .containsExactly("Röcke", "Hüte", "shirts");
        assertThat(read.images).hasSize(3);
    }

    @Test
    void namesInTheCodePageOfOldWindowsSpoilNoneInUtf8() throws Exception {
        Map<String, Charset> names = new LinkedHashMap<>();
        names.put("ä.png", Charset.forName("IBM437"));
        names.put("é.png", StandardCharsets.UTF_8);
        Path file = archive(false, names);
        Collected read = Collected.of(new ZipSource(file, true, ImportLimits.defaults()));
        assertThat(read.names()).containsExactly("ä.png", "é.png");
        assertThat(read.images).hasSize(2);
    }

    @Test
    void anEntryOfOldWindowsLeavesTheArchiveNoMoreThanAnyOther() throws Exception {
        Path file = archive(false, Map.of("../ä.png", Charset.forName("IBM437")));
        Collected read = Collected.of(new ZipSource(file, true, ImportLimits.defaults()));
        assertThat(read.reasons).containsEntry("../ä.png", "the path leaves the archive");
    }

    @Test
    void saysWhatIsNoArchive() throws Exception {
        Path file = Files.writeString(folder.resolve("pool.zip"), "not a zip");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> new ZipSource(file, true, ImportLimits.defaults()))
                .withMessageStartingWith("pool.zip is not a zip archive");
    }

    private Collected read(ImportLimits limits) throws IOException {
        Path file = folder.resolve("pool.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return Collected.of(new ZipSource(file, true, limits));
    }

    /** An archive with each name in the charset given, flagged as UTF-8 only where asked for. */
    private Path archive(boolean flagged, Map<String, Charset> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Latin-1 writes every byte as it is.
        try (var zip = new ZipOutputStream(out, StandardCharsets.ISO_8859_1)) {
            for (var name : names.entrySet()) {
                byte[] stored = name.getKey().getBytes(name.getValue());
                zip.putNextEntry(new ZipEntry(new String(stored, StandardCharsets.ISO_8859_1)));
                zip.write(PNG);
            }
        }
        byte[] bytes = out.toByteArray();
        for (var name : names.entrySet()) {
            if (flagged && name.getValue() == StandardCharsets.UTF_8) {
                flag(bytes, name.getKey().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("old.zip"), bytes);
    }

    /** Sets bit 11 of the flags, both in the entry's own head and in the directory's. */
    private static void flag(byte[] zip, byte[] name) {
        for (int at = 46; at + name.length <= zip.length; at++) {
            if (Arrays.equals(zip, at, at + name.length, name, 0, name.length)) {
                boolean directory = zip[at - 46] == 'P' && zip[at - 45] == 'K';
                zip[directory ? at - 46 + 9 : at - 30 + 7] |= 8;
            }
        }
    }

    private static ImportLimits limits(long file, long archive) {
        return new ImportLimits(
                DataSize.ofBytes(file), 1_000, DataSize.ofBytes(archive), 200, 100, 100, 100);
    }
}
