package io.winnow.sample;

import java.nio.file.Path;

/**
 * The media of a sample: content-addressed, so it never changes.
 *
 * @param contentHash SHA-256 in hex, usable as an entity tag
 */
public record MediaFile(Path path, String mediaType, String contentHash) {}
