package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Answers;
import io.winnow.label.Queue;
import io.winnow.learning.weak.Aggregators;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three people answered the same thirty samples; the third is often wrong. */
@DatabaseTest
class AggregationInTheLoopTest {

    private static final int ANSWERED = 30;

    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired Answers answers;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @Autowired JdbcClient database;

    private LoopFixture loop;

    @BeforeEach
    void answers() throws IOException {
        loop = new LoopFixture(database, projects, queue, workspace);
        for (long sample : loop.samples.subList(0, ANSWERED)) {
            int right = loop.classOf(sample);
            int careless = sample % 2 == 0 ? right : (right + 1) % PoolFixture.CLASSES;
            answers.accept(loop.projectId, 1, loop.given.label(sample, right));
            answers.accept(loop.projectId, 2, loop.given.label(sample, right));
            answers.accept(loop.projectId, 3, loop.given.label(sample, careless));
        }
    }

    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(loop.projectId).isEmpty());
    }

    @Test
    void theSettingIsKeptAndTakesEffectWithTheNextRetrain() {
        assertThat(projects.get(loop.projectId).settings().aggregation()).isEqualTo("auto");
        VotersReport automatic = retrained(1);
        assertThat(automatic.aggregator()).isIn(Aggregators.names()).isNotEqualTo("auto");
        assertThat(automatic.reason()).contains("held-out");

        aggregate("crowdlab");
        assertThat(projects.get(loop.projectId).settings().aggregation()).isEqualTo("crowdlab");
        VotersReport chosen = retrained(2);
        assertThat(chosen.aggregator()).isEqualTo("crowdlab");
        assertThat(chosen.reason()).contains("the settings of the project ask for it");
        assertThat(chosen.voters()).hasSize(3);
        assertThat(Objects.requireNonNull(chosen.voters().getFirst().reliability()))
                .isGreaterThan(Objects.requireNonNull(chosen.voters().getLast().reliability()));

        aggregate("majority");
        assertThat(retrained(3).aggregator()).isEqualTo("majority");
        assertThat(versions.all(loop.projectId).get(1).report().voters()).isEqualTo(chosen);
    }

    @Test
    void aNameThatNoAggregatorHasIsRefusedAndChangesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aggregate("oracle"))
                .withMessageContaining("oracle")
                .withMessageContaining("majority");
        assertThat(projects.get(loop.projectId).settings().aggregation()).isEqualTo("auto");
    }

    private void aggregate(String name) {
        projects.updateSettings(
                loop.projectId, projects.get(loop.projectId).settings().withAggregation(name));
    }

    private VotersReport retrained(int number) {
        rounds.retrain(loop.projectId, null, "ada");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> versions.all(loop.projectId).size() == number);
        ModelView latest = versions.latest(loop.projectId).orElseThrow();
        return Objects.requireNonNull(latest.report().voters());
    }
}
