package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.winnow.ClassIds;
import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec.LabelUse;
import io.winnow.sample.source.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportsTest {

    @Autowired Projects projects;
    @Autowired Samples samples;
    @Autowired Gold sealing;
    @Autowired Texts texts;
    @Autowired Imports imports;
    @Autowired NewProjects newProjects;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Clothes", "", "", "ada").id();
    }

    @AfterEach
    void nothingGoesOn() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }

    @Test
    void bringsSamplesInOrderWithLabelsAndMedia() throws Exception {
        ImportView done = run(idx(2_500, 2));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(2_500);
        assertThat(done.labeled()).isEqualTo(2_500);
        assertThat(done.endedAt()).isNotNull();
        assertThat(samples.count(project)).isEqualTo(2_500);
        SampleView last = samples.at(project, 2_499).orElseThrow();
        assertThat(last.name()).isEqualTo("#2500");
        assertThat(last.importedClassId()).isEqualTo(ClassIds.of(projects, project, "b"));
        assertThat(samples.idsByOrdinal(project)[2_499]).isEqualTo(last.id());
        MediaFile media = samples.media(last.id());
        assertThat(media.path()).exists();
        assertThat(media.mediaType()).isEqualTo("image/png");
        assertThat(samples.counts(project)).isEqualTo(new SampleCounts(2_500, 0, 2_500, 0));
    }

    @Test
    void bringsTextsWithLabelsAndCountsTheirDuplicates() throws Exception {
        Path file = folder.resolve("mails.csv");
        Files.writeString(
                file, "text,label\nHello \0there,ham\nBuy 🎁 now,spam\nBuy 🎁 now,spam\n,ham\n");

        ImportView done = run(ImportSpec.table(file.toString()));

        assertThat(done.added()).isEqualTo(2);
        assertThat(done.duplicates()).isEqualTo(1);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(projects.get(project).modality()).isEqualTo(Modality.TEXT);
        assertThat(texts.page(project, 0, 9)).containsExactly("Hello \ufffdthere", "Buy 🎁 now");
        SampleView second = samples.at(project, 1).orElseThrow();
        assertThat(second.importedClassId()).isEqualTo(ClassIds.of(projects, project, "spam"));
        assertThat(texts.of(second)).isEqualTo("Buy 🎁 now");
        assertThat(texts.glimpses(List.of(second.id(), -1L)))
                .containsExactly(new Glimpse(second.id(), "Buy 🎁 now"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imports.start(project, idx(3, 1), "ada"))
                .withMessageContaining("holds texts, so images need a project of their own");
        projects.delete(project);
        assertThat(texts.page(project, 0, 9)).isEmpty();
    }

    @Test
    void importingTheSameAgainAddsNothing() throws Exception {
        ImportSpec spec = idx(1_200, 2);
        run(spec);
        ImportView again = run(spec);
        assertThat(again.added()).isZero();
        assertThat(again.duplicates()).isEqualTo(1_200);
        assertThat(samples.count(project)).isEqualTo(1_200);
    }

    @Test
    void aHalfDoneImportIsFinishedWithoutDoublesAndGaps() throws Exception {
        ImportSpec spec = idx(2_500, 2);
        ImportView done = run(spec);
        // As a kill between two batches would leave it: the tail is missing, counts are not.
        database.sql("delete from sample where ordinal >= 1000").update();

        ImportView again = rerun(done, spec);

        assertThat(again.added()).isEqualTo(2_500);
        assertThat(again.duplicates()).isZero();
        assertThat(again.readRows()).isEqualTo(2_500);
        assertThat(ordinals()).isEqualTo(IntStream.range(0, 2_500).boxed().toList());
        assertThat(samples.at(project, 1_700).orElseThrow().name()).isEqualTo("#1701");
    }

    @Test
    void badRowsAreKeptAsideAndTheRestArrives() throws Exception {
        Files.write(folder.resolve("good.png"), TestImages.png(9, 9, 1));
        Files.write(folder.resolve("twin.png"), TestImages.png(9, 9, 1));
        Files.write(folder.resolve("other.png"), TestImages.png(9, 9, 2));
        Files.write(folder.resolve("cut.png"), Arrays.copyOf(TestImages.png(9, 9, 3), 90));
        Path manifest =
                Files.writeString(
                        folder.resolve("pool.csv"),
                        """
                        path,label,shop
                        good.png,,Berlin
                        cut.png,Coat,Paris
                        "no, such.png",Coat,Rome
                        twin.png,Coat,Oslo
                        other.png,Bag,Kyiv
                        twin.png,Bag,Oslo
                        """);
        projects.ensureClasses(project, List.of("Coat", "Bag"));
        ImportView done = run(ImportSpec.manifest(manifest.toString()));
        assertThat(done.added()).isEqualTo(2);
        assertThat(done.duplicates()).isEqualTo(1);
        assertThat(done.rejected()).isEqualTo(3);
        assertThat(samples.at(project, 0).orElseThrow())
                .extracting(SampleView::metadata, SampleView::importedClassId)
                .containsExactly("{\"shop\":\"Berlin\"}", ClassIds.of(projects, project, "Coat"));
        StringBuilder csv = new StringBuilder();
        imports.writeRejections(done.id(), csv);
        assertThat(csv.toString().lines().toList())
                .hasSize(4)
                .startsWith("line,file,reason")
                .contains("4,\"no, such.png\",no such file")
                .contains(
                        "7,twin.png,\"the same content came before with another label, which was"
                                + " kept\"");
    }

    @Test
    void aClassThatWasImportedCannotBeRemoved() throws Exception {
        run(idx(10, 2));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> projects.removeClass(project, ClassIds.of(projects, project, "a")))
                .withMessage("The class is used by 5 labels and cannot be removed.");
    }

    @Test
    void unknownLabelsAreKeptAsideWhenClassesAreFixed() throws Exception {
        projects.ensureClasses(project, List.of("A"));
        ImportView done = run(idx(10, 2).withKnownClassesOnly());
        assertThat(done.added()).isEqualTo(5);
        assertThat(imports.rejections(done.id(), 0, 9))
                .hasSize(5)
                .allSatisfy(r -> assertThat(r.reason()).isEqualTo("unknown label \"b\""));
        assertThat(projects.classes(project)).hasSize(1);
    }

    @Test
    void onlyGoldLabelsEnterTheDatabaseWhenAsked() throws Exception {
        ImportSpec spec = idx(1_500, 2).withLabels(LabelUse.GOLD_ONLY).withGold(300, 11);
        run(spec);
        assertThat(samples.counts(project)).isEqualTo(new SampleCounts(1_200, 300, 0, 300));
        assertThat(samples.importedLabels(project))
                .hasSize(300)
                .allSatisfy(label ->
                        assertThat(label.classId())
                                .isEqualTo(
                                        ClassIds.of(
                                                projects,
                                                project,
                                                label.ordinal() % 2 == 0 ? "a" : "b")));
        int[] gold = samples.goldOrdinals(project);
        assertThat(gold).hasSize(300).isSorted();
        assertThat(samples.poolOrdinals(project)).hasSize(1_200).doesNotContain(gold);
    }

    @Test
    void goldIsTheSameForASeedAndSealedOnce() throws Exception {
        ImportSpec spec = idx(500, 2).withLabels(LabelUse.GOLD_ONLY).withGold(50, 11);
        ImportView done = run(spec);
        int[] gold = samples.goldOrdinals(project);
        rerun(done, spec);
        assertThat(samples.goldOrdinals(project)).isEqualTo(gold);
        assertThat(sealing.seal(project, 50, 3)).doesNotContain(gold);
        assertThat(samples.goldOrdinals(project)).hasSize(100);
    }

    @Test
    void cancellingKeepsWhatArrived() throws Exception {
        ImportView started = imports.start(project, idx(60_000, 2), "ada");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> imports.find(started.id()).orElseThrow().added() >= 1_000);
        jobs.cancel(started.jobId(), "ada");
        JobView job = ended(started.jobId());
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        ImportView kept = imports.find(started.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(kept.added()).isBetween(1_000L, 59_999L);
        assertThat(samples.count(project)).isEqualTo((int) kept.added());
        assertThat(ordinals()).isEqualTo(IntStream.range(0, (int) kept.added()).boxed().toList());
    }

    @Test
    void twoImportsAtOnceShareTheOrdinals() throws Exception {
        ImportView one = imports.start(project, idx(2_000, 2), "ada");
        ImportView two = imports.start(project, idxFrom(1_000, 3_000), "ada");
        ended(one.jobId());
        ended(two.jobId());
        assertThat(ordinals()).isEqualTo(IntStream.range(0, 3_000).boxed().toList());
    }

    /** Each start may settle what the project holds, while running imports add classes to it. */
    @Test
    void manyImportsStartedAtOnceAllRun() throws Exception {
        Path file = folder.resolve("mails.csv");
        Files.writeString(file, "text,label\nHello,ham\nBuy now,spam\nBuy later,junk\n");
        ImportSpec spec = ImportSpec.table(file.toString());
        Callable<Long> start = () -> imports.start(project, spec, "ada").jobId();
        List<Future<Long>> started;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            started = people.invokeAll(Collections.nCopies(8, start));
        }
        for (Future<Long> one : started) {
            assertThat(ended(one.get()).state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(samples.count(project)).isEqualTo(3);
    }

    @Test
    void refusesImagesWhileTextsAreOnTheirWay() throws Exception {
        Path file = folder.resolve("many.txt");
        Files.writeString(
                file,
                IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n")));
        ImportView texts = imports.start(project, ImportSpec.table(file.toString()), "ada");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imports.start(project, idx(3, 1), "ada"))
                .withMessageContaining("holds texts, so images need a project of their own");
        jobs.cancel(texts.jobId(), "ada");
        ended(texts.jobId());
    }

    @Test
    void failsWithWordsWhenThereIsNothingToRead() {
        ImportView started = imports.start(project, ImportSpec.zip("/nowhere.zip", true), "ada");
        JobView job = ended(started.jobId());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        // The job's end is told to the import just after it is visible.
        ImportView failed =
                await().atMost(Duration.ofMinutes(3))
                        .until(
                                () -> imports.find(started.id()).orElseThrow(),
                                view -> view.state() == ImportState.FAILED);
        assertThat(failed.error()).isEqualTo("There is no file or folder /nowhere.zip.");
    }

    @Test
    void previewShowsSamplesProblemsAndClassesWithoutImporting() throws Exception {
        Files.createDirectories(folder.resolve("coats"));
        Files.write(folder.resolve("coats/a.png"), TestImages.png(9, 9, 1));
        Files.write(folder.resolve("coats/b.png"), TestImages.png(9, 9, 2));
        Files.write(folder.resolve("c.png"), new byte[3]);
        ImportPreview preview = imports.preview(ImportSpec.folder(folder.toString(), true), 1);
        assertThat(preview.total()).isEqualTo(3);
        assertThat(preview.samples()).hasSize(1);
        assertThat(preview.problems()).hasSize(1);
        assertThat(preview.classes()).containsExactly(entry("coats", 2));
        assertThat(preview.unlabeled()).isZero();
        assertThat(samples.count(project)).isZero();
        assertThat(imports.list(project)).isEmpty();
    }

    @Test
    void previewSetsAsideWhatCannotBeAClassAsAnImportDoes() throws Exception {
        Path file = folder.resolve("mails.csv");
        String rows = "text,label\na,ham\nb,%s\nc,\"two\nlines\"\n".formatted("x".repeat(101));
        Files.writeString(file, rows);
        ImportPreview preview = imports.preview(ImportSpec.table(file.toString()), 9);
        assertThat(preview.classes().keySet()).containsExactly("ham");
        assertThat(preview.problems())
                .extracting(Rejection::reason)
                .containsExactly(
                        "the label cannot be a class: The class name may have at most 100 characters, not 101.",
                        "the label cannot be a class: The class name must be a single line of text.");
    }

    @Test
    void previewOffersTheClassesOfGoodRowsInTheOrderOfTheirNames() throws Exception {
        for (String name : List.of("size 10", "size 9", "Äpfel 🍎", "notes")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.write(folder.resolve("size 10/a.png"), TestImages.png(9, 9, 1));
        Files.write(folder.resolve("size 9/b.png"), TestImages.png(9, 9, 2));
        Files.write(folder.resolve("Äpfel 🍎/größe 1.png"), TestImages.png(9, 9, 3));
        Files.writeString(folder.resolve("notes/README.txt"), "about");

        ImportPreview preview = imports.preview(ImportSpec.folder(folder.toString(), true), 9);

        assertThat(preview.classes().keySet()).containsExactly("size 9", "size 10", "Äpfel 🍎");
    }

    @Test
    void previewCountsRowsNotLinesAndJoinsLabelsThatMeanTheSame() throws Exception {
        Path file = folder.resolve("mails.csv");
        Files.writeString(file, "text,label\n\"a\nb\nc\",Spam\nd,spam \ne,ham\n,ham\n");

        ImportPreview preview = imports.preview(ImportSpec.table(file.toString()), 9);

        assertThat(preview.total()).isEqualTo(4);
        assertThat(preview.inspected()).isEqualTo(4);
        assertThat(preview.classes()).containsExactly(entry("ham", 1), entry("Spam", 2));
    }

    @Test
    void anEmptyProjectHasTheClassesOfItsSamplesInTheOrderOfTheirNames() throws Exception {
        String tooLong = "x".repeat(101);
        Path file = folder.resolve("mails.csv");
        Files.writeString(
                file,
                "text,label\na,topic 10\nb,Zoo\nc,topic 9\nd,alpha\ne,%s\n".formatted(tooLong));
        ImportSpec spec = ImportSpec.table(file.toString());

        long made = newProjects.empty("Mails", newProjects.classesOf(spec), "ada").id();
        ImportView started = imports.start(made, spec, "ada");
        assertThat(ended(started.jobId()).state()).isEqualTo(JobState.SUCCEEDED);
        ImportView done = imports.find(started.id()).orElseThrow();

        assertThat(projects.classes(made))
                .extracting(ClassView::name)
                .containsExactly("alpha", "topic 9", "topic 10", "Zoo");
        assertThat(done.added()).isEqualTo(4);
        assertThat(done.rejected()).isEqualTo(1);
        ImportSpec unlabeled = spec.withLabels(LabelUse.NONE);
        assertThat(newProjects.classesOf(unlabeled)).isEmpty();
        ImportSource named = new ImportSource.Idx("a", "b", List.of("zebra", "ant"));
        assertThat(named.classesOf(List.of("zebra"))).containsExactly("zebra", "ant");
        ImportSource numbered = new ImportSource.Idx("a", "b", List.of());
        assertThat(numbered.classesOf(List.of("2"))).containsExactly("0", "1", "2");
    }

    /** Eight of ten rows are copies. */
    @Test
    void atMostHalfOfWhatArrivedIsSealed() throws Exception {
        for (int i = 0; i < 10; i++) {
            Files.write(folder.resolve(i + ".png"), TestImages.png(9, 9, Math.min(i, 1)));
        }

        run(ImportSpec.folder(folder.toString(), false).withGold(2, 1));

        assertThat(samples.counts(project)).isEqualTo(new SampleCounts(1, 1, 0, 0));
    }

    @Test
    void anUploadIsDeletedWhenItsImportIsOver() throws Exception {
        Path upload = imports.newUpload("../../pool.idx");
        Files.write(upload, TestImages.idxImages(3, 5));
        assertThat(upload.getFileName().toString()).endsWith(".idx");
        ImportView done =
                run(ImportSpec.idx(upload.toString(), null, List.of()).ofUpload("my pool.idx"));
        assertThat(done.origin()).isEqualTo("my pool.idx");
        assertThat(jobs.find(done.jobId()).orElseThrow().title()).isEqualTo("Import my pool.idx");
        assertThat(upload).doesNotExist();
        assertThat(samples.count(project)).isEqualTo(3);
    }

    @Test
    void deletingAProjectTakesItsSamplesAlong() throws Exception {
        run(idx(20, 2));
        long other = projects.create("Other", "", "", "ada").id();
        ended(imports.start(other, idx(5, 2), "ada").jobId());
        Path shared = samples.media(samples.at(project, 4).orElseThrow().id()).path();
        Path own = samples.media(samples.at(project, 5).orElseThrow().id()).path();
        projects.delete(project);
        assertThat(shared).exists();
        assertThat(own).doesNotExist();
        assertThat(samples.count(project)).isZero();
        assertThat(imports.list(project)).isEmpty();
    }

    @Autowired org.springframework.jdbc.core.simple.JdbcClient database;

    private ImportView run(ImportSpec spec) {
        ImportView started = imports.start(project, spec, "ada");
        JobView job = ended(started.jobId());
        assertThat(job.state()).as(job.error()).isEqualTo(JobState.SUCCEEDED);
        return imports.find(started.id()).orElseThrow();
    }

    private ImportView rerun(ImportView earlier, ImportSpec spec) {
        long job = jobs.submit("import", project, "again", new ImportTask(earlier.id(), spec), "x");
        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        return imports.find(earlier.id()).orElseThrow();
    }

    private JobView ended(long job) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jobs.find(job).orElseThrow(), view -> view.state().ended());
    }

    private List<Integer> ordinals() {
        return database.sql("select ordinal from sample order by ordinal")
                .query(Integer.class)
                .list();
    }

    /** Images alternately of classes a and b. */
    private ImportSpec idx(int count, int classes) throws IOException {
        Path images = folder.resolve("images" + count);
        Path labels = folder.resolve("labels" + count);
        Files.write(images, TestImages.idxImages(count, 6));
        Files.write(
                labels,
                TestImages.idxLabels(IntStream.range(0, count).map(i -> i % classes).toArray()));
        return ImportSpec.idx(images.toString(), labels.toString(), List.of("a", "b"));
    }

    private ImportSpec idxFrom(int from, int to) throws IOException {
        byte[] all = TestImages.idxImages(to, 6);
        byte[] part = TestImages.idxImages(to - from, 6);
        System.arraycopy(all, 16 + from * 36, part, 16, (to - from) * 36);
        Path images = Files.write(folder.resolve("part"), part);
        return ImportSpec.idx(images.toString(), null, List.of());
    }
}
