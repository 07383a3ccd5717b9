package io.winnow.neural;

import ai.djl.ndarray.NDManager;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * Trains an encoder end to end from labels, and with some methods from the unlabeled images too. A
 * linear head on the encoder is fitted first and then everything learns, the network slowly (Kumar
 * et al. 2022), so that it begins as good as the linear probe. With 60 labels or more a fifth is
 * held out, and the encoder is kept that does best there, if only the one that it began with.
 * Deterministic for the settings' seed on one machine with one thread.
 *
 * @param settings how to train
 * @param start the encoder to begin with
 */
public record FineTuning(FineTuneSettings settings, Path start) {

    /**
     * Trains to the end. One training runs at a time in a JVM; others wait.
     *
     * @param images that may be learned from, at least one
     * @param labels of some of their rows; a class may have none
     * @param progress told after every step
     * @throws CancellationException if {@code progress} says so, or when interrupted
     * @throws IOException if the encoder to begin with cannot be read
     * @throws IllegalArgumentException if the images have another shape or nothing is labeled
     */
    public FineTuned run(ImageSource images, Labels labels, Progress progress) throws IOException {
        EncoderFile file = EncoderFile.read(start);
        if (!file.architecture().input().equals(images.shape())) {
            throw new IllegalArgumentException(
                    "the encoder takes images of %s, not of %s"
                            .formatted(file.architecture().input(), images.shape()));
        }
        if (labels.size() == 0) {
            throw new IllegalArgumentException("nothing is labeled yet");
        }
        Torch.awaitTurn(progress);
        try (NDManager manager = Torch.engine().newBaseManager();
                FineTuneLesson lesson =
                        new FineTuneLesson(file, settings, images, labels, manager, progress)) {
            return lesson.run();
        } finally {
            Torch.TRAINING.unlock();
        }
    }
}
