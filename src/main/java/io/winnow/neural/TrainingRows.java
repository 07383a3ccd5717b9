package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.neural.Views.Look;
import java.util.SplittableRandom;

/** Draws the rows of each step of a fine-tuning, and makes their views. */
final class TrainingRows {

    private final ImageSource images;
    private final FineTuneSettings settings;
    private final Labels labels;
    private final Cycle labeled;
    private final Cycle unlabeled;
    private final Look weak;
    private final Look strong;

    TrainingRows(ImageSource images, Scale scale, LabelSplit split, FineTuneSettings settings) {
        this.images = images;
        this.settings = settings;
        ImageShape shape = images.shape();
        labels = split.train();
        labeled = new Cycle(labels.rows(), settings.seed());
        unlabeled = new Cycle(split.unlabeled(images.size()), settings.seed() + 1);
        weak = new Look(shape, settings.weak(), scale);
        strong = new Look(shape, settings.strong(shape), scale);
    }

    /**
     * The images of a step.
     *
     * @param labeled positions among the labels to learn from
     * @param unlabeled positions among the rows that are not held out; empty unless wanted
     */
    record Drawn(int step, int[] labeled, int[] unlabeled) {

        int size() {
            return labeled.length + unlabeled.length;
        }
    }

    /** The next step's. */
    Drawn draw(int step) {
        int[] known = labeled.next(settings.batch());
        int count =
                settings.method().readsUnlabeled() ? settings.batch() * settings.unlabeled() : 0;
        return new Drawn(step, known, unlabeled.next(count));
    }

    /** Weak views of the unlabeled images, n × H × W × C. */
    float[] weak(Drawn drawn) {
        float[] views = new float[drawn.unlabeled().length * images.shape().bytes()];
        fill(drawn, drawn.unlabeled(), unlabeled, weak, 0, views);
        return views;
    }

    /**
     * Views of the labeled images, then strong views of the unlabeled. Those of the labeled are
     * weak, or strong where there is nothing else to keep the network from learning them by heart.
     */
    float[] all(Drawn drawn) {
        float[] views = new float[drawn.size() * images.shape().bytes()];
        Look known = settings.method().readsUnlabeled() ? weak : strong;
        fill(drawn, drawn.labeled(), labeled, known, 0, views);
        fill(drawn, drawn.unlabeled(), unlabeled, strong, drawn.labeled().length, views);
        return views;
    }

    private void fill(
            Drawn drawn, int[] positions, Cycle rows, Look look, int from, float[] views) {
        int bytes = images.shape().bytes();
        byte[] image = new byte[bytes];
        float[] view = new float[bytes];
        int salt = look == strong ? drawn.size() : 0;
        for (int i = 0; i < positions.length; i++) {
            images.read(rows.row(positions[i]), image, 0);
            SplittableRandom random =
                    Shuffle.random(settings.seed(), drawn.step(), salt + from + i);
            look.view(image, random, view);
            System.arraycopy(view, 0, views, (from + i) * bytes, bytes);
        }
    }

    /** Writes what the labeled images are, one-hot, to the first rows of {@code targets}. */
    void targets(Drawn drawn, float[] targets) {
        for (int i = 0; i < drawn.labeled().length; i++) {
            targets[i * labels.classCount() + labels.classes()[drawn.labeled()[i]]] = 1;
        }
    }
}
