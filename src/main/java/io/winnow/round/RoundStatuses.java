package io.winnow.round;

import io.winnow.job.Jobs;
import io.winnow.label.Queue;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people see of a round. */
@Component
class RoundStatuses {

    private final StoredRounds rounds;
    private final ModelVersions versions;
    private final Queue queue;
    private final Projects projects;
    private final Jobs jobs;

    RoundStatuses(
            StoredRounds rounds,
            ModelVersions versions,
            Queue queue,
            Projects projects,
            Jobs jobs) {
        this.rounds = rounds;
        this.versions = versions;
        this.queue = queue;
        this.projects = projects;
        this.jobs = jobs;
    }

    /** In one transaction: every person asks after every answer. */
    @Transactional(readOnly = true)
    public RoundStatus of(long projectId) {
        return rounds.findFirstByProjectIdOrderByNumberDesc(projectId)
                .map(Round::view)
                .map(this::describe)
                .orElse(RoundStatus.NONE);
    }

    private RoundStatus describe(RoundView round) {
        List<ModelView> latest = versions.latest(round.projectId(), 2);
        ModelView now = latest.isEmpty() ? null : latest.getFirst();
        ModelView before = latest.size() < 2 ? null : latest.getLast();
        return new RoundStatus(
                round.number(),
                round.size(),
                round.size() - (int) queue.open(round.id()),
                round.state(),
                round.strategy(),
                round.reason(),
                now == null ? null : now.number(),
                accuracy(before),
                accuracy(now),
                confused(now, round.projectId()),
                training(round.projectId()),
                null);
    }

    private static @Nullable Interval accuracy(@Nullable ModelView version) {
        ClassificationReport gold = version == null ? null : version.report().gold();
        return gold == null ? null : gold.accuracy();
    }

    private @Nullable List<String> confused(@Nullable ModelView version, long projectId) {
        ClassificationReport gold = version == null ? null : version.report().gold();
        if (gold == null) {
            return null;
        }
        List<ClassView> classes = projects.classes(projectId);
        if (gold.confusion().length != classes.size()) {
            return null;
        }
        return MostConfused.pair(gold.confusion())
                .map(pair -> List.of(classes.get(pair[0]).name(), classes.get(pair[1]).name()))
                .orElse(null);
    }

    private boolean training(long projectId) {
        return jobs.active(projectId).stream().anyMatch(j -> j.kind().equals(RetrainJob.KIND));
    }
}
