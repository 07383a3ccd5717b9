package io.winnow.learning.semi;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Mean Teacher (Tarvainen and Valpola 2017) on frozen embeddings: a student head learns the labels,
 * and to agree, on strongly disturbed unlabeled samples, with a teacher that sees them undisturbed.
 * The teacher is the moving average of the student; both start from the supervised head.
 *
 * <p>Strong view: a random step towards a neighbour, then dropout. The teacher's answers are
 * divided by their running mean and multiplied by the class frequencies (distribution alignment,
 * Berthelot et al. 2020), so that no class swallows the others; the consistency loss is
 * cross-entropy, ramped up over the first third of the steps.
 */
public final class MeanTeacher implements Learner {

    static final String NAME = "mean-teacher";

    /** Labels per class that the even prior weighs as much as, when frequencies are estimated. */
    private static final double EVEN = 10;

    private static final double FORGET = .01;

    private final HeadTrainer trainer;
    private final Schedule schedule;

    /**
     * How the student is trained.
     *
     * @param steps gradient steps
     * @param rate the learning rate
     * @param consistency the weight of the consistency loss after the ramp
     * @param momentum m of the teacher θ′ ← m·θ′ + (1 − m)·θ; smaller in the first 1 / (1 − m)
     *     steps
     * @param dropout the share of the dimensions dropped in the strong view
     * @param decay the student's weight decay; divided by the number of labels
     */
    record Schedule(
            int steps,
            double rate,
            double consistency,
            double momentum,
            double dropout,
            double decay) {

        /** Rises from e⁻⁵ to 1 over the first third of the steps (Tarvainen 2017, section 3.3). */
        double ramp(int step) {
            double left = 1 - Math.min(1, 3.0 * step / steps);
            return Math.exp(-5 * left * left);
        }
    }

    /** Starts from heads by {@code trainer}. */
    public MeanTeacher(HeadTrainer trainer) {
        this(trainer, new Schedule(600, .5, 5, .99, .1, .1));
    }

    MeanTeacher(HeadTrainer trainer, Schedule schedule) {
        this.trainer = trainer;
        this.schedule = schedule;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Learned learn(LearningTask task, Progress progress) {
        progress.report(0, schedule.steps(), "starting from the head");
        Progress first = progress.at(0, schedule.steps());
        Head start = trainer.train(task.embeddings(), task.targets(), null, first);
        Lesson lesson = new Lesson(task, start);
        for (int step = 0; step < schedule.steps(); step++) {
            if (step % 50 == 0) {
                progress.report(step, schedule.steps(), "teacher and student");
            }
            lesson.step(step);
        }
        Head head = lesson.teacher.head();
        return new Learned(head, head.predict(task.embeddings()));
    }

    /** One run of the student and its teacher. */
    private final class Lesson {

        private final Labels labels;
        private final LessonViews views;
        private final LinearSoftmax student;
        private final LinearSoftmax teacher;
        private final double[] prior;
        private final double[] mean;

        Lesson(LearningTask task, Head start) {
            this.labels = task.labels();
            this.student = new LinearSoftmax(start);
            this.teacher = new LinearSoftmax(start);
            this.views =
                    new LessonViews(
                            task,
                            task.graph().get(),
                            student,
                            schedule.dropout(),
                            new SplittableRandom(task.seed()));
            this.prior = prior(labels);
            this.mean = prior.clone();
        }

        void step(int step) {
            student.clear();
            student.add(views.labeled(), 1);
            student.add(unlabeled(), schedule.consistency() * schedule.ramp(step));
            student.descend(schedule.rate(), schedule.decay() / labels.size());
            double momentum = Math.min(1 - 1.0 / (step + 1), schedule.momentum());
            teacher.follow(student, momentum);
        }

        private Views unlabeled() {
            int[] rows = views.draw();
            Views unlabeled = views.weak(rows);
            teacher.predict(unlabeled.rows(), unlabeled.targets(), unlabeled.count());
            align(unlabeled.targets());
            for (int i = 0; i < rows.length; i++) {
                views.disturb(unlabeled, i, rows[i]);
            }
            return unlabeled;
        }

        private void align(float[] targets) {
            int classes = labels.classCount();
            double[] sum = new double[classes];
            for (int i = 0; i < targets.length; i++) {
                sum[i % classes] += targets[i];
            }
            for (int c = 0; c < classes; c++) {
                double now = sum[c] * classes / targets.length;
                mean[c] = (1 - FORGET) * mean[c] + FORGET * now;
            }
            for (int i = 0; i < targets.length; i++) {
                targets[i] *= (float) (prior[i % classes] / Math.max(mean[i % classes], 1e-6));
            }
            for (int at = 0; at < targets.length; at += classes) {
                Rows.normalise(targets, at, classes);
            }
        }

        private static double[] prior(Labels labels) {
            int classes = labels.classCount();
            double total = labels.size() + EVEN * classes;
            return Arrays.stream(labels.perClass())
                    .mapToDouble(count -> (count + EVEN) / total)
                    .toArray();
        }
    }
}
