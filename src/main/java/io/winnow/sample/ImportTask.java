package io.winnow.sample;

/**
 * What an import job is to do.
 *
 * @param importId the row of the import
 */
record ImportTask(long importId, ImportSpec spec) {}
