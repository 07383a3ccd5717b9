package io.winnow.sample;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.job.ServerStopping;
import io.winnow.project.Projects;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SampleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Imports samples. Run again after a kill it reads every row again: what had arrived is recognised
 * by content and row, so nothing is doubled, skipped or counted twice.
 */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "import";

    private final Sources sources;
    private final ImportLedger ledger;
    private final MediaStore media;
    private final Projects projects;
    private final ImportLimits limits;
    private final ApplicationEventPublisher events;

    ImportJob(
            Sources sources,
            ImportLedger ledger,
            MediaStore media,
            Projects projects,
            ImportLimits limits,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.ledger = ledger;
        this.media = media;
        this.projects = projects;
        this.limits = limits;
        this.events = events;
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
        ImportTask task = job.payload(ImportTask.class);
        ImportSpec spec = task.spec();
        long projectId = job.project();
        try (SampleSource source = sources.open(spec)) {
            ledger.restart(task.importId());
            Tally tally = take(source, new Run(projectId, task), job);
            sealGold(source, projectId, task);
            ledger.end(task.importId(), ImportState.DONE);
            job.log(tally.inWords());
            events.publishEvent(new SamplesImported(projectId, task.importId(), tally.added()));
        }
        if (spec.uploaded()) {
            for (String uploaded : spec.source().paths()) {
                Files.deleteIfExists(Path.of(uploaded));
            }
        }
    }

    private Tally take(SampleSource source, Run run, JobContext job) throws IOException {
        try (Intake intake =
                new Intake(run, media, source.total(), limits.maxRows(), job::report)) {
            try {
                source.read(intake);
                return intake.finish();
            } catch (ServerStopping e) {
                throw e;
            } catch (CancellationException e) {
                Tally kept = intake.keep();
                ledger.end(run.task.importId(), ImportState.CANCELLED);
                events.publishEvent(
                        new SamplesImported(run.projectId, run.task.importId(), kept.added()));
                throw e;
            }
        }
    }

    private void sealGold(SampleSource source, long projectId, ImportTask task) throws IOException {
        ImportSpec spec = task.spec();
        if (spec.gold() == 0) {
            return;
        }
        var goldByRow = ledger.sealGold(projectId, task.importId(), spec.gold(), spec.goldSeed());
        if (spec.use() == ImportSpec.LabelUse.GOLD_ONLY) {
            ClassNames classes = new ClassNames(projects, projectId, spec.knownClassesOnly());
            ledger.label(GoldTruth.read(source, goldByRow, classes));
        }
    }

    /** One run of an import, as the intake sees it. */
    private final class Run implements Destination {

        private final long projectId;
        private final ImportTask task;
        private final ClassNames classes;

        Run(long projectId, ImportTask task) {
            this.projectId = projectId;
            this.task = task;
            this.classes = new ClassNames(projects, projectId, task.spec().knownClassesOnly());
        }

        @Override
        public @Nullable Long classOf(@Nullable String label) throws IOException {
            boolean kept = task.spec().use() == ImportSpec.LabelUse.ALL;
            return label == null || !kept ? null : Long.valueOf(classes.idOf(label));
        }

        @Override
        public Tally commit(List<NewSample> samples, List<Rejection> rejections) {
            return ledger.commit(projectId, task.importId(), samples, rejections);
        }
    }
}
