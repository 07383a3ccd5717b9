package io.winnow.label;

/**
 * What an import of predictions is to do.
 *
 * @param importId the row of the import
 * @param by the user's name
 */
record PredictionTask(long importId, PredictionSpec spec, String by) {}
