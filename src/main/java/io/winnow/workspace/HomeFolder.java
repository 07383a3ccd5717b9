package io.winnow.workspace;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the workspace and the shipped {@code data/} folder are when nobody says otherwise. */
public final class HomeFolder {

    private HomeFolder() {}

    /** The given home, or {@code data/workspace} under {@link #installation()} when it is blank. */
    public static Path of(String setting) {
        return setting.isBlank()
                ? installation().resolve("data/workspace")
                : Path.of(setting).toAbsolutePath().normalize();
    }

    /**
     * The checkout this code runs from (known by its bundled sample pool), or else the folder of
     * the jar.
     */
    public static Path installation() {
        Path code = codeLocation();
        for (Path folder = code; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("data/fashion-mnist"))) {
                return folder;
            }
        }
        Path parent = code.getParent();
        return parent == null ? code : parent;
    }

    // Spring Boot's jar says jar:nested:/folder/winnow.jar/!BOOT-INF/classes/!/
    private static Path codeLocation() {
        URL location = HomeFolder.class.getProtectionDomain().getCodeSource().getLocation();
        String file =
                location.toString()
                        .replaceFirst("^(jar:)?(nested:|file:)", "")
                        .replaceFirst("/?!.*$", "");
        return Path.of(URI.create("file:" + file));
    }
}
