package io.winnow.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this very program once more, as a process of its own. */
final class Program {

    private Program() {}

    /**
     * The command.
     *
     * @param heap like {@code 512m}
     * @param arguments of the command line
     */
    static ProcessBuilder with(String heap, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-Xmx"))
                .forEach(command::add);
        command.add("-Xmx" + heap);
        String classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && !classes.contains(java.io.File.pathSeparator)) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, "io.winnow.Winnow"));
        }
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
