package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The runs of imports that bring something to samples: their counts, the rows set aside, and how
 * they ended. {@link Imports} reads them. A run that its job leaves behind ends as the job does.
 */
@Service
@Transactional
public class ImportRuns {

    private final ImportRows rows;
    private final Clock clock;

    ImportRuns(ImportRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Begins a run, in the caller's transaction.
     *
     * @param origin the file it reads
     * @param by the user's name
     * @return its id
     */
    public long open(long projectId, ImportKind brings, String origin, String by) {
        return rows.create(projectId, brings, origin, by, clock.instant());
    }

    /** Says which job does it. */
    public void runBy(long importId, long jobId) {
        rows.runBy(importId, jobId);
    }

    /** Counts from zero: every row is going to be read again. */
    public void restart(long importId) {
        rows.restart(importId);
    }

    /**
     * Counts rows, in the transaction that writes them down.
     *
     * @param read all of them
     * @param added how many brought something
     * @param rejections those to set aside
     */
    public void count(long importId, long read, long added, List<Rejection> rejections) {
        rows.reject(importId, rejections);
        rows.count(importId, new Tally(read, added, 0, 0, rejections.size()));
    }

    public void end(long importId, ImportState how) {
        rows.end(importId, how, "", clock.instant());
    }

    /** Removes a run with its rejected rows and whatever refers to it. */
    public void remove(long importId) {
        rows.remove(importId);
    }

    @Transactional(readOnly = true)
    public Optional<ImportView> find(long importId) {
        return rows.find(importId);
    }

    /** The runs of a project, newest first. */
    @Transactional(readOnly = true)
    public List<ImportView> list(long projectId, ImportKind brings) {
        return rows.list(projectId, brings);
    }
}
