package io.winnow;

import io.winnow.workspace.DatabaseUnavailable;
import io.winnow.workspace.WorkspaceUnavailable;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the server cannot start, where the cause is one a person can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {

    /** Called by Spring Boot with the application that failed. */
    StartFailures(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> line = line(cause);
            if (line.isPresent()) {
                System.err.println("Winnow cannot start: " + line.get());
                return true;
            }
        }
        return false;
    }

    private static Optional<String> line(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case WorkspaceUnavailable e -> e.getMessage();
                    case DatabaseUnavailable e -> e.getMessage();
                    case PortInUseException e ->
                            "port " + e.getPort() + " is taken; set WINNOW_PORT to a free one";
                    case FlywayException e ->
                            "the database does not fit this version of Winnow ("
                                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                                    + ")";
                    case BindException e -> wrongValue(e.getName().toString());
                    case InvalidConfigurationPropertyValueException e -> wrongValue(e.getName());
                    default -> null;
                });
    }

    private static String wrongValue(String setting) {
        return "the setting "
                + setting.replace("server.port", "winnow.port")
                + " has a wrong value";
    }
}
