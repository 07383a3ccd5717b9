package io.winnow.sample;

import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Encoders of one kind. */
interface EncoderFamily {

    /** Those that the project may use. */
    List<EncoderCard> list(long projectId);

    /**
     * Opens an encoder for the samples of the project, making it first if it is made on demand; the
     * caller closes it.
     *
     * @return empty if the family has none of that id for the project
     */
    Optional<RowEncoder> open(long projectId, String encoderId, Progress progress)
            throws IOException;

    /** The file that holds the encoder; empty if the family has none of that id, or not yet. */
    Optional<Path> file(long projectId, String encoderId);
}
