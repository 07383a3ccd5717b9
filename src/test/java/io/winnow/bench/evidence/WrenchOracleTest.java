package io.winnow.bench.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import io.winnow.simulate.EmbeddingCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WRENCH's recipe, figure by figure, on a small set: {@code wrench.py} is the other opinion. */
class WrenchOracleTest {

    @TempDir Path folder;
    private JsonNode golden;

    @BeforeEach
    void data() throws Exception {
        golden =
                JsonMapper.shared().readTree(Path.of("src/test/resources/golden/weak/wrench.json"));
        for (String name : List.of("youtube", "sms")) {
            Path rules = Files.createDirectories(folder.resolve("weak/wrench-" + name));
            for (String part : List.of("train", "test")) {
                Files.writeString(rules.resolve(part + ".json"), golden.get(part).toString());
            }
        }
    }

    @Test
    void majorityVoteAndDawidSkeneScoreAsElsewhere() throws Exception {
        List<VotesTable.Row> rows = rows();
        assertFigure(rows.get(0).figures().get(0), "majority", "accuracy");
        assertFigure(rows.get(0).figures().get(1), "dawid-skene", "accuracy");
        assertFigure(rows.get(1).figures().get(0), "majority", "f1");
        assertFigure(rows.get(1).figures().get(1), "dawid-skene", "f1");
    }

    private void assertFigure(VotesTable.Cell cell, String method, String measure) {
        assertThat(cell.method()).startsWith(method);
        assertThat(cell.figure())
                .isCloseTo(golden.get(method).get(measure).asDouble(), within(1e-9));
    }

    private List<VotesTable.Row> rows() throws Exception {
        Evidence evidence = new Evidence(List.of(folder), EmbeddingCache.none(), true);
        Evidence.Made made = (Evidence.Made) evidence.make("rules", Progress.NONE);
        return ((VotesTable) made.figures()).rows();
    }
}
