package io.winnow.label;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.job.ServerStopping;
import io.winnow.sample.ImportRuns;
import io.winnow.sample.ImportState;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings predictions in: they vote when every row is read, not before, so that a voter that is
 * replaced is heard until then. Run again after a kill it begins anew.
 */
@Component
class PredictionJob implements JobHandler {

    static final String KIND = "import-predictions";

    private static final int BATCH = 1_000;

    private final PredictionTables tables;
    private final PredictedVotes votes;
    private final PredictionImports imports;
    private final ImportRuns runs;
    private final ImportLimits limits;
    private final TransactionTemplate transaction;

    PredictionJob(
            PredictionTables tables,
            PredictedVotes votes,
            PredictionImports imports,
            ImportRuns runs,
            ImportLimits limits,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.votes = votes;
        this.imports = imports;
        this.runs = runs;
        this.limits = limits;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.IO;
    }

    @Override
    public void run(JobContext job) throws IOException {
        PredictionTask task = job.payload(PredictionTask.class);
        long projectId = job.project();
        if (imports.isComplete(task.importId())) {
            return;
        }
        restart(task.importId());
        try {
            read(projectId, task, job);
        } catch (ServerStopping e) {
            throw e;
        } catch (CancellationException e) {
            restart(task.importId());
            runs.end(task.importId(), ImportState.CANCELLED);
            throw e;
        }
        imports.complete(projectId, task);
        if (task.spec().uploaded()) {
            Files.deleteIfExists(Path.of(task.spec().path()));
        }
    }

    private void restart(long importId) {
        transaction.executeWithoutResult(status -> {
            runs.restart(importId);
            votes.clear(importId);
        });
    }

    private void read(long projectId, PredictionTask task, JobContext job) throws IOException {
        TableFile file = tables.open(task.spec().path());
        Intake intake = new Intake(task.importId(), file.rows(), job);
        tables.read(projectId, file, task.spec(), intake::take);
        intake.write();
        job.log(
                "%,d votes of %,d rows, %,d set aside"
                        .formatted(intake.voted, intake.seen, intake.bad));
    }

    /** Rows on their way into the database. */
    private final class Intake {

        private final long importId;
        private final long total;
        private final JobContext job;
        private final List<PredictedRow> batch = new ArrayList<>(BATCH);
        private long seen;
        private long voted;
        private long bad;

        Intake(long importId, long total, JobContext job) {
            this.importId = importId;
            this.total = Math.max(1, total);
            this.job = job;
        }

        boolean take(PredictedRow row) {
            seen++;
            boolean room = seen <= limits.maxRows();
            String tooMany =
                    "an import ends after %,d rows (winnow.import.max-rows): this one and all after"
                            + " it were left out";
            batch.add(
                    room
                            ? row
                            : PredictedRow.bad(
                                    row.line(), row.key(), tooMany.formatted(limits.maxRows())));
            if (batch.size() == BATCH) {
                write();
            }
            return room;
        }

        void write() {
            List<PredictedRow> given = batch.stream().filter(r -> r.classId() != null).toList();
            List<Rejection> rejections =
                    batch.stream().filter(r -> r.problem() != null).map(this::rejection).toList();
            transaction.executeWithoutResult(status -> {
                votes.append(importId, given);
                runs.count(importId, batch.size(), given.size(), rejections);
            });
            voted += given.size();
            bad += rejections.size();
            batch.clear();
            job.report(Math.min(seen, total), total, "reading predictions");
        }

        private Rejection rejection(PredictedRow row) {
            return new Rejection(row.line(), row.key(), Objects.requireNonNull(row.problem()));
        }
    }
}
