package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.DatabaseTest;
import io.winnow.project.Projects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class QueueTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;

    @Autowired Answers answers;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired JdbcClient database;

    private LabelFixture given;

    @BeforeEach
    void project() {
        given = new LabelFixture(database, projects, queue);
    }

    @Test
    void leasesInOrderAndNeverOneSampleToTwoPeople() {
        List<Long> samples = given.queued(5);

        assertThat(lease(ANNA, 3, List.of())).isEqualTo(samples.subList(0, 3));
        assertThat(lease(BEN, 3, List.of())).isEqualTo(samples.subList(3, 5));
    }

    @Test
    void manyPeopleAtOnceShareNoSample() throws Exception {
        given.queued(40);
        List<Callable<List<Long>>> calls = new ArrayList<>();
        for (long person = 1; person <= 8; person++) {
            long userId = person;
            calls.add(() -> lease(userId, 5, List.of()));
        }
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var leased : threads.invokeAll(calls)) {
                all.addAll(leased.get());
            }
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void leasesAndRankingsAtOnceDoNotWaitForEachOther() throws Exception {
        given.queued(120);
        List<Callable<Object>> calls = new ArrayList<>();
        for (long person = 1; person <= 20; person++) {
            long userId = person;
            int sign = person % 2 == 0 ? 1 : -1;
            calls.add(() -> lease(userId, 5, List.of()));
            calls.add(() -> {
                queue.rerank(given.roundId, s -> .5 + sign * s.sampleId() / 1e9);
                return sign;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(calls)) {
                assertThat(done.get()).isNotNull();
            }
        }
    }

    @Test
    void whatAPersonHoldsIsRenewedAndNotGivenAgain() {
        List<Long> samples = given.queued(4);
        List<Long> held = lease(ANNA, 2, List.of());

        assertThat(lease(ANNA, 2, held)).isEqualTo(samples.subList(2, 4));
    }

    @Test
    void afterAReloadAPersonGetsTheirOwnLeasesFirst() {
        given.queued(4);
        List<Long> held = lease(ANNA, 2, List.of());

        assertThat(lease(ANNA, 2, List.of())).isEqualTo(held);
    }

    @Test
    void anExpiredLeaseIsFree() {
        List<Long> samples = given.queued(1);
        lease(ANNA, 1, List.of());
        database.sql("update queue_place set leased_until = ?")
                .param(java.time.OffsetDateTime.now().minusMinutes(1))
                .update();

        assertThat(lease(BEN, 1, List.of())).isEqualTo(samples);
    }

    @Test
    void rerankingMovesOnlyWhatNobodyHolds() {
        List<Long> samples = given.queued(4);
        assertThat(lease(ANNA, 1, List.of())).containsExactly(samples.getFirst());

        queue.rerank(given.roundId, s -> s.sampleId() / 1e6);

        assertThat(queue.placesOf(given.roundId))
                .extracting(QueuedSample::sampleId)
                .containsExactly(samples.get(0), samples.get(3), samples.get(2), samples.get(1));
    }

    @Test
    void rerankingMovesAPlaceWhoseLeaseHasExpired() {
        List<Long> samples = given.queued(3);
        lease(ANNA, 1, List.of());
        expire();
        queue.rerank(given.roundId, s -> s.sampleId() / 1e6);
        assertThat(queue.placesOf(given.roundId))
                .extracting(QueuedSample::sampleId)
                .isEqualTo(samples.reversed());
        assertThat(lease(BEN, 3, List.of())).isEqualTo(samples.reversed());
    }

    /** Else the order would tell which samples are sealed. */
    @Test
    void rerankingLeavesWhatNoStrategyChoseWhereItIs() {
        given.queued(0);
        List<Long> samples = given.samples(6);
        List<Origin> origins =
                List.of(
                        Origin.STRATEGY,
                        Origin.GOLD,
                        Origin.STRATEGY,
                        Origin.RANDOM,
                        Origin.AGAIN,
                        Origin.STRATEGY);
        List<NewPlace> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            places.add(new NewPlace(samples.get(i), origins.get(i), "margin", .5, -1));
        }
        queue.fill(given.projectId, given.roundId, places);
        queue.rerank(given.roundId, s -> s.sampleId() / 1e6);
        assertThat(queue.placesOf(given.roundId))
                .extracting(QueuedSample::sampleId)
                .containsExactly(
                        samples.get(5),
                        samples.get(1),
                        samples.get(2),
                        samples.get(3),
                        samples.get(4),
                        samples.get(0));
        assertThat(queue.placesOf(given.roundId))
                .extracting(QueuedSample::origin)
                .isEqualTo(origins);
    }

    private void expire() {
        database.sql("update queue_place set leased_until = ?")
                .param(java.time.OffsetDateTime.now().minusMinutes(1))
                .update();
    }

    private List<Long> lease(long userId, int count, Collection<Long> holding) {
        return queue.lease(given.projectId, given.roundId, userId, count, holding).stream()
                .map(QueuedSample::sampleId)
                .toList();
    }
}
