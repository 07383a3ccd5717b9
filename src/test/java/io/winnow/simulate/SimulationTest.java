package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationTest {

    private static final Plan PLAN =
            new Plan(
                    List.of("random", "policy"),
                    List.of("supervised", "propagation"),
                    2,
                    List.of(4, 10, 30),
                    10,
                    .25,
                    2,
                    0,
                    0,
                    null);

    @Test
    void runsEveryCombinationAndLearns() throws Exception {
        Outcome outcome = run(PLAN);
        assertThat(outcome.runs()).hasSize(8);
        assertThat(outcome.curves()).hasSize(4);
        assertThat(outcome.pool()).isEqualTo(180);
        assertThat(outcome.test()).isEqualTo(60);
        assertThat(outcome.runs())
                .allSatisfy(run -> {
                    assertThat(run.labels()).containsExactly(4, 10, 30);
                    assertThat(run.accuracy().getLast()).isGreaterThan(.9);
                    assertThat(run.transductive().getLast()).isGreaterThan(.9);
                });
    }

    @Test
    void theSamePlanGivesTheSameRuns() throws Exception {
        assertThat(run(PLAN).runs()).isEqualTo(run(PLAN).runs());
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException(message);
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        new Simulation(PLAN)
                                .run("x", images(), null, List.of(EncoderChoice.pca()), stop));
    }

    @Test
    void takesATestSet() throws Exception {
        Outcome outcome =
                new Simulation(PLAN)
                        .run("x", images(), images(), List.of(EncoderChoice.pca()), Progress.NONE);
        assertThat(outcome.pool()).isEqualTo(240);
        assertThat(outcome.test()).isEqualTo(240);
        assertThat(ConsoleTable.of(outcome)).doesNotContain("count as wrong");
    }

    @Test
    void saysHowManyCopiesWereMerged() throws Exception {
        LabeledSamples all = images();
        LabeledSamples merged = new LabeledSamples(all.samples(), all.truth(), all.classes(), 34);
        Outcome outcome =
                new Simulation(PLAN)
                        .run("x", merged, null, List.of(EncoderChoice.pca()), Progress.NONE);
        assertThat(ConsoleTable.of(outcome)).contains("34 exact copies were merged");
        assertThat(ConsoleTable.of(run(PLAN))).doesNotContain("copies");
    }

    /** A third of the test set is of a class that nobody can learn. */
    @Test
    void whatOnlyTheTestSetHasCountsAsWrong() throws Exception {
        LabeledSamples other =
                new LabeledSamples(images().samples(), images().truth(), List.of("a", "<z>", "c"));
        Outcome outcome =
                new Simulation(PLAN)
                        .run("x", images(), other, List.of(EncoderChoice.pca()), Progress.NONE);
        assertThat(outcome.runs())
                .allSatisfy(run -> assertThat(run.accuracy().getLast()).isBetween(.6, 2 / 3d));
        assertThat(outcome.strange()).containsExactly("<z>");
        assertThat(ConsoleTable.of(outcome)).contains("of the class <z>: test samples");
        assertThat(HtmlReport.of(outcome)).contains("of the class &lt;z&gt;: test samples");
    }

    @Test
    void theFirstToFailStopsTheRest() {
        EncoderChoice broken =
                new EncoderChoice(
                        "broken",
                        true,
                        (pool, seed, progress) -> {
                            throw new IllegalArgumentException("broken");
                        });
        int[] finished = {0};
        Progress count = (done, total, message) -> finished[0] = Math.max(finished[0], (int) done);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Simulation(PLAN.withBatch(1))
                                .run(
                                        "x",
                                        images(),
                                        null,
                                        List.of(broken, EncoderChoice.pca()),
                                        count))
                .withMessage("broken");
        assertThat(finished[0]).isLessThan(8);
    }

    @Test
    void writesWhatScriptsRead() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(OutcomeJson.of(run(PLAN)));
        assertThat(json.get("runs")).hasSize(8);
        JsonNode first = json.get("runs").get(0);
        assertThat(first.get("encoder").asString()).isEqualTo("pca");
        assertThat(first.get("strategy").asString()).isEqualTo("random");
        assertThat(first.get("learner").asString()).isEqualTo("supervised");
        assertThat(first.get("seed").asInt()).isEqualTo(1);
        assertThat(first.get("labels")).hasSize(3);
        assertThat(first.get("accuracy")).hasSize(3);
        JsonNode interval = json.get("curves").get(0).get("accuracy").get(2);
        assertThat(interval.get("low").asDouble())
                .isLessThanOrEqualTo(interval.get("estimate").asDouble());
    }

    @Test
    void theReportIsWholeAndAsksNobody() throws Exception {
        String html = HtmlReport.of(run(PLAN).withData("<pool> & \"friends\""));
        assertThat(html)
                .contains("&lt;pool&gt; &amp; &quot;friends&quot;")
                .doesNotContain("<pool>");
        assertThat(html).doesNotContain("http:", "https:", "<script", "@import", "url(");
        // Two learners, two figures: four charts with two lines each.
        assertThat(html.split("<svg ", -1)).hasSize(5);
        assertThat(html.split("<polyline ", -1)).hasSize(9);
        assertThat(html.split("<table", -1)).hasSize(6);
        assertThat(html).contains("<h2>Whole curves</h2>");
    }

    /** Every figure is 100 %, which is no height for a chart. */
    @Test
    void whatIsAlwaysRightHasAChartToo() throws Exception {
        LabeledSamples same = new LabeledSamples(images().samples(), new int[240], List.of("a"));
        Outcome outcome =
                new Simulation(PLAN)
                        .run("x", same, null, List.of(EncoderChoice.pca()), Progress.NONE);
        assertThat(HtmlReport.of(outcome)).contains("<polyline ").doesNotContain("NaN");
    }

    @Test
    void aPoolThatIsTooSmallIsSaid() throws Exception {
        List<String> random = List.of("random");
        List<String> supervised = List.of("supervised");
        Outcome outcome = run(Plan.of(random, supervised, 1, List.of(10, 200)));
        assertThat(outcome.runs().getFirst().labels()).containsExactly(10);
        assertThat(ConsoleTable.of(outcome)).contains("The pool is too small for 200 labels.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(Plan.of(random, supervised, 1, List.of(192, 200))))
                .withMessage("a pool of 192 is too small for 192 labels");
    }

    /** The smallest share is one sample, and the report says so. */
    @Test
    void atLeastOneSampleIsHeldOut() throws Exception {
        Plan tiny =
                new Plan(
                        List.of("random"),
                        List.of("supervised"),
                        1,
                        List.of(10),
                        10,
                        .001,
                        1,
                        0,
                        0,
                        null);
        Outcome outcome = run(tiny);
        assertThat(outcome.test()).isOne();
        assertThat(outcome.pool()).isEqualTo(239);
    }

    @Test
    void theTableHasALinePerCurveAndFigureAndArea() throws Exception {
        String table = ConsoleTable.of(run(PLAN));
        assertThat(table.lines().filter(line -> line.startsWith("pca / "))).hasSize(12);
        assertThat(table).contains("random", "policy", "propagation", "±");
    }

    @Test
    void textsTakeTheSameWay() throws Exception {
        Outcome outcome =
                new Simulation(PLAN)
                        .run("x", texts(), null, List.of(EncoderChoice.lsa()), Progress.NONE);
        assertThat(outcome.runs())
                .hasSize(8)
                .allSatisfy(run -> assertThat(run.accuracy().getLast()).isGreaterThan(.9));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Simulation(PLAN)
                                .run(
                                        "x",
                                        texts(),
                                        null,
                                        List.of(EncoderChoice.pca()),
                                        Progress.NONE))
                .withMessageContaining("pca encodes images, and these are texts");
    }

    @Test
    void teamsThatErrAreComparedByAggregator() throws Exception {
        Annotators team =
                new Annotators(
                        List.of("0.95", "0.8", "0.55", "spammer"), 3, List.of("majority", "auto"));
        Outcome outcome = run(PLAN.withAnnotators(team));
        assertThat(outcome.runs()).hasSize(16);
        assertThat(outcome.runs())
                .extracting(Run::answers)
                .containsOnly("majority", "auto")
                .hasSize(16);
        assertThat(outcome.runs())
                .allSatisfy(run -> assertThat(run.labelAccuracy().getLast()).isBetween(.5, .999));
        assertThat(ConsoleTable.of(outcome)).contains("labels that are right", "/ auto /");
        assertThat(HtmlReport.of(outcome)).contains("Labels that are right");
        assertThat(run(PLAN).runs())
                .allSatisfy(run -> assertThat(run.labelAccuracy()).containsOnly(1.0));
    }

    @Test
    void aRandomShareIsMixedIntoEveryOtherStrategy() throws Exception {
        Plan erring = PLAN.withAnnotators(new Annotators(List.of("0.5"), 1, List.of("majority")));
        List<Run> mixed = run(erring.withRandomShare(.5)).runs();
        List<Run> pure = run(erring).runs();
        assertThat(of("random", mixed)).isEqualTo(of("random", pure));
        assertThat(of("policy", mixed)).isNotEqualTo(of("policy", pure));
    }

    private static List<Run> of(String strategy, List<Run> runs) {
        return runs.stream().filter(run -> run.strategy().equals(strategy)).toList();
    }

    @Test
    void rejectsPlansThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(10, 10)))
                .withMessageContaining("[10, 10]");
        assertThatIllegalArgumentException().isThrownBy(() -> plan(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Simulation(
                                Plan.of(List.of("magic"), List.of("supervised"), 1, List.of(5))))
                .withMessageContaining("magic");
    }

    private static Plan plan(List<Integer> labels) {
        return Plan.of(List.of("random"), List.of("supervised"), 1, labels);
    }

    private static Outcome run(Plan plan) throws Exception {
        return new Simulation(plan)
                .run("x", images(), null, List.of(EncoderChoice.pca()), Progress.NONE);
    }

    /** 240 images of 6 × 6; each class has its own bright pair of rows. */
    private static LabeledSamples images() {
        Random random = new Random(5);
        byte[] pixels = new byte[240 * 36];
        int[] truth = new int[240];
        for (int i = 0; i < 240; i++) {
            truth[i] = i % 3;
            for (int p = 0; p < 36; p++) {
                int bright = p / 12 == truth[i] ? 160 : 40;
                pixels[i * 36 + p] = (byte) (bright + random.nextInt(60));
            }
        }
        return new LabeledSamples(
                new Samples.Images(ImageSource.of(pixels, new ImageShape(1, 6, 6))),
                truth,
                List.of("a", "b", "c"));
    }

    /** 240 texts; each class has words of its own among common ones. */
    private static LabeledSamples texts() {
        Random random = new Random(6);
        int[] truth = new int[240];
        List<String> texts = new java.util.ArrayList<>();
        for (int i = 0; i < 240; i++) {
            truth[i] = i % 3;
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 12; word++) {
                boolean own = random.nextInt(3) > 0;
                text.append(own ? "own" + truth[i] : "common")
                        .append(random.nextInt(6))
                        .append(' ');
            }
            texts.add(text.toString());
        }
        return new LabeledSamples(new Samples.Texts(texts), truth, List.of("a", "b", "c"));
    }
}
