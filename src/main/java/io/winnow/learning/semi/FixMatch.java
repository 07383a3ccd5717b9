package io.winnow.learning.semi;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * FixMatch (Sohn et al. 2020) on frozen embeddings: where a head is sure enough of a sample as it
 * is, its answer is the pseudo-label that it has to give for the disturbed sample too (eq. 4). The
 * result is the moving average of the head, which starts from the supervised one.
 *
 * <p>How sure is enough: 0.95 always ({@code fixmatch}), or as FreeMatch adapts it ({@code
 * freematch}, Wang et al. 2023; without its fairness loss). A head on frozen embeddings with few
 * labels is seldom sure, so a fixed threshold stays close to the supervised twin there.
 */
public final class FixMatch implements Learner {

    private static final int STEPS = 400;
    private static final double RATE = .5;
    private static final double DECAY = .1;
    private static final double DROPOUT = .1;
    private static final double MOMENTUM = .99;

    private final String name;
    private final HeadTrainer trainer;
    private final IntFunction<Threshold> threshold;

    private FixMatch(String name, HeadTrainer trainer, IntFunction<Threshold> threshold) {
        this.name = name;
        this.trainer = trainer;
        this.threshold = threshold;
    }

    /** FixMatch with its fixed threshold, starting from heads by {@code trainer}. */
    public static FixMatch fixed(HeadTrainer trainer) {
        return new FixMatch("fixmatch", trainer, classes -> Threshold.fixed(.95));
    }

    /** FixMatch with FreeMatch's threshold, starting from heads by {@code trainer}. */
    public static FixMatch adaptive(HeadTrainer trainer) {
        return new FixMatch(
                "freematch", trainer, classes -> new AdaptiveThreshold(classes, MOMENTUM));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        progress.report(0, STEPS, "starting from the head");
        Head start = trainer.train(task.embeddings(), task.targets(), null, progress.at(0, STEPS));
        Lesson lesson = new Lesson(task, start);
        for (int step = 0; step < STEPS; step++) {
            if (step % 50 == 0) {
                progress.report(step, STEPS, "pseudo-labels");
            }
            lesson.step(step);
        }
        Head head = lesson.average.head();
        return new Learned(head, head.predict(task.embeddings()));
    }

    /** One run of the model and its average. */
    private final class Lesson {

        private final LinearSoftmax model;
        private final LinearSoftmax average;
        private final Threshold sure;
        private final LessonViews views;
        private final double decay;

        Lesson(LearningTask task, Head start) {
            this.model = new LinearSoftmax(start);
            this.average = new LinearSoftmax(start);
            this.sure = threshold.apply(start.classCount());
            this.decay = DECAY / task.labels().size();
            SplittableRandom random = new SplittableRandom(task.seed());
            this.views = new LessonViews(task, task.graph().get(), model, DROPOUT, random);
        }

        void step(int step) {
            int[] rows = views.draw();
            Views weak = views.weak(rows);
            model.predict(weak.rows(), weak.targets(), weak.count());
            sure.observe(weak.targets());
            int[] kept = PseudoLabels.sure(weak, sure);
            Views strong = PseudoLabels.of(weak, kept);
            for (int i = 0; i < kept.length; i++) {
                views.disturb(strong, i, rows[kept[i]]);
            }
            model.clear();
            model.add(views.labeled(), 1);
            model.add(strong, (double) kept.length / rows.length);
            model.descend(RATE, decay);
            average.follow(model, Math.min(1 - 1.0 / (step + 1), MOMENTUM));
        }
    }
}
