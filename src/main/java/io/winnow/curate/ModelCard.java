package io.winnow.curate;

import io.winnow.learning.evaluate.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an exported model is; {@code model.json} in its folder.
 *
 * @param format {@value #FORMAT}
 * @param classes in order: the class at position c is output c
 * @param encoder the id of the encoder
 * @param learner how the head was trained
 * @param labels how many labels it learned from
 * @param goldAccuracy with its interval; null without gold
 */
record ModelCard(
        String format,
        String project,
        int model,
        List<String> classes,
        String encoder,
        String learner,
        int labels,
        @Nullable Interval goldAccuracy,
        Instant createdAt) {

    static final String FORMAT = "winnow-model-1";
}
