package io.winnow.sample.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.sample.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest extends SampleSourceContract {

    @Override
    SampleSource source(Path empty) throws Exception {
        for (String name : new String[] {"a.png", "c/d.png", "c/e.png", "z.png"}) {
            Path file = empty.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, PNG);
        }
        Files.createSymbolicLink(empty.resolve("b.png"), empty.resolve("nothing"));
        return new FolderSource(empty, true, ImportLimits.defaults());
    }

    private static final byte[] PNG = TestImages.png(9, 9, 1);

    @TempDir Path folder;

    @Test
    void walksInTheOrderOfNames() throws Exception {
        put("coats/b.png");
        put("coats/a.png");
        put("z.png");
        put("bags/c.png");
        put("bags/.DS_Store");
        Collected read = read();
        assertThat(read.names())
                .containsExactly("bags/c.png", "coats/a.png", "coats/b.png", "z.png");
        assertThat(read.rows.stream().map(SourceRow::label))
                .containsExactly("bags", "coats", "coats", null);
        assertThat(new FolderSource(folder.resolve("pool"), true, ImportLimits.defaults()).total())
                .isEqualTo(5);
    }

    @Test
    void followsNoLinkOut() throws Exception {
        Path pool = Files.createDirectories(folder.resolve("pool"));
        Path secret = Files.write(folder.resolve("secret.png"), PNG);
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.write(folder.resolve("elsewhere/x.png"), PNG);
        put("inside.png");
        Files.createSymbolicLink(pool.resolve("out.png"), secret);
        Files.createSymbolicLink(pool.resolve("folder"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(pool.resolve("loop"), pool);
        Files.createSymbolicLink(pool.resolve("dangling.png"), pool.resolve("nothing"));
        Files.createSymbolicLink(pool.resolve("within.png"), pool.resolve("inside.png"));
        Collected read = read();
        assertThat(read.names()).containsExactly("inside.png", "within.png");
        assertThat(read.reasons)
                .containsEntry("out.png", "a link that leaves the folder")
                .containsEntry("folder", "a link that leaves the folder")
                .containsEntry("loop", "not a file")
                .containsEntry("dangling.png", "a link to a file that does not exist");
    }

    @Test
    void saysWhenThereIsNoFolder() {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() ->
                        new FolderSource(folder.resolve("none"), false, ImportLimits.defaults()));
    }

    private void put(String name) throws Exception {
        Path file = folder.resolve("pool").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, PNG);
    }

    private Collected read() throws Exception {
        return Collected.of(
                new FolderSource(folder.resolve("pool"), true, ImportLimits.defaults()));
    }
}
