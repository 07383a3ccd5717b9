package io.winnow.job;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a {@link JobHandler} works with. */
public final class JobContext {

    private final long id;
    private final @Nullable Long projectId;
    private final String payload;
    private final JsonMapper json;
    private final Sink sink;

    JobContext(long id, @Nullable Long projectId, String payload, JsonMapper json, Sink sink) {
        this.id = id;
        this.projectId = projectId;
        this.payload = payload;
        this.json = json;
        this.sink = sink;
    }

    public long id() {
        return id;
    }

    /** The project the job works for; null when for none. */
    public @Nullable Long projectId() {
        return projectId;
    }

    /**
     * The project the job works for.
     *
     * @throws IllegalStateException if it works for none
     */
    public long project() {
        if (projectId == null) {
            throw new IllegalStateException("job " + id + " works for no project");
        }
        return projectId;
    }

    /** What the job was submitted with. */
    public <T> T payload(Class<T> type) {
        return json.readValue(payload, type);
    }

    /**
     * Says how far the work is, and stops it when nobody wants it any more. Cheap: call it as often
     * as you like. Fits {@code io.winnow.learning.Progress} as {@code job::report}.
     *
     * @param done units finished, from 0 to {@code total}
     * @param total all units, at least 1
     * @throws java.util.concurrent.CancellationException if a person cancelled the job
     * @throws ServerStopping if the server stops; the job runs again after the next start
     */
    public void report(long done, long total, String message) {
        sink.report(done, total, message);
    }

    /** Adds a line to the job's log, of which the last {@value JobLedger#LOG_LIMIT} are kept. */
    public void log(String line) {
        sink.log(line);
    }

    /** Where reports go. */
    interface Sink {

        void report(long done, long total, String message);

        void log(String line);
    }
}
