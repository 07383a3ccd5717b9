package io.winnow.sample;

import org.jspecify.annotations.Nullable;

/**
 * As much of a sample as a list shows.
 *
 * @param excerpt how it begins, on one line, if it is a text; null of an image
 */
public record Glimpse(long sampleId, @Nullable String excerpt) {}
