package io.winnow.sample;

import io.winnow.learning.Progress;
import java.io.IOException;
import org.springframework.stereotype.Service;

/** Measures how fast encoders are on samples of a project. */
@Service
public class EncodingSpeed {

    private static final int WARM_UP = 8;
    private static final int BATCH = 64;
    private static final int MOST = 2_048;
    private static final double SECONDS = 1;

    private final EncoderCatalog encoders;

    EncodingSpeed(EncoderCatalog encoders) {
        this.encoders = encoders;
    }

    /**
     * Samples per second, reading them included, over about a second of work; nothing is kept.
     *
     * @param progress stops it, and hears of an encoder that is fitted first
     */
    public double samplesPerSecond(long projectId, String encoderId, Progress progress)
            throws IOException {
        try (RowEncoder encoder = encoders.open(projectId, encoderId, progress)) {
            encoder.encode(0, Math.min(WARM_UP, encoder.size()));
            long began = System.nanoTime();
            int done = 0;
            while (done < Math.min(MOST, encoder.size()) && seconds(began) < SECONDS) {
                progress.report(done, encoder.size(), "measuring its speed");
                int count = Math.min(BATCH, encoder.size() - done);
                encoder.encode(done, count);
                done += count;
            }
            return done / Math.max(seconds(began), 1e-9);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
