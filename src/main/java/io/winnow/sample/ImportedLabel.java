package io.winnow.sample;

/** A class that a sample was imported with. */
public record ImportedLabel(long sampleId, int ordinal, long classId, Split split) {}
