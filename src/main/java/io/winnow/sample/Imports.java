package io.winnow.sample;

import io.winnow.job.Jobs;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.sample.source.ManifestSource;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.TableLayout;
import io.winnow.sample.source.TextTableSource;
import io.winnow.team.Audit;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings samples into projects: looks first, imports in the background, keeps the history. */
@Service
public class Imports {

    private static final Duration PREVIEW_TIME = Duration.ofSeconds(5);
    private static final int PAGE = 1_000;

    private final ImportRows rows;
    private final SampleRows sampleRows;
    private final Sources sources;
    private final Projects projects;
    private final Samples samples;
    private final Jobs jobs;
    private final Workspace workspace;
    private final Audit audit;
    private final Clock clock;

    Imports(
            ImportRows rows,
            SampleRows sampleRows,
            Sources sources,
            Projects projects,
            Samples samples,
            Jobs jobs,
            Workspace workspace,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.sampleRows = sampleRows;
        this.sources = sources;
        this.projects = projects;
        this.samples = samples;
        this.jobs = jobs;
        this.workspace = workspace;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new file to write an upload to; it outlives a restart, and a spec made {@link
     * ImportSpec#ofUpload} deletes it when the import is over.
     *
     * @param fileName as the browser gives it; only its ending is kept
     */
    public Path newUpload(String fileName) throws IOException {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot);
        String safe = ending.matches("\\.[A-Za-z0-9]{1,10}") ? ending : "";
        Path folder = Files.createDirectories(workspace.home().resolve("uploads"));
        return folder.resolve(UUID.randomUUID() + safe);
    }

    /**
     * Looks at what an import would bring; takes a few seconds at most for opening images.
     *
     * @param samples how many good samples to show
     * @throws IOException if nothing can be read; the message is for a person
     */
    public ImportPreview preview(ImportSpec spec, int samples) throws IOException {
        Previewing look = new Previewing(samples, clock.instant().plus(PREVIEW_TIME), clock);
        try (SampleSource source = sources.open(spec)) {
            source.read(look);
            return look.preview(source.total(), layout(source));
        }
    }

    private static @Nullable TableLayout layout(SampleSource source) throws IOException {
        return switch (source) {
            case TextTableSource table -> table.layout();
            case ManifestSource manifest -> manifest.layout();
            default -> null;
        };
    }

    /**
     * Starts an import in the background.
     *
     * @param by the user's name
     * @throws IllegalArgumentException if the project holds images and these are texts, or the
     *     other way round
     */
    @Transactional
    public ImportView start(long projectId, ImportSpec spec, String by) {
        settleModality(projectId, spec.source().modality());
        String origin = spec.origin();
        long id = rows.create(projectId, ImportKind.SAMPLES, origin, by, clock.instant());
        long job =
                jobs.submit(
                        ImportJob.KIND,
                        projectId,
                        "Import " + clipped(lastPart(origin)),
                        new ImportTask(id, spec),
                        by);
        rows.runBy(id, job);
        audit.record(by, "import.start", origin, "project " + projectId);
        return get(id);
    }

    /** Two starts at once settle it one after the other: the second sees what the first chose. */
    private void settleModality(long projectId, Modality wanted) {
        sampleRows.lock(projectId);
        Modality present = projects.get(projectId).modality();
        if (present == wanted) {
            return;
        }
        if (samples.count(projectId) > 0 || isImporting(projectId)) {
            throw new IllegalArgumentException(
                    "This project holds %ss, so %ss need a project of their own."
                            .formatted(word(present), word(wanted)));
        }
        projects.hold(projectId, wanted);
    }

    private boolean isImporting(long projectId) {
        return rows.list(projectId, ImportKind.SAMPLES).stream()
                .anyMatch(row -> row.state() == ImportState.OPEN);
    }

    private static String word(Modality modality) {
        return modality.name().toLowerCase(Locale.ROOT);
    }

    public Optional<ImportView> find(long importId) {
        return rows.find(importId);
    }

    /** The imports of samples of a project, newest first. */
    public List<ImportView> list(long projectId) {
        return rows.list(projectId, ImportKind.SAMPLES);
    }

    /** Rejected rows from the {@code from}-th on, in the order they were found. */
    public List<Rejection> rejections(long importId, long from, int limit) {
        return rows.rejections(importId, from, limit);
    }

    /** Writes all rejected rows as CSV: line, file, reason. */
    public void writeRejections(long importId, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord("line", "file", "reason");
        List<Rejection> page = rows.rejections(importId, 0, PAGE);
        for (long from = PAGE; !page.isEmpty(); from += PAGE) {
            for (Rejection rejection : page) {
                csv.printRecord(rejection.position(), rejection.file(), rejection.reason());
            }
            page = rows.rejections(importId, from, PAGE);
        }
        csv.flush();
    }

    private ImportView get(long importId) {
        return find(importId).orElseThrow();
    }

    private static String lastPart(String origin) {
        return origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
    }

    private static String clipped(String name) {
        return name.length() <= 100 ? name : name.substring(0, 99) + "…";
    }
}
