package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an {@link Intake} puts its rows. */
interface Destination {

    /**
     * The class that a label means; null if it is not to be kept.
     *
     * @throws IOException if it means none; the message says why
     */
    @Nullable Long classOf(@Nullable String label) throws IOException;

    /** Writes a batch of rows down, all or none. */
    Tally commit(List<NewSample> samples, List<Rejection> rejections);
}
