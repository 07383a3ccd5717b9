package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Answers;
import io.winnow.label.Origin;
import io.winnow.label.Queue;
import io.winnow.project.Projects;
import io.winnow.sample.Gold;
import io.winnow.sample.Samples;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LateGoldTest {

    private static final long ANNA = 11;

    @Autowired LabelingSession session;
    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired PoolSnapshots snapshots;
    @Autowired LiveModels models;
    @Autowired Gold gold;
    @Autowired Samples samples;
    @Autowired Answers answers;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @Autowired JdbcClient database;

    private LoopFixture loop;

    @BeforeEach
    void aProjectWithoutGoldWhereARoundIsLabeled() throws IOException {
        loop = new LoopFixture(database, projects, queue, workspace);
        List<Long> asked = loop.lease(session, ANNA, 10);
        asked.forEach(id -> answers.accept(loop.projectId, ANNA, loop.right(id)));
        awaitVersion(1);
    }

    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(loop.projectId).isEmpty());
    }

    @Test
    void whatIsSealedNowTeachesNoModelAndIsNotAsked() {
        int[] sealed = gold.seal(loop.projectId, 200, 3);

        PoolSnapshot now = snapshots.load(loop.projectId).orElseThrow();
        assertThat(now.index().learningRows()).hasSize(40).doesNotContain(sealed);
        assertThat(now.labels().rows()).doesNotContain(sealed);
        awaitVersion(2);
        assertThat(versions.latest(loop.projectId).orElseThrow().labelCount())
                .isEqualTo(now.labels().size())
                .isLessThan(10);
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        models.find(loop.projectId).orElseThrow().labelCount()
                                == now.labels().size());
        loop.openNext(session);
        List<Long> sealedIds = Arrays.stream(sealed).mapToObj(loop.samples::get).toList();
        assertThat(queue.placesOf(rounds.current(loop.projectId).orElseThrow().id()))
                .filteredOn(place -> place.origin() != Origin.GOLD)
                .isNotEmpty()
                .extracting(place -> place.sampleId())
                .doesNotContainAnyElementsOf(sealedIds);
    }

    private void awaitVersion(int number) {
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        versions.latest(loop.projectId)
                                .filter(version -> version.number() == number)
                                .isPresent());
    }
}
