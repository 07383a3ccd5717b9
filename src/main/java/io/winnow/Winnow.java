package io.winnow;

import io.winnow.cli.WinnowCommand;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application: serves the workbench, or runs one command of the command line. */
@SpringBootApplication
public class Winnow {

    private static final String NEEDS_A_SERVER =
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    /** Ends with the command's exit code, except when it serves. */
    public static void main(String... arguments) {
        int code = WinnowCommand.run(Winnow::serve, Winnow::offline, arguments);
        if (code != WinnowCommand.SERVING) {
            System.exit(code);
        }
    }

    private static void serve(String... arguments) {
        SpringApplication.run(Winnow.class, arguments);
    }

    private static ConfigurableApplicationContext offline(String... settings) {
        SpringApplication application = new SpringApplication(Winnow.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("spring.autoconfigure.exclude", NEEDS_A_SERVER));
        return application.run(settings);
    }
}
