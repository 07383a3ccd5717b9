package io.winnow.curate;

import java.io.IOException;

/** Writes rows in one format. */
interface ExportWriter {

    void write(ExportedSample row) throws IOException;

    /** Pushes out what is buffered; the target stays open. */
    void flush() throws IOException;
}
