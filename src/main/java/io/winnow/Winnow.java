package io.winnow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: serves the workbench, or runs one command of the command line. */
@SpringBootApplication
public class Winnow {

    public static void main(String... arguments) {
        SpringApplication.run(Winnow.class, arguments);
    }
}
