package io.winnow.bench.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import io.winnow.simulate.AuditErrors;
import io.winnow.simulate.EmbeddingCache;
import io.winnow.simulate.LabelErrorTable;
import io.winnow.simulate.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    @TempDir Path folder;

    @Test
    void saysWhichDataIsMissing() throws Exception {
        Evidence evidence = new Evidence(List.of(folder), EmbeddingCache.none(), true);
        assertThat(Evidence.tables()).contains("mnist", "banking77", "crowds", "rules");
        List<String> needy =
                Evidence.tables().stream().filter(table -> !table.equals("teams")).toList();
        for (String table : needy) {
            Evidence.Missing missing = (Evidence.Missing) evidence.make(table, Progress.NONE);
            assertThat(missing.table()).isEqualTo(table);
            assertThat(missing.data()).isNotEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evidence.make("magic", Progress.NONE))
                .withMessageContaining("mnist");
    }

    @Test
    void teamsAreMadeUpFromNoData() throws Exception {
        VotesTable teams = (VotesTable) made("teams").figures();
        VotesTable.Row spammers = teams.rows().get(17);
        assertThat(spammers.data()).isEqualTo("90/85 % and three spammers; 100 samples");
        double majority = spammers.figures().getFirst().figure();
        double auto = spammers.figures().getLast().figure();
        assertThat(auto).isGreaterThan(majority + .1);
    }

    /** Three tasks, the third a tie that a fair draw wins half the time: 2.5 of 3. */
    @Test
    void judgesCrowds() throws Exception {
        for (String name : List.of("dog", "face_sentiment", "product_er", "weather_sentiment")) {
            Path crowd = Files.createDirectories(folder.resolve("crowd").resolve(name));
            Files.writeString(
                    crowd.resolve("labels.csv"),
                    "worker,task,label\nw1,a,x\nw2,a,x\nw1,b,y, sure\nw2,b,x\nw2,b,y, sure\n"
                            + "w1,c,x\nw2,c,y, sure\nw1,unknown,x\n");
            Files.writeString(
                    crowd.resolve("truth.csv"), "task,label\na,x\nb,y, sure\nc,x\nnobody,x\n");
        }
        Evidence.Made made = made("crowds");
        VotesTable table = (VotesTable) made.figures();
        assertThat(table.rows()).hasSize(4);
        VotesTable.Cell majority = table.rows().getFirst().figures().getFirst();
        assertThat(majority.method()).isEqualTo("majority");
        assertThat(majority.figure()).isCloseTo(2.5 / 3, within(1e-9));
        assertThat(made.markdown()).contains("| dog | 0.8333 |");
    }

    /** Row 1 is a tie, and sha1("1") is odd, so WRENCH draws the second class, which is right. */
    @Test
    void judgesRulesAsWrenchDoes() throws Exception {
        for (String name : List.of("youtube", "sms")) {
            Path rules = Files.createDirectories(folder.resolve("weak/wrench-" + name));
            for (String file : List.of("train.json", "test.json")) {
                Files.writeString(
                        rules.resolve(file),
                        """
                        {"0": {"label": 1, "weak_labels": [1, 1, -1]},
                         "1": {"label": 1, "weak_labels": [-1, -1, -1]},
                         "2": {"label": 0, "weak_labels": [0, -1, 0]}}
                        """);
            }
        }
        VotesTable table = (VotesTable) made("rules").figures();
        assertThat(table.rows().getFirst().figures().getFirst().figure()).isEqualTo(1);
        assertThat(table.rows().getLast().figures().getFirst().figure()).isEqualTo(1);
    }

    /** int(hashlib.sha1(str(i).encode()).hexdigest(), 16) % 3 for i from 0 to 5, by Python. */
    @Test
    void drawsTiesByTheHashOfTheRow() {
        float[] even = {1f / 3, 1f / 3, 1f / 3};
        int[] drawn = new int[6];
        for (int row = 0; row < drawn.length; row++) {
            drawn[row] = Ties.wrench(even, row);
        }
        assertThat(drawn).containsExactly(0, 0, 0, 1, 0, 0);
        assertThat(Ties.credit(new float[] {.4f, .2f, .4f}, 2)).isEqualTo(.5);
        assertThat(Ties.credit(new float[] {.4f, .2f, .4f}, 1)).isZero();
    }

    @Test
    void measuresWhatLabelsBuy() throws Exception {
        PublicData mails = mails();
        LabelEfficiency table =
                new LabelEfficiency(
                        "tiny",
                        "tiny",
                        mails,
                        null,
                        List.of("lsa"),
                        List.of("random", "policy"),
                        List.of("supervised"),
                        List.of(4, 8, 16, 200),
                        50,
                        0,
                        null);
        EvidenceTable.Result result =
                table.make(new Setup(List.of(folder), EmbeddingCache.none(), true), Progress.NONE);
        Outcome outcome = (Outcome) result.figures();
        assertThat(outcome.plan().seeds()).isEqualTo(2);
        assertThat(outcome.plan().labels()).containsExactly(4, 8, 16);
        assertThat(result.markdown())
                .contains(
                        "| accuracy on the test set, % | 4 | 8 | 16 |",
                        "| lsa / supervised / policy |", "over random");
    }

    @Test
    void measuresWhatChoosingAheadCosts() throws Exception {
        ChosenAhead table = new ChosenAhead(List.of(new ChosenAhead.Case("tiny", mails(), "lsa")));
        assertThat(table.needs()).extracting(PublicData::path).containsExactly("mails.csv");
        EvidenceTable.Result result =
                table.make(new Setup(List.of(folder), EmbeddingCache.none(), true), Progress.NONE);
        assertThat(result.markdown().lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("all answers known", "the last 5 withheld");
        assertThat(result.markdown().lines().toList().getLast())
                .matches("\\| tiny, lsa \\|( \\d+\\.\\d ± \\d+\\.\\d \\|){2} [+-]\\d.* \\|");
    }

    /** One vote leaves nothing to aggregate; of three the majority is right more often. */
    @Test
    void measuresWhatAggregatorsMakeOfATeamThatErrs() throws Exception {
        AggregationTable table =
                new AggregationTable("tiny", mails(), null, "lsa", List.of(40, 120));
        EvidenceTable.Result result =
                table.make(new Setup(List.of(folder), EmbeddingCache.none(), true), Progress.NONE);
        List<?> rows = (List<?>) result.figures();
        AggregationTable.Row lone = (AggregationTable.Row) rows.getFirst();
        AggregationTable.Row majority = (AggregationTable.Row) rows.get(6);
        AggregationTable.Row crowdlab = (AggregationTable.Row) rows.get(10);
        assertThat(rows).hasSize(12);
        assertThat(lone.right().getLast().estimate()).isBetween(.55, .85);
        assertThat(majority.aggregator()).isEqualTo("majority");
        assertThat(majority.overMajority()).isNull();
        assertThat(majority.overAuto()).isNotNull();
        assertThat(majority.right().getLast().estimate())
                .isGreaterThan(lone.right().getLast().estimate() + .02);
        assertThat(crowdlab.aggregator()).isEqualTo("crowdlab");
        assertThat(crowdlab.right().getLast().estimate())
                .as("every encoder tells the mails apart, so that the classifier knows better")
                .isGreaterThan(majority.right().getLast().estimate() + .02);
        assertThat(result.markdown().lines())
                .hasSize(2 + 12)
                .first()
                .asString()
                .contains("at 40 / 120", "area over majority");
        assertThat(result.markdown().lines().toList().getLast())
                .matches("\\| 3 \\| auto \\|( \\d+\\.\\d / \\d+\\.\\d \\|){2} [+-]\\d.* \\| – \\|");
    }

    @Test
    void measuresHowFarSuspectLabelsCanBeBelieved() throws Exception {
        SuspectsTable table =
                new SuspectsTable("tiny", mails(), "lsa", "supervised", List.of(60, 120));
        EvidenceTable.Result result =
                table.make(new Setup(List.of(folder), EmbeddingCache.none(), true), Progress.NONE);
        assertThat(result.markdown().lines())
                .hasSize(2 + 5 * 2)
                .contains("| none | 60 | 100.0 | 0 | – | – |")
                .anyMatch(line -> line.startsWith("| 20 %, any | 120 | "));
        LabelErrorTable found = (LabelErrorTable) result.figures();
        assertThat(found.rows()).hasSize(2 * 2 * 5);
        List<LabelErrorTable.Row> many =
                found.rows().stream().filter(row -> row.noise().share() == .2).toList();
        assertThat(many).allMatch(row -> row.wrong() > row.labels() / 10);
        assertThat(DoubleStream.of(LabelErrorTable.precisions(many))).allMatch(share -> share > .6);
        assertThat(DoubleStream.of(LabelErrorTable.recalls(many))).allMatch(share -> share > .6);
    }

    /** Half of 300 is judged, so audits of 400 cannot be: the sizes end at 100. */
    @Test
    void measuresWhatAnAuditKnows() throws Exception {
        AuditTable table = new AuditTable(List.of(new AuditTable.Case("tiny", mails(10), "lsa")));
        assertThat(table.needs()).extracting(PublicData::path).containsExactly("mails.csv");
        EvidenceTable.Result result =
                table.make(new Setup(List.of(folder), EmbeddingCache.none(), true), Progress.NONE);
        List<?> figures = (List<?>) result.figures();
        assertThat(figures).hasSize(3);
        AuditErrors last = (AuditErrors) figures.getLast();
        assertThat(last.size()).isEqualTo(100);
        assertThat(last.trials()).extracting(AuditErrors.Trial::seed).containsExactly(1L, 2L);
        assertThat(last.trials()).extracting(AuditErrors.Trial::samples).containsOnly(150);
        assertThat(last.trials()).allMatch(trial -> trial.truth() > .03 && trial.truth() < .3);
        assertThat(result.markdown().lines())
                .hasSize(5)
                .last()
                .asString()
                .matches(
                        "\\| tiny, lsa \\|( [-+]?\\d+\\.\\d ± \\d+\\.\\d \\|| 100 \\|){8} \\d+ ± \\d+ \\|");
    }

    private PublicData mails() throws IOException {
        return mails(Integer.MAX_VALUE);
    }

    /**
     * 300 of two kinds, whose words every encoder tells apart; one in so many has a wrong label.
     */
    private PublicData mails(int oneIn) throws IOException {
        StringBuilder mails = new StringBuilder("text,label\n");
        for (int i = 0; i < 300; i++) {
            mails.append(i % 2 == 0 ? "cheap pills offer" : "meeting notes lunch")
                    .append(" word")
                    .append(i)
                    .append((i % 2 == 0) == (i % oneIn != oneIn - 1) ? ",spam\n" : ",ham\n");
        }
        Files.writeString(folder.resolve("mails.csv"), mails);
        return new PublicData("mails.csv", "made here");
    }

    private Evidence.Made made(String table) throws Exception {
        Evidence evidence = new Evidence(List.of(folder), EmbeddingCache.none(), true);
        return (Evidence.Made) evidence.make(table, Progress.NONE);
    }
}
