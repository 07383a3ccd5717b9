package io.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs the tests of the browser's logic (`src/test/frontend`) on the Node that Playwright brings,
/// which reads TypeScript as it is: no npm is needed.
class BrowserLogicTest {
    private static final Map<String, String> NO_BROWSERS =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void passesItsOwnTests() throws Exception {
        Process node =
                new ProcessBuilder(
                                node(),
                                "--import",
                                "./src/test/frontend/typescript.mjs",
                                "--test",
                                "--test-timeout=60000",
                                "--test-reporter=tap",
                                "src/test/frontend/**/*.test.ts")
                        .redirectErrorStream(true)
                        .start();
        String report = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(report).isZero();
        assertThat(report).doesNotContain("# tests 0").contains("# fail 0");
    }

    private static String node() {
        Driver driver = Driver.ensureDriverInstalled(NO_BROWSERS, false);
        return Path.of(driver.createProcessBuilder().command().getFirst()).toString();
    }
}
