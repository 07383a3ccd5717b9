package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.classify.TemperatureScaling;
import io.winnow.learning.evaluate.AuditDraws;
import io.winnow.learning.math.SeededHash;
import io.winnow.learning.select.Strategies;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.Learners;
import io.winnow.learning.semi.LearningTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How well an audit knows the error rate of a model: the model learns from labels that a strategy
 * chose, is calibrated by cross-validation as in a project, and then judged on samples that nobody
 * learned from, of which an audit sees a few. For each seed many audits are drawn, both in
 * proportion to the expected loss 1 − p₁ and uniformly, and their estimates compared with the error
 * rate of all those samples.
 *
 * @param strategy chooses what the model learns from
 * @param learner the learner
 * @param labels how many labels it learns from
 * @param batch the most labels between two retrainings
 * @param sizes how many labels an audit has, rising; those that leave nothing unjudged are left out
 * @param uniform the share of uniform draws mixed into an audit, in (0, 1]
 * @param audits how many audits each seed draws
 * @param seeds draws of split and model
 * @param heldOut the share of the samples that is judged
 */
public record AuditStudy(
        String strategy,
        String learner,
        int labels,
        int batch,
        List<Integer> sizes,
        double uniform,
        int audits,
        int seeds,
        double heldOut) {

    private static final int FOLDS = 5;
    private static final HeadTrainer TRAINER = new LogisticRegression();

    public AuditStudy {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.getFirst() < 1 || audits < 2 || seeds < 1) {
            throw new IllegalArgumentException(
                    "%d audits of %s labels, %d seeds".formatted(audits, sizes, seeds));
        }
    }

    /**
     * Measures everything.
     *
     * @param data what the samples are called
     * @throws IOException if the encoder cannot be read
     * @throws IllegalArgumentException if there are fewer samples than labels wanted
     */
    public List<AuditErrors> run(
            String data,
            LabeledSamples samples,
            EncoderChoice encoder,
            EmbeddingCache cache,
            Progress progress)
            throws IOException {
        Arenas arenas = new Arenas(samples, null, encoder, cache, heldOut);
        int judged = samples.share(heldOut);
        List<Integer> within = sizes.stream().filter(size -> size < judged).toList();
        if (within.isEmpty()) {
            throw new IllegalArgumentException(
                    "an audit of %d of %d samples".formatted(sizes.getFirst(), judged));
        }
        List<AuditErrors.Trial> trials = new ArrayList<>();
        for (long seed = 1; seed <= seeds; seed++) {
            Progress part = progress.at(seed - 1, seeds);
            Arena arena = arenas.of(seed, part);
            Posterior said = model(arena, part).predict(arena.test(), part);
            trials.addAll(audit(said, arena.testTruth(), within, seed, part));
        }
        return within.stream()
                .map(size ->
                        new AuditErrors(
                                data,
                                size,
                                trials.stream().filter(trial -> trial.size() == size).toList()))
                .toList();
    }

    private Head model(Arena arena, Progress progress) {
        Learner by = Learners.named(learner, TRAINER);
        Plan plan =
                Plan.of(List.of(strategy), List.of(learner), seeds, List.of(labels))
                        .withBatch(batch);
        Loop loop = new Loop(arena, Answers.truth(), Strategies.named(strategy), by, TRAINER);
        loop.run(plan, progress);
        LearningTask task =
                new LearningTask(
                        arena.pool(), loop.known(progress).labels(), arena.graph(), arena.seed());
        CrossValidation.Fold fold =
                (Labels training, int[] rows) ->
                        by.learn(task.withLabels(training), progress)
                                .head()
                                .predict(arena.pool().gather(rows));
        Head head = by.learn(task, progress).head();
        return new CrossValidation(FOLDS, arena.seed())
                .predict(task.labels(), fold)
                .map(TemperatureScaling::fit)
                .map(scale -> head.withTemperature((float) (head.temperature() * scale)))
                .orElse(head);
    }

    private List<AuditErrors.Trial> audit(
            Posterior said, int[] truth, List<Integer> within, long seed, Progress progress) {
        int n = truth.length;
        double[] losses =
                IntStream.range(0, n).mapToDouble(i -> said.top(i) == truth[i] ? 0 : 1).toArray();
        double[] suspicion =
                IntStream.range(0, n)
                        .mapToDouble(i -> Math.max(0, 1 - said.row(i)[said.top(i)]))
                        .toArray();
        double[] nothing = new double[n];
        SplittableRandom random = new SplittableRandom(SeededHash.mix(seed, n));
        List<AuditDraws> suspected = new ArrayList<>();
        List<AuditDraws> uniformly = new ArrayList<>();
        for (int audit = 0; audit < audits; audit++) {
            progress.report(audit, audits, "auditing");
            suspected.add(AuditDraws.of(suspicion, within.getLast(), uniform, random));
            uniformly.add(AuditDraws.of(nothing, within.getLast(), 1, random));
        }
        return within.stream()
                .map(size -> AuditErrors.Trial.of(seed, size, losses, suspected, uniformly))
                .toList();
    }
}
