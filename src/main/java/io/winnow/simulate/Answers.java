package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.select.Opinions;
import org.jspecify.annotations.Nullable;

/** Who answers in a simulated loop. */
interface Answers {

    /** The name of the annotator who is always right. */
    String TRUTH = "truth";

    /** The name under which reports know who answers and how answers become labels. */
    String name();

    /** How many people can be asked about one sample, one after another. */
    default int mostPerSample() {
        return 1;
    }

    /**
     * What is known about the pool after {@code rows} were asked.
     *
     * @param rows each as often as it was asked, every time of somebody else
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Known of(Arena arena, int[] rows, Progress progress);

    /**
     * What answers make known.
     *
     * @param labels one per row that was asked
     * @param beliefs how sure each is, n × C over the pool's rows; null if all are certain
     * @param opinions what each person said; null if all say the same
     */
    record Known(Labels labels, @Nullable Posterior beliefs, @Nullable Opinions opinions) {}

    /** One annotator who is always right. */
    static Answers truth() {
        return new Answers() {
            @Override
            public String name() {
                return TRUTH;
            }

            @Override
            public Known of(Arena arena, int[] rows, Progress progress) {
                return new Known(arena.answer(rows), null, null);
            }
        };
    }
}
