package io.winnow.sample;

import io.winnow.learning.Progress;
import io.winnow.sample.source.Reasons;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SourceRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes the rows of one source into one project. Images are read and stored by a few threads, a few
 * rows ahead; they arrive in the order of the source, in batches. Holds one batch of rows and a
 * handful of images, however many there are.
 */
final class Intake implements RowSink, AutoCloseable {

    static final int BATCH = 1_000;
    private static final long MOST_CHARACTERS = 4_000_000;

    private final Destination destination;
    private final RowReader reader;
    private final Progress progress;
    private final long total;
    private final long most;
    private final int ahead = 2 * Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Queue<Future<ReadRow>> reading = new ArrayDeque<>();
    private final List<NewSample> samples = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long characters;
    private Tally tally = Tally.NONE;
    private long seen;

    /**
     * @param total how many rows the source has at most
     * @param most how many rows one import may bring
     */
    Intake(Destination destination, MediaStore media, long total, long most, Progress progress) {
        this.destination = destination;
        this.reader = new RowReader(media);
        this.total = Math.max(1, total);
        this.most = most;
        this.progress = progress;
    }

    @Override
    public boolean row(SourceRow row) {
        return hasRoom(row.position(), row.name()) && take(() -> reader.read(row));
    }

    @Override
    public boolean rejected(Rejection rejection) {
        return hasRoom(rejection.position(), rejection.file())
                && take(() -> ReadRow.rejected(rejection));
    }

    /** Whether a row fits in; the first that does not is the last that is named. */
    private boolean hasRoom(long position, String name) {
        seen++;
        if (seen == most + 1) {
            String reason =
                    "an import ends after %,d rows (winnow.import.max-rows): this one and all after"
                            + " it were left out";
            take(() -> ReadRow.rejected(new Rejection(position, name, reason.formatted(most))));
        }
        return seen <= most;
    }

    private boolean take(Callable<ReadRow> row) {
        reading.add(threads.submit(row));
        return settle(ahead);
    }

    /** Waits for the rows under way and commits everything. */
    Tally finish() {
        settle(0);
        commit();
        return tally;
    }

    /** Commits the rows read so far and leaves the rest. */
    Tally keep() {
        reading.forEach(row -> row.cancel(true));
        commit();
        return tally;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private boolean settle(int leave) {
        while (reading.size() > leave) {
            accept(join(reading.remove()));
        }
        return true;
    }

    private void accept(ReadRow read) {
        switch (read) {
            case ReadRow.Rejected(Rejection rejection) -> rejections.add(rejection);
            case ReadRow.Stored stored -> label(stored);
        }
        if (samples.size() + rejections.size() >= BATCH || characters >= MOST_CHARACTERS) {
            commit();
        }
        long done = tally.read() + samples.size() + rejections.size();
        progress.report(Math.min(done, total), total, tally.inWords());
    }

    private void label(ReadRow.Stored stored) {
        SourceRow row = stored.row();
        try {
            samples.add(stored.sample(destination.classOf(row.label())));
            characters += stored.text() == null ? 0 : stored.text().length();
        } catch (IOException e) {
            rejections.add(new Rejection(row.position(), row.name(), Reasons.of(e)));
        }
    }

    private void commit() {
        if (!samples.isEmpty() || !rejections.isEmpty()) {
            tally = tally.plus(destination.commit(samples, rejections));
            samples.clear();
            rejections.clear();
            characters = 0;
        }
    }

    private static ReadRow join(Future<ReadRow> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("An image could not be stored: " + e.getMessage(), e);
        }
    }
}
