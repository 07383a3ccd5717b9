package io.winnow.bench;

import io.winnow.neural.TrainingSpeed;
import io.winnow.neural.TrainingSpeed.Work;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SimCLR training, and PyTorch on the same network right after. */
final class TrainingRun {

    private static final int BATCH = 256;
    private static final int STEPS = 20;

    private final Consumer<Figure> table;
    private final int threads;

    TrainingRun(Consumer<Figure> table, int threads) {
        this.table = table;
        this.threads = threads;
    }

    /**
     * Runs it.
     *
     * @param python an interpreter that has torch; null leaves the peer out
     */
    void run(@Nullable String python) throws InterruptedException {
        TrainingSpeed ours = TrainingSpeed.measure(Work.NETWORK, BATCH, threads, STEPS);
        add("encoder training, Winnow", "%.0f", "", ours);
        add(
                "encoder training, Winnow, with the views made meanwhile",
                "%.0f",
                "",
                TrainingSpeed.measure(Work.NETWORK_AND_VIEWS, BATCH, threads, STEPS));
        if (python != null) {
            for (PyTorch peer : PyTorch.values()) {
                beside(peer, ours, python);
            }
        }
    }

    private void beside(PyTorch peer, TrainingSpeed ours, String python)
            throws InterruptedException {
        try {
            TrainingSpeed theirs = peer.trainingSpeed(python, BATCH, threads, STEPS);
            add("encoder training, " + peer, "%.0f", "", theirs);
            add("encoder training, Winnow ÷ " + peer, "%.2f", "≥ 1.0", ours.over(theirs));
        } catch (IOException e) { // torch may not be installed there; ours was measured
            table.accept(
                    new Figure("encoder training, " + peer, "not here: " + e.getMessage(), ""));
        }
    }

    private void add(String what, String format, String goal, TrainingSpeed speed) {
        String both = format + " images/s, " + format + " per CPU-second";
        add(what, both, goal, speed.perSecond(), speed.perCpuSecond());
    }

    private void add(String what, String format, String goal, Object... values) {
        table.accept(new Figure(what, String.format(Locale.ROOT, format, values), goal));
    }
}
