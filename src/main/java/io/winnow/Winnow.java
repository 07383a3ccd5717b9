package io.winnow;

import io.winnow.cli.WinnowCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: serves the workbench, or runs one command of the command line. */
@SpringBootApplication
public class Winnow {

    /** Ends with the command's exit code, except when it serves. */
    public static void main(String... arguments) {
        int code = WinnowCommand.run(Winnow::serve, arguments);
        if (code != WinnowCommand.SERVING) {
            System.exit(code);
        }
    }

    private static void serve(String... arguments) {
        SpringApplication.run(Winnow.class, arguments);
    }
}
