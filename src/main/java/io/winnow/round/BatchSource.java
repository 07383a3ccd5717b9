package io.winnow.round;

import io.winnow.label.Answers;
import io.winnow.label.Queue;
import io.winnow.label.QueuedSample;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses the batch of a round from what is stored. The same answers and model version give the
 * same batch.
 */
@Component
class BatchSource {

    private static final int STEPS = 4;

    private final PoolSnapshots snapshots;
    private final LiveModels models;
    private final Evidence evidence;
    private final OpinionSource opinions;
    private final Projects projects;
    private final Answers answers;
    private final Queue queue;

    BatchSource(
            PoolSnapshots snapshots,
            LiveModels models,
            Evidence evidence,
            OpinionSource opinions,
            Projects projects,
            Answers answers,
            Queue queue) {
        this.snapshots = snapshots;
        this.models = models;
        this.evidence = evidence;
        this.opinions = opinions;
        this.projects = projects;
        this.answers = answers;
        this.queue = queue;
    }

    /**
     * What the round after {@code before} is chosen from.
     *
     * @param before null for the first round
     */
    BatchBasis basis(long projectId, @Nullable RoundView before) {
        ProjectView project = projects.get(projectId);
        Set<Long> asked = before == null ? Set.of() : asked(before);
        return new BatchBasis(
                before == null ? 1 : before.number() + 1,
                asked,
                before == null ? Set.of() : withheld(before, asked),
                project.settings(),
                project.classes());
    }

    private Set<Long> asked(RoundView round) {
        return queue.placesOf(round.id()).stream()
                .map(QueuedSample::sampleId)
                .collect(Collectors.toSet());
    }

    private Set<Long> withheld(RoundView round, Set<Long> asked) {
        List<Long> first = answers.inOrder(round.id());
        int heard = Math.min(first.size(), asked.size() - BatchBasis.lead(asked.size()));
        Set<Long> withheld = new HashSet<>(asked);
        first.subList(0, heard).forEach(withheld::remove);
        return withheld;
    }

    /**
     * Chooses.
     *
     * @param progress hears of {@value #STEPS} steps, of which choosing is the last
     * @return empty if nothing is left to ask, nothing is encoded yet, or there are no classes
     */
    Optional<Batch> choose(long projectId, BatchBasis basis, Progress progress) {
        progress.report(0, STEPS, "reading the labels");
        if (basis.classes().isEmpty()) {
            return Optional.empty();
        }
        return snapshots
                .load(projectId)
                .map(snapshot ->
                        choose(projectId, basis, snapshot.without(basis.withheld()), progress))
                .filter(batch -> !batch.places().isEmpty());
    }

    private Batch choose(
            long projectId, BatchBasis basis, PoolSnapshot snapshot, Progress progress) {
        LiveModel model = models.fitted(projectId, snapshot).orElse(null);
        progress.report(1, STEPS, "measuring the model");
        Interval accuracy = model == null ? null : evidence.accuracy(snapshot).orElse(null);
        Interval advantage =
                evidence.advantage(projectId, snapshot, progress.at(1, STEPS)).orElse(null);
        progress.report(2, STEPS, "looking for doubtful answers");
        SecondOpinions second =
                opinions.of(projectId, basis, snapshot, progress.at(2, STEPS)).orElse(null);
        progress.report(3, STEPS, "choosing samples");
        Set<Long> taken = new HashSet<>(answers.answeredSamples(projectId));
        taken.addAll(basis.asked());
        return new BatchPlanner(snapshot, taken, second, basis.settings())
                .plan(basis.number(), model, accuracy, advantage, progress.at(3, STEPS));
    }
}
