package io.winnow.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job in this process: takes reports as often as the work likes, saves them at most
 * twice a second, and carries the wish to stop the other way.
 */
final class Attempt implements JobContext.Sink {

    private static final Duration SAVE_EVERY = Duration.ofMillis(500);

    private final long id;
    private final int number;
    private final Lane lane;
    private final JobLedger ledger;
    private final Clock clock;
    private final RateMeter meter = new RateMeter();
    private volatile boolean cancelled;
    private volatile boolean stopping;
    private @Nullable Instant saved;
    private @Nullable ProgressReport unsaved;

    Attempt(Job job, JobLedger ledger, Clock clock) {
        this.id = job.id();
        this.number = job.attempt();
        this.lane = job.lane();
        this.ledger = ledger;
        this.clock = clock;
    }

    Lane lane() {
        return lane;
    }

    void cancel() {
        cancelled = true;
    }

    void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public void report(long done, long total, String message) {
        stopIfAsked();
        Instant now = clock.instant();
        unsaved = new ProgressReport(done, total, message, null);
        if (saved == null || Duration.between(saved, now).compareTo(SAVE_EVERY) >= 0) {
            saved = now;
            cancelled |= !ledger.progress(id, number, metered(unsaved, now));
            unsaved = null;
            stopIfAsked();
        }
    }

    @Override
    public void log(String line) {
        ledger.log(id, line);
    }

    /** Saves how the attempt ended, with the last report on it. */
    void end(Consumer<Job> how) {
        ProgressReport last = unsaved;
        ledger.end(
                id,
                number,
                job -> {
                    if (last != null) {
                        job.progress(last);
                    }
                    how.accept(job);
                });
    }

    private void stopIfAsked() {
        if (stopping) {
            throw new ServerStopping();
        }
        if (cancelled) {
            throw new CancellationException("cancelled by a person");
        }
    }

    private ProgressReport metered(ProgressReport report, Instant now) {
        Double rate = meter.report(report.done(), report.total(), now);
        return new ProgressReport(report.done(), report.total(), report.message(), rate);
    }
}
