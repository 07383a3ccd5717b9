package io.winnow.cli;

import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application without a web server, for commands that work on a workspace. */
@FunctionalInterface
public interface Application {

    /**
     * @param settings like {@code --winnow.home=/data}
     * @throws RuntimeException if it cannot start; the reason is on standard error already
     */
    ConfigurableApplicationContext start(String... settings);
}
