package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.semi.HeardLabels;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.Learners;
import io.winnow.learning.semi.LearningTask;
import io.winnow.learning.semi.VoterTeacher;
import io.winnow.learning.weak.Aggregation;
import io.winnow.learning.weak.HeadClassifier;
import io.winnow.learning.weak.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of the slow clock: every learner is fitted and cross-validated on the labels so far, the
 * champion is chosen on that alone, and gold reports and vetoes a champion that clearly loses to
 * its supervised twin. Nothing is ever chosen on the samples that measure it.
 */
final class Retraining {

    private static final long SEED = 1;

    private final PoolSnapshot snapshot;
    private final LearningView view;
    private final LearningTask task;
    private final Labels randomSlice;
    private final Labels chosen;
    private final Ballot ballot;
    private final HeadTrainer trainer = new LogisticRegression();
    private final Weighing weighing;
    private final GoldExam gold;

    /**
     * Prepares a run.
     *
     * @param randomSlice the labels drawn uniformly at random, on rows of the pool
     * @param chosen the labels that strategies asked for, on rows of the pool
     * @param ballot who votes on the rows that may be learned from
     * @param aggregation how votes become labels
     * @param graph builds the neighbour graph of the rows that may be learned from
     */
    Retraining(
            PoolSnapshot snapshot,
            LearningView view,
            Labels randomSlice,
            Labels chosen,
            Ballot ballot,
            Aggregation aggregation,
            Supplier<NeighborGraph> graph) {
        this.snapshot = snapshot;
        this.view = view;
        this.task = new LearningTask(view.embeddings(), view.labels(), graph, SEED);
        this.randomSlice = randomSlice;
        this.chosen = chosen;
        this.ballot = ballot;
        this.weighing =
                new Weighing(
                        ballot.panel(),
                        aggregation,
                        new HeadClassifier(view.embeddings(), trainer, SEED),
                        SEED);
        this.gold = new GoldExam(snapshot);
    }

    private List<Learner> learners() {
        List<Learner> plain = Learners.everyRound(trainer);
        if (!ballot.panel().hasDoubt()) {
            return plain;
        }
        List<Learner> learners = new ArrayList<>();
        plain.forEach(learner -> learners.add(new HeardLabels(learner, weighing)));
        learners.add(new VoterTeacher(trainer, weighing));
        return learners;
    }

    private @Nullable VotersReport voters(Progress progress) {
        return ballot.who().isEmpty()
                ? null
                : ballot.report(weighing, task.labels(), SEED, progress);
    }

    /** Trains and compares; throws {@link java.util.concurrent.CancellationException} as told. */
    Retrained run(Progress progress) {
        long start = System.nanoTime();
        List<Trial> trials = new ArrayList<>();
        List<Learner> learners = learners();
        for (Learner learner : learners) {
            progress.report(trials.size(), learners.size() + 2L, "Training: " + learner.name());
            trials.add(Trial.of(learner, task, ballot.examples(), progress));
        }
        progress.report(learners.size(), learners.size() + 2L, "Random labels against chosen ones");
        Ablation ablation = ablation(learners, progress);
        progress.report(learners.size() + 1L, learners.size() + 2L, "Comparing on held-out labels");
        Verdict verdict = Verdict.of(trials, gold);
        Trial champion = verdict.champion();
        return new Retrained(
                champion.name(),
                champion.head(),
                snapshot.index().encoderId(),
                view.labels().size(),
                (System.nanoTime() - start) / 1e9,
                new ModelReport(
                        trials.stream().map(gold::contender).toList(),
                        verdict.words(),
                        gold.report(champion.head()).orElse(null),
                        gold.randomSlice(randomSlice).orElse(null),
                        voters(progress),
                        ablation,
                        champion.accuracyOn(view.inside(randomSlice)).orElse(null)),
                champion.validated());
    }

    private @Nullable Ablation ablation(List<Learner> learners, Progress progress) {
        return new AblationStudy(view.inside(randomSlice), view.inside(chosen), gold)
                .run(learners, task, progress)
                .orElse(null);
    }
}
