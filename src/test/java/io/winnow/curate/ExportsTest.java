package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.cli.WinnowCommand;
import io.winnow.curate.ExportSpec.Format;
import io.winnow.job.Jobs;
import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadFile;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.TestImages;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Users;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ExportsTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Samples samples;
    @Autowired Answers answers;
    @Autowired Users users;
    @Autowired Jobs jobs;
    @Autowired Exports exports;
    @Autowired ModelExport modelExport;
    @Autowired ModelVersions models;
    @Autowired EmbeddingStore embeddings;
    @Autowired JdbcClient database;
    @TempDir Path folder;

    private final Instant began = Instant.now();
    private long project;
    private List<ClassView> classes;

    @BeforeEach
    void createProject() throws Exception {
        project = projects.create("Coats & Bags", "", "", "ada").id();
        classes = projects.ensureClasses(project, List.of("Coat", "Bag, small"));
        for (int i = 0; i < 6; i++) {
            Files.write(folder.resolve(i + ".png"), TestImages.png(70, 70, i));
        }
        Path manifest =
                Files.writeString(
                        folder.resolve("pool.csv"),
                        "path,label,shop\n0.png,,Oslo\n1.png,Coat,\n2.png,,\n3.png,,\n4.png,,\n");
        imports.start(project, ImportSpec.manifest(manifest.toString()), "ada");
        settled();
    }

    @AfterEach
    void nothingGoesOn() {
        settled();
        projects.delete(project);
    }

    @Test
    void everyLabelSaysWhoWhenAndWhereFrom() throws Exception {
        long ada = users.create(user("ada"), "test").id();
        long bob = users.create(user("bob"), "test").id();
        answer(ada, 0, AnswerKind.LABEL, classes.get(1).id(), null);
        answer(bob, 0, AnswerKind.LABEL, classes.get(1).id(), null);
        answer(ada, 2, AnswerKind.SKIP, null, null);
        answer(ada, 3, AnswerKind.FLAG, null, "two, \"things\"");
        answer(ada, 4, AnswerKind.LABEL, classes.get(0).id(), null);
        answer(ada, 4, AnswerKind.UNDO, null, null);

        List<CSVRecord> rows = csv(false);

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).toMap())
                .containsEntry("name", "0.png")
                .containsEntry("label", "Bag, small")
                .containsEntry("provenance", "human")
                .containsEntry("kind", "label")
                .containsEntry("labeled_by", "ada;bob")
                .containsEntry("split", "pool")
                .containsEntry("model", "")
                .containsEntry("p_Bag, small", "");
        assertThat(rows.get(0).isMapped("text")).isFalse();
        assertThat(rows.get(0).get("content_hash")).hasSize(64);
        assertThat(Instant.parse(rows.get(0).get("answered_at")))
                .isBetween(began.minusSeconds(1), Instant.now());
        assertThat(rows.get(1).toMap())
                .containsEntry("label", "Coat")
                .containsEntry("provenance", "imported")
                .containsEntry("labeled_by", "");
        assertThat(rows.get(2).toMap()).containsEntry("kind", "skip").containsEntry("label", "");
        assertThat(rows.get(3).toMap())
                .containsEntry("kind", "flag")
                .containsEntry("comment", "two, \"things\"");
        assertThat(rows.get(4).toMap()).containsEntry("label", "");
        assertThat(csv(true)).extracting(row -> row.get("name")).containsExactly("0.png", "1.png");
    }

    @Test
    void whoIsNotSureIsExportedWithWhatStaysPossible() throws Exception {
        long ada = users.create(user("ada"), "test").id();
        Answer unsure =
                new Answer(
                        UUID.randomUUID(),
                        samples.at(project, 2).orElseThrow().id(),
                        AnswerKind.NOT_SURE,
                        null,
                        List.of(classes.get(1).id(), classes.get(0).id()),
                        null,
                        900,
                        Instant.now());
        answers.accept(project, ada, unsure);

        assertThat(csv(false).get(2).toMap())
                .containsEntry("kind", "not_sure")
                .containsEntry("not_sure", "Coat;Bag, small")
                .containsEntry("label", "")
                .containsEntry("labeled_by", "");
        assertThat(csv(false).get(0).get("not_sure")).isEmpty();
        assertThat(csv(true)).extracting(row -> row.get("name")).containsExactly("1.png");
        StringBuilder text = new StringBuilder();
        exports.write(project, new ExportSpec(Format.JSONL, false), text);
        JsonNode row = JsonMapper.shared().readTree(text.toString().lines().toList().get(2));
        assertThat(row.get("not_sure").values())
                .extracting(JsonNode::asString)
                .containsExactly("Coat", "Bag, small");
    }

    @Test
    void theModelsPosteriorComesAlong() throws Exception {
        Head head = model();
        Posterior expected = head.predict(embeddings.open(project, "pca").orElseThrow());

        List<CSVRecord> rows = csv(false);

        for (int i = 0; i < 5; i++) {
            assertThat(rows.get(i).get("predicted")).isEqualTo(classes.get(expected.top(i)).name());
            assertThat(Float.parseFloat(rows.get(i).get("p_Coat")))
                    .isCloseTo(expected.probability(i, 0), within(1e-6f));
            assertThat(rows.get(i).get("model")).isEqualTo("1");
        }
        assertThat(rows.get(1).get("provenance")).isEqualTo("imported");
        assertThat(rows.get(2).get("provenance")).isEqualTo("predicted");
        assertThat(rows.get(2).get("label")).isEqualTo(rows.get(2).get("predicted"));

        StringBuilder text = new StringBuilder();
        assertThat(exports.write(project, new ExportSpec(Format.JSONL, false), text)).isEqualTo(5);
        JsonNode first =
                JsonMapper.shared().readTree(text.toString().lines().findFirst().orElseThrow());
        assertThat(first.get("metadata").get("shop").asString()).isEqualTo("Oslo");
        assertThat(first.get("posterior").get("Bag, small").floatValue())
                .isCloseTo(expected.probability(0, 1), within(1e-6f));
        assertThat(first.get("kind").isNull()).isTrue();
    }

    @Test
    void anExportedModelPredictsTheSameElsewhere() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> modelExport.toFolder(project, folder.resolve("none")))
                .withMessageContaining("no model yet");
        Head head = model();
        Posterior expected = head.predict(embeddings.open(project, "pca").orElseThrow());
        Path exported = folder.resolve("exported");
        assertThat(modelExport.toFolder(project, exported)).isEqualTo(1);
        assertThat(exported)
                .isDirectoryContaining("glob:**/model.json")
                .isDirectoryContaining("glob:**/model.onnx");
        assertThat(exported.resolve("README.md"))
                .content()
                .contains("# Coats & Bags, model 1", "n × 3 ×", "convert(\"RGB\")");

        Path out = folder.resolve("predicted.csv");
        int code =
                WinnowCommand.run(
                        arguments -> {},
                        settings -> {
                            throw new AssertionError("predicting needs no workspace");
                        },
                        "predict",
                        "--model",
                        exported.toString(),
                        "--manifest",
                        folder.resolve("pool.csv").toString(),
                        "--out",
                        out.toString());

        assertThat(code).isZero();
        List<CSVRecord> rows = records(Files.readString(out));
        assertThat(rows).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(rows.get(i).get("name")).isEqualTo(i + ".png");
            assertThat(Float.parseFloat(rows.get(i).get("p_Coat")))
                    .isCloseTo(expected.probability(i, 0), within(1e-5f));
        }
    }

    @Test
    void aFolderThatIsNoModelIsRefusedInWords() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        org.assertj.core.api.Assertions.assertThatIOException()
                .isThrownBy(() -> PortableModel.load(empty))
                .withMessageContaining("there is no");
        Files.writeString(empty.resolve("model.json"), "{\"format\":\"other\"}");
        org.assertj.core.api.Assertions.assertThatIOException()
                .isThrownBy(() -> PortableModel.load(empty))
                .withMessageContaining("format other");
    }

    /** Stores a model version as the end of a round would. */
    private Head model() throws IOException {
        int dimension = embeddings.open(project, "pca").orElseThrow().dimension();
        float[] weights = new float[2 * dimension];
        Random random = new Random(4);
        Arrays.setAll(new double[weights.length], i -> weights[i] = (float) random.nextGaussian());
        Head head = new Head(weights, new float[] {0.1f, -0.1f}, 0.8f);
        Path file = models.headFile(project, 1);
        Files.createDirectories(file.getParent());
        HeadFile.write(file, head);
        database.sql(
                        """
                        insert into model_version (project_id, number, learner, encoder_id,
                            label_count, seconds, report, created_at)
                        values (?, 1, 'supervised', 'pca', 2, 0.1,
                            '{"comparison":[],"verdict":"only one","gold":null,"randomSlice":null}',
                            current_timestamp)
                        """)
                .param(project)
                .update();
        return head;
    }

    /** More than a page of them; what is exported can be imported again. */
    @Test
    void textsComeWithWhatWasSaidOfThem() throws Exception {
        StringBuilder table = new StringBuilder("text,label\n");
        for (int i = 0; i < 230; i++) {
            table.append(
                    "\"Text %d, with \"\"quotes\"\"\nand lines\",%s\n"
                            .formatted(i, i < 2 ? "a" : ""));
        }
        Path file = Files.writeString(folder.resolve("texts.csv"), table);
        long texts = projects.create("Letters", "", "", "ada").id();
        imports.start(texts, ImportSpec.table(file.toString()), "ada");
        settled(texts);

        StringBuilder csv = new StringBuilder();
        exports.write(texts, new ExportSpec(Format.CSV, false), csv);
        List<CSVRecord> rows = records(csv.toString());
        StringBuilder jsonl = new StringBuilder();
        exports.write(texts, new ExportSpec(Format.JSONL, true), jsonl);

        for (int i = 0; i < 230; i++) {
            assertThat(rows.get(i).get("text"))
                    .isEqualTo("Text %d, with \"quotes\"\nand lines".formatted(i));
        }
        assertThat(rows.get(1).get("label")).isEqualTo("a");
        assertThat(jsonl.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"text\":\"Text "));
        long again = projects.create("Letters again", "", "", "ada").id();
        Path exported = Files.writeString(folder.resolve("letters.csv"), csv);
        imports.start(again, ImportSpec.table(exported.toString()), "ada");
        settled(again);
        assertThat(samples.count(again)).isEqualTo(230);
        assertThat(samples.page(again, 0, 300))
                .extracting(SampleView::contentHash)
                .isEqualTo(
                        samples.page(texts, 0, 300).stream().map(SampleView::contentHash).toList());
        projects.delete(texts);
        projects.delete(again);
    }

    private void answer(long user, int ordinal, AnswerKind kind, Long classId, String comment) {
        long sample = samples.at(project, ordinal).orElseThrow().id();
        answers.accept(
                project,
                user,
                new Answer(UUID.randomUUID(), sample, kind, classId, comment, 900, Instant.now()));
    }

    private List<CSVRecord> csv(boolean labeledOnly) throws IOException {
        StringBuilder text = new StringBuilder();
        long count = exports.write(project, new ExportSpec(Format.CSV, labeledOnly), text);
        List<CSVRecord> rows = records(text.toString());
        assertThat(rows).hasSize((int) count);
        return rows;
    }

    private static List<CSVRecord> records(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static NewUser user(String name) {
        return new NewUser(name, name, Role.ANNOTATOR, "correct horse battery " + name.length());
    }

    private void settled() {
        settled(project);
    }

    private void settled(long of) {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(of).isEmpty());
    }
}
