package io.winnow.sample;

import org.jspecify.annotations.Nullable;

/** Content that a project already has, and the row of the import that brought it. */
record Arrival(String contentHash, long importId, long importRow, @Nullable Long importedClassId) {}
