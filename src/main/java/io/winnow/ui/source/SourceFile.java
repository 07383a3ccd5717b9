package io.winnow.ui.source;

import java.nio.file.Path;

/**
 * A file on the server that a person sent or named.
 *
 * @param name as the person calls it
 * @param path where it lies
 */
public record SourceFile(String name, Path path) {}
