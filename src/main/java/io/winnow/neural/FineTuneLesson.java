package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One run of a {@link FineTuning}. */
final class FineTuneLesson implements AutoCloseable {

    private static final int CHECKS = 6;
    private static final int PATIENCE = 3;

    private final FineTuneSettings settings;
    private final ImageSource images;
    private final LabelSplit split;
    private final Progress progress;
    private final TrainingRows rows;
    private final Consistency consistency;
    private final ClassifierInTraining classifier;
    private final List<Double> losses = new ArrayList<>();
    private final double before;
    private EncoderFile best;
    private double most;
    private int inVain;

    FineTuneLesson(
            EncoderFile start,
            FineTuneSettings settings,
            ImageSource images,
            Labels labels,
            NDManager manager,
            Progress progress) {
        this.settings = settings;
        this.images = images;
        this.progress = progress;
        split = LabelSplit.of(labels, settings.seed());
        rows = new TrainingRows(images, start.scale(), split, settings);
        consistency = settings.method().consistency(labels.classCount());
        best = start;
        before = heldOut(start);
        most = before;
        classifier =
                new ClassifierInTraining(
                        start,
                        Probe.head(start, images, split.train(), progress),
                        settings,
                        manager);
    }

    FineTuned run() {
        int step = 0;
        double sum = 0;
        int since = 0;
        while (step < settings.steps() && inVain < PATIENCE) {
            sum += step(++step);
            since++;
            progress.report(step, settings.steps(), words(step, sum / since));
            if (step * CHECKS / settings.steps() > (step - 1) * CHECKS / settings.steps()) {
                losses.add(sum / since);
                sum = 0;
                since = 0;
                check();
            }
        }
        return new FineTuned(
                new TrainedEncoder(best, losses),
                split.train().size(),
                split.heldOut().size(),
                before,
                most,
                step);
    }

    private double step(int number) {
        TrainingRows.Drawn drawn = rows.draw(number);
        int classes = split.train().classCount();
        int labeled = drawn.labeled().length;
        int unlabeled = drawn.unlabeled().length;
        float[] targets = new float[drawn.size() * classes];
        float[] weights = new float[drawn.size()];
        rows.targets(drawn, targets);
        Arrays.fill(weights, 0, labeled, 1f / labeled);
        if (unlabeled > 0) {
            float[] answers = classifier.answers(rows.weak(drawn), settings.method().hasTeacher());
            progress.report(number - 1, settings.steps(), words(number, Double.NaN));
            float[] sure = new float[unlabeled];
            consistency.assign(answers, sure, number / (double) settings.steps());
            System.arraycopy(answers, 0, targets, labeled * classes, answers.length);
            for (int i = 0; i < unlabeled; i++) {
                weights[labeled + i] = sure[i] / unlabeled;
            }
        }
        return classifier.learn(rows.all(drawn), targets, weights, number);
    }

    private void check() {
        EncoderFile now = classifier.toFile();
        if (split.heldOut().size() == 0) {
            best = now;
            return;
        }
        double accuracy = heldOut(now);
        if (accuracy > most) {
            most = accuracy;
            best = now;
            inVain = 0;
        } else {
            inVain++;
        }
    }

    private double heldOut(EncoderFile encoder) {
        return split.heldOut().size() == 0
                ? Double.NaN
                : Probe.accuracy(encoder, images, split.train(), split.heldOut(), progress);
    }

    private String words(int step, double loss) {
        String held =
                Double.isNaN(most)
                        ? ""
                        : String.format(Locale.ROOT, " · %.1f %% of held-out labels", 100 * most);
        String mean = Double.isNaN(loss) ? "" : String.format(Locale.ROOT, " · loss %.3f", loss);
        return "step %d/%d%s%s".formatted(step, settings.steps(), mean, held);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
