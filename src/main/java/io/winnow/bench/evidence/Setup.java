package io.winnow.bench.evidence;

import io.winnow.simulate.EmbeddingCache;
import java.nio.file.Path;
import java.util.List;

/**
 * Where data is and how much is measured.
 *
 * @param folders where to look for data, the first that has it counts
 * @param cache keeps what trained encoders made
 * @param quick two seeds and small label counts only, to see that everything runs
 */
record Setup(List<Path> folders, EmbeddingCache cache, boolean quick) {

    private static final int SEEDS = 10;
    private static final int QUICK_SEEDS = 2;
    private static final int QUICK_COUNTS = 3;

    Setup {
        folders = List.copyOf(folders);
    }

    /** Where {@code data} is; its being there was checked before. */
    Path path(PublicData data) {
        return data.in(folders)
                .orElseThrow(() -> new IllegalStateException("there is no " + data.path()));
    }

    int seeds() {
        return quick ? QUICK_SEEDS : SEEDS;
    }

    List<Integer> counts(List<Integer> all) {
        return quick ? all.subList(0, Math.min(QUICK_COUNTS, all.size())) : all;
    }
}
