package io.winnow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The programs in Python that do the same work; they ship beside this class. */
final class PeerScript {

    private PeerScript() {}

    /**
     * A command that runs one of them.
     *
     * @param python an interpreter that has what the script imports
     * @param script where to put it, by the name under which it ships
     */
    static ProcessBuilder command(String python, Path script, Object... arguments)
            throws IOException {
        copy(String.valueOf(script.getFileName()), script);
        List<String> command = new ArrayList<>(List.of(python, script.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    /** Copies what ships, named as {@link Class#getResource} wants it, to a file. */
    static void copy(String resource, Path to) throws IOException {
        try (InputStream in = PeerScript.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing from the class path");
            }
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
