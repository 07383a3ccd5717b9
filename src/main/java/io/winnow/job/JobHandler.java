package io.winnow.job;

/** Does the work of one kind of job. A bean of the room that owns the work. */
public interface JobHandler {

    /** The kind of job, stored in the row: short, stable, unique. */
    String kind();

    Lane lane();

    /**
     * Does the work. May be called again for the same job after a kill or a stop of the server, so
     * it must find what is done already.
     *
     * @throws java.util.concurrent.CancellationException as {@link JobContext#report} threw it; let
     *     it pass
     * @throws Exception if the work failed: its message is shown to the person who asked
     */
    void run(JobContext job) throws Exception;
}
