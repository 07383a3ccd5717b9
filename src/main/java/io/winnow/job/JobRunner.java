package io.winnow.job;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job from start to end and writes down how it ended. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobLedger ledger;
    private final JobHandlers handlers;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Long, Attempt> running = new ConcurrentHashMap<>();

    JobRunner(JobLedger ledger, JobHandlers handlers, JsonMapper json, Clock clock) {
        this.ledger = ledger;
        this.handlers = handlers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws ServerStopping if the server stops before the work is done
     */
    void run(long id) {
        ledger.start(id).ifPresent(this::run);
    }

    /** Asks the job to stop, if it runs here. */
    void cancel(long id) {
        Attempt attempt = running.get(id);
        if (attempt != null) {
            attempt.cancel();
        }
    }

    /** Asks every job of the lane to stop and to be taken up again after the next start. */
    void stop(Lane lane) {
        running.values().stream().filter(a -> a.lane() == lane).forEach(Attempt::stop);
    }

    private void run(Job job) {
        Attempt attempt = new Attempt(job, ledger, clock);
        running.put(job.id(), attempt);
        try {
            inBackground(handlers.of(job.kind()), context(job, attempt));
            attempt.end(done -> done.succeed(clock.instant()));
        } catch (Throwable thrown) {
            ended(job, attempt, thrown);
        } finally {
            running.remove(job.id(), attempt);
        }
    }

    private static void inBackground(JobHandler handler, JobContext context) throws Exception {
        try (Background cores = new Background("job-", Background.JOB)) {
            cores.run(() -> {
                handler.run(context);
                return null;
            });
        }
    }

    private JobContext context(Job job, Attempt attempt) {
        return new JobContext(job.id(), job.projectId(), job.payload(), json, attempt);
    }

    private void ended(Job job, Attempt attempt, Throwable thrown) {
        if (attempt.stopping() || thrown instanceof ServerStopping) {
            attempt.end(Job::requeue);
            throw new ServerStopping();
        }
        if (attempt.cancelled() && isStop(thrown)) {
            attempt.end(ended -> ended.stopped(clock.instant()));
            return;
        }
        LOG.warn("Job {} ({}) failed", job.id(), job.kind(), thrown);
        attempt.end(ended -> ended.fail(reason(thrown), clock.instant()));
    }

    private static boolean isStop(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancellationException || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }
}
