package io.winnow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every application that a test starts its own workspace folder and its own database, the one
 * of the running {@link DatabaseTest}, or H2.
 */
public class TestHome implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer(TestDatabase.current());
    }

    private record Customizer(TestDatabase database) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> settings =
                    Map.of(
                            "winnow.home", home().toString(),
                            "winnow.db.url", database.freshUrl(),
                            "winnow.sample-project", "false");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test home", settings));
        }

        private static Path home() {
            try {
                Path home = Files.createTempDirectory("winnow-test");
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> FileSystemUtils.deleteRecursively(home.toFile())));
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
