package io.winnow.round;

import io.winnow.job.Jobs;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Compares the encoders of a project, and keeps the last comparison in the project's folder. */
@Service
public class EncoderComparisons {

    private static final Logger LOG = LoggerFactory.getLogger(EncoderComparisons.class);

    private final Jobs jobs;
    private final PoolSnapshots snapshots;
    private final Workspace workspace;
    private final ObjectMapper json;

    EncoderComparisons(Jobs jobs, PoolSnapshots snapshots, Workspace workspace, ObjectMapper json) {
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.workspace = workspace;
        this.json = json;
    }

    /**
     * Starts a comparison in the background.
     *
     * @return the job's id
     */
    public long start(long projectId, String by) {
        return jobs.submit(
                CompareEncodersJob.KIND,
                projectId,
                "Compare encoders on the labels so far",
                new CompareEncodersJob.Request(),
                by);
    }

    /** How many labels a comparison would stand on now: gold is left out. */
    public int labels(long projectId) {
        return snapshots.load(projectId).map(snapshot -> snapshot.labels().size()).orElse(0);
    }

    /** The last one; empty before the first, and where its file cannot be read. */
    public Optional<EncoderComparison> latest(long projectId) {
        Path file = file(projectId);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), EncoderComparison.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("The comparison in {} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    void keep(long projectId, EncoderComparison comparison) {
        Path file = file(projectId);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "comparison", ".part");
            Files.write(draft, json.writeValueAsBytes(comparison));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The comparison cannot be written to " + file, e);
        }
    }

    private Path file(long projectId) {
        return workspace.project(projectId).resolve("encoder-comparison.json");
    }
}
