package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.winnow.ClassIds;
import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.Projects;
import io.winnow.sample.ImportKind;
import io.winnow.sample.ImportRuns;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.ImportState;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.sample.SampleKey;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PredictionSetsTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired ImportRuns runs;
    @Autowired Samples samples;
    @Autowired PredictionSets sets;
    @Autowired PredictionImports arrivals;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private long project;
    private long ham;
    private long spam;

    /** Six mails; the first is labeled, all have a number of their own. */
    @BeforeEach
    void mails() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("mails.csv"),
                        """
                        ref,text,label
                        m1,win cash now,spam
                        m2,lunch at noon?,
                        m3,free prize,
                        m4,see you soon,
                        m5,"cheap, cheap",
                        m6,minutes of today,
                        """);
        project = projects.create("Mails", "", "", "ada").id();
        projects.ensureClasses(project, java.util.List.of("ham", "spam"));
        imports.start(project, ImportSpec.table(file.toString()), "ada");
        idle();
        ham = ClassIds.of(projects, project, "ham");
        spam = ClassIds.of(projects, project, "spam");
    }

    @AfterEach
    void idle() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }

    @Test
    void badRowsAreSetAsideByLineAndReasonAndTheRestVotes() throws Exception {
        ImportView came =
                run(
                        spec(
                                table(
                                        "gpt.csv",
                                        """
                                        ref,predicted
                                        m1,spam
                                        m9,ham
                                        m2,Ham
                                        m3,eggs
                                        ,ham
                                        m2,spam
                                        m4,
                                        m5,spam,9
                                        """),
                                "ref",
                                SampleKey.METADATA));

        assertThat(came.state()).isEqualTo(ImportState.DONE);
        assertThat(came.readRows()).isEqualTo(8);
        assertThat(came.added()).isEqualTo(2);
        assertThat(imports.rejections(came.id(), 0, 99))
                .extracting(Rejection::position, Rejection::file, Rejection::reason)
                .containsExactly(
                        tuple(3L, "m9", "no sample of this project is called so"),
                        tuple(5L, "m3", "unknown class \"eggs\""),
                        tuple(6L, "", "no sample is named (ref)"),
                        tuple(7L, "m2", "the same sample as line 4, which was kept"),
                        tuple(9L, "m5", "unknown column: 3 cells, but the header has 2"));
        assertVotes(new int[] {0, 1}, spam, ham);
        assertThat(imports.list(project)).hasSize(1);
    }

    @Test
    void samplesAreNamedByWhatAnExportWritesOrByTheirText() throws Exception {
        SampleView second = samples.at(project, 1).orElseThrow();
        SampleView third = samples.at(project, 2).orElseThrow();
        run(spec(table("n.csv", "k,predicted\n%d,ham\n", second.id()), "k", SampleKey.NUMBER));
        assertVotes(new int[] {1}, ham);
        run(spec(table("r.csv", "k,predicted\n%s,ham\n", third.name()), "k", SampleKey.NAME));
        assertVotes(new int[] {2}, ham);
        String hash = third.contentHash().toUpperCase(java.util.Locale.ROOT);
        run(spec(table("h.csv", "k,predicted\n%s,spam\n", hash), "k", SampleKey.CONTENT_HASH));
        assertVotes(new int[] {2}, spam);
        run(spec(table("t.csv", "k,predicted\n\"cheap, cheap\",ham\n"), "k", SampleKey.TEXT));
        assertVotes(new int[] {4}, ham);
        assertThat(sets.list(project)).hasSize(4);
    }

    @Test
    void aThresholdAndProbabilitiesMakeAbstentions() throws Exception {
        Path sure = table("sure.csv", "ref,y,sure\nm1,spam,.95\nm2,ham,.4\nm3,spam,much\n");
        PredictionColumns columns = new PredictionColumns("ref", SampleKey.METADATA, "y", "sure");
        ImportView came =
                run(new PredictionSpec(sure.toString(), "a", columns, .6, false, null, false));
        assertThat(came.added()).isEqualTo(1);
        assertThat(came.rejected()).isEqualTo(1);
        assertVotes(new int[] {0}, spam);

        Path posterior =
                table(
                        "model.jsonl",
                        """
                        {"ref":"m2","posterior":{"ham":0.9,"spam":0.1}}
                        {"ref":"m3","posterior":{"ham":0.5,"spam":0.5}}
                        {"ref":"m4","posterior":null}
                        {"ref":["m5"],"posterior":{"ham":1}}
                        not json
                        """);
        columns = new PredictionColumns("ref", SampleKey.METADATA, "posterior", null);
        came = run(new PredictionSpec(posterior.toString(), "b", columns, 0, false, null, false));
        assertThat(came.added()).isEqualTo(1);
        assertThat(came.rejected()).isEqualTo(2);
        assertVotes(new int[] {1}, ham);
    }

    @Test
    void whoLearnedFromTheLabelsIsSilentWhereTheyAre() throws Exception {
        Path file = table("own.csv", "ref,predicted\nm1,spam\nm2,ham\n");
        PredictionSpec spec = spec(file, "ref", SampleKey.METADATA);
        run(new PredictionSpec(spec.path(), "own", spec.columns(), 0, true, null, false));
        assertVotes(new int[] {1}, ham);
    }

    @Test
    void aReplacementTakesOverWhenItIsCompleteAndKeepsTheVoter() throws Exception {
        run(spec(table("one.csv", "ref,predicted\nm1,spam\n"), "ref", SampleKey.METADATA));
        PredictionSetView before = sets.list(project).getFirst();
        sets.enable(before.id(), false, "ada");
        Path better = table("two.csv", "ref,predicted\nm1,ham\nm2,ham\n");

        PredictionColumns columns = spec(better, "ref", SampleKey.METADATA).columns();
        run(new PredictionSpec(better.toString(), "two", columns, 0, false, before.id(), false));

        assertThat(sets.list(project))
                .extracting(PredictionSetView::id, PredictionSetView::name)
                .containsExactly(tuple(before.id(), "two"));
        assertThat(sets.list(project).getFirst().enabled()).isFalse();
        assertVotes(new int[] {0, 1}, ham, ham);
        assertThat(imports.find(before.importId())).isEmpty();

        long failed = start(missing(before.id())).jobId();
        assertThat(ended(failed).state()).isEqualTo(JobState.FAILED);
        assertVotes(new int[] {0, 1}, ham, ham);
        await().atMost(Duration.ofMinutes(3)).until(() -> arrivals.failed(project).size() == 1);
        assertThat(arrivals.failed(project).getFirst().error()).contains("no column \"predicted\"");
        arrivals.dismiss(arrivals.failed(project).getFirst());
        assertThat(arrivals.failed(project)).isEmpty();
    }

    private PredictionSpec missing(long replaced) throws IOException {
        Path file = table("bad.csv", "ref,verdict\nm1,ham\n");
        PredictionSpec spec = spec(file, "ref", SampleKey.METADATA);
        return new PredictionSpec(
                spec.path(), spec.name(), spec.columns(), 0, false, replaced, false);
    }

    @Test
    void aClassThatIsVotedForStaysUntilTheVotesAreRemoved() throws Exception {
        run(spec(table("one.csv", "ref,predicted\nm2,ham\n"), "ref", SampleKey.METADATA));
        assertThatIllegalStateException().isThrownBy(() -> projects.removeClass(project, ham));
        long id = sets.list(project).getFirst().id();
        sets.remove(id, "ada");
        assertThat(sets.list(project)).isEmpty();
        assertThat(runs.list(project, ImportKind.PREDICTIONS)).isEmpty();
        projects.removeClass(project, ham);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> sets.remove(id, "ada"));
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        String rows =
                IntStream.range(0, 1_500_000)
                        .mapToObj(i -> "m" + i + ",ham")
                        .collect(Collectors.joining("\n", "ref,predicted\n", "\n"));
        Path many = Files.writeString(folder.resolve("many.csv"), rows);
        ImportView started = start(spec(many, "ref", SampleKey.METADATA));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> imports.find(started.id()).orElseThrow().readRows() > 0);
        jobs.cancel(started.jobId(), "ada");
        assertThat(ended(started.jobId()).state()).isEqualTo(JobState.CANCELLED);
        ImportView left = imports.find(started.id()).orElseThrow();
        assertThat(left.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(left.added()).isZero();
        assertThat(imports.rejections(started.id(), 0, 1)).isEmpty();
        assertThat(sets.list(project)).isEmpty();
    }

    @Test
    void anImportThatAKillRepeatsMakesOneVoter() throws Exception {
        PredictionSpec spec =
                spec(table("one.csv", "ref,predicted\nm1,spam\n"), "ref", SampleKey.METADATA);
        ImportView came = run(spec);
        long again =
                jobs.submit(
                        PredictionJob.KIND,
                        project,
                        "again",
                        new PredictionTask(came.id(), spec, "ada"),
                        "ada");
        assertThat(ended(again).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(sets.list(project)).hasSize(1);
        assertVotes(new int[] {0}, spam);
    }

    @Test
    void aPreviewShowsVotesAndProblemsAndBringsNothing() throws Exception {
        Path file = table("gpt.csv", "ref,predicted,confidence\nm1,spam,.9\nm2,,\nm7,ham,1\n");
        PredictionPreview preview = arrivals.preview(project, file.toString(), null, .95);
        assertThat(preview.columns()).containsExactly("ref", "predicted", "confidence");
        assertThat(preview.read().label()).isEqualTo("predicted");
        assertThat(preview.read().identifies()).isEqualTo(SampleKey.METADATA);
        assertThat(preview.votes()).isZero();
        assertThat(preview.abstained()).isEqualTo(2);
        assertThat(preview.problems()).hasSize(1);
        assertThat(sets.list(project)).isEmpty();
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> arrivals.preview(project, table("a.csv", "").toString(), null, 0))
                .withMessage("a.csv has no row.");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> arrivals.preview(project, "/nowhere.csv", null, 0))
                .withMessage("There is no file /nowhere.csv.");
        PredictionColumns perClass = new PredictionColumns("ref", SampleKey.METADATA, null, null);
        Path bare = table("b.csv", "ref,x\nm1,1\n");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> arrivals.preview(project, bare.toString(), perClass, 0))
                .withMessageContaining("no column called like a class");
    }

    @Test
    void whatCannotBeSoIsRefused() throws Exception {
        PredictionSpec spec = spec(table("a.csv", "ref,predicted\n"), "ref", SampleKey.METADATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PredictionSpec(spec.path(), "a", spec.columns(), .5, false, null, true))
                .withMessage("Say which column holds the confidence that is to reach 0.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PredictionSpec(spec.path(), " ", spec.columns(), 0, false, null, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrivals.start(project, missing(987_654), "ada"))
                .withMessage("The predictions to replace are gone.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictionColumns("a", SampleKey.TEXT, "a", null));
    }

    private void assertVotes(int[] ordinals, long... classIds) {
        ClassVotes votes = sets.votes(sets.list(project).getLast());
        assertThat(votes.ordinals()).isEqualTo(ordinals);
        assertThat(votes.classIds()).isEqualTo(classIds);
    }

    private Path table(String name, String rows, Object... values) throws IOException {
        return Files.writeString(folder.resolve(name), rows.formatted(values));
    }

    private static PredictionSpec spec(Path file, String key, SampleKey identifies) {
        PredictionColumns columns = new PredictionColumns(key, identifies, "predicted", null);
        String name = file.getFileName().toString();
        return new PredictionSpec(file.toString(), name, columns, 0, false, null, false);
    }

    private ImportView start(PredictionSpec spec) {
        return arrivals.start(project, spec, "ada");
    }

    private ImportView run(PredictionSpec spec) {
        ImportView started = start(spec);
        JobView job = ended(started.jobId());
        assertThat(job.state()).as(job.error()).isEqualTo(JobState.SUCCEEDED);
        return imports.find(started.id()).orElseThrow();
    }

    private JobView ended(long job) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jobs.find(job).orElseThrow(), view -> view.state().ended());
    }
}
