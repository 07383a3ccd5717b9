package io.winnow.job;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a job's log. */
@Entity
@Table(name = "job_log")
class LogLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long jobId;
    private Instant at;
    private String line;

    protected LogLine() {}

    LogLine(long jobId, Instant at, String line) {
        this.jobId = jobId;
        this.at = at;
        this.line = Text.clip(line, 2000);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The line is not saved yet");
        }
        return id;
    }

    String line() {
        return line;
    }
}
