package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What an objective sees in one step of training.
 *
 * @param views v·n × H × W × C: the first view of each of the n images, then the second of each …
 * @param images n
 * @param network what learns, with its head
 * @param follower a copy that follows it slowly and gets no gradient; null unless asked for
 * @param random for what an objective draws itself; the same in a resumed run
 */
record Batch(
        NDArray views,
        int images,
        ResNet network,
        @Nullable ResNet follower,
        RandomGenerator random) {

    /** View {@code number}, from 0, of each image: n × H × W × C. */
    NDArray view(int number) {
        long from = (long) number * images;
        return views.get(new NDIndex().addSliceDim(from, from + images));
    }

    /** The slowly following copy. */
    ResNet target() {
        if (follower == null) {
            throw new IllegalStateException("the objective did not say that it has a target");
        }
        return follower;
    }
}
