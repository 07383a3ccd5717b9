package io.winnow.neural;

import io.winnow.learning.Progress;

/** Tells a training's progress in images, with its speed since this process began. */
final class TrainingClock {

    private final TrainingSettings settings;
    private final Progress progress;
    private final long start = System.nanoTime();
    private long seen;

    TrainingClock(TrainingSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Says that batch {@code done} of {@code batches} of an epoch, counted from 0, is learned. */
    void tick(int epoch, int batch, int done, int batches, double loss) {
        seen += batch;
        double rate = seen / ((System.nanoTime() - start) / 1e9);
        long perEpoch = (long) batches * batch;
        long finished = epoch * perEpoch + (long) done * batch;
        long total = perEpoch * settings.epochs();
        progress.report(
                finished,
                total,
                "epoch %d/%d · loss %.3f · %.0f images/s · %s left"
                        .formatted(
                                epoch + 1,
                                settings.epochs(),
                                loss,
                                rate,
                                duration((long) ((total - finished) / rate))));
    }

    /** Reports of what comes after the last epoch, as {@code message} at 100 %. */
    Progress whileFinishing(String message) {
        return (done, total, ignored) -> progress.report(1, 1, message);
    }

    static String duration(long seconds) {
        return seconds < 60 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }
}
