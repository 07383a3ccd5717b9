package io.winnow.sample;

import io.winnow.project.NewClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A pool that comes with Winnow, and the project that is made of it.
 *
 * @param guidelines the resource beside this class that holds them, in Markdown
 * @param spec what to import
 */
record SamplePool(
        String name,
        String description,
        String guidelines,
        List<NewClass> classes,
        ImportSpec spec) {

    /** Whether its files came along. */
    boolean isThere() {
        return spec.source().paths().stream().allMatch(path -> Files.exists(Path.of(path)));
    }

    String guidelinesText() {
        try (var text = SamplePool.class.getResourceAsStream(guidelines)) {
            if (text == null) {
                throw new IllegalStateException("there is no resource " + guidelines);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
