package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.winnow.learning.ImageSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ViewBatchesTest extends ViewSourceContract {

    @Override
    ViewSource source(ViewBatches views) {
        return views;
    }

    @Test
    void seedAndEpochDecideAlone() throws Exception {
        List<float[]> once = all(1, 3);
        assertThat(same(all(1, 3), once)).isTrue();
        assertThat(same(all(2, 3), once)).isFalse();
        assertThat(same(all(1, 4), once)).isFalse();
    }

    /** Pixels say which image, the view adds a thousand. */
    @Test
    void firstViewsStandBeforeSecondOnesAndNoImageComesTwice() throws Exception {
        int count = BATCH * BATCHES + 1;
        byte[] pixels = new byte[count * SHAPE.bytes()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / SHAPE.bytes());
        }
        Views.Look look = new Views.Look(SHAPE, Augmentation.standard(SHAPE), new Scale(0, 1));
        List<Float> seen = new ArrayList<>();
        try (ViewBatches views =
                new ViewBatches(ImageSource.of(pixels, SHAPE), new Numbered(), look, BATCH, 1, 0)) {
            for (float[] batch : all(views)) {
                for (int at = 0; at < batch.length; at += SHAPE.bytes()) {
                    int row = at / SHAPE.bytes();
                    float first = batch[row % BATCH * SHAPE.bytes()];
                    assertThat(Arrays.copyOfRange(batch, at, at + SHAPE.bytes()))
                            .containsOnly(first + 1_000 * (row / BATCH));
                    seen.add(batch[at]);
                }
            }
        }
        assertThat(seen).hasSize(2 * BATCH * BATCHES).doesNotHaveDuplicates();
    }

    private record Numbered() implements Views {

        @Override
        public int count() {
            return 2;
        }

        @Override
        public void make(byte[] image, Look how, SplittableRandom random, float[][] into) {
            for (int view = 0; view < 2; view++) {
                Arrays.fill(into[view], image[0] + 1_000 * view);
            }
        }
    }

    @Test
    void theEpochEnds() throws Exception {
        try (ViewBatches views = views(1, 0)) {
            all(views);
            assertThatIllegalStateException().isThrownBy(views::take);
        }
    }

    @Test
    void closeStopsTheMaker() throws Exception {
        AtomicReference<Thread> maker = new AtomicReference<>();
        Views noting =
                new Views() {
                    @Override
                    public int count() {
                        return 1;
                    }

                    @Override
                    public void make(
                            byte[] image, Look how, SplittableRandom random, float[][] into) {
                        maker.set(Thread.currentThread());
                    }
                };
        Views.Look look = new Views.Look(SHAPE, Augmentation.standard(SHAPE), new Scale(0, 1));
        ViewBatches views =
                new ViewBatches(Stripes.of(BATCH * BATCHES, SHAPE), noting, look, BATCH, 1, 0);
        views.take();
        assertThat(maker.get().isAlive()).as("it waits for buffers").isTrue();
        views.close();
        assertThat(maker.get().isAlive()).isFalse();
    }

    private static List<float[]> all(long seed, int epoch) throws InterruptedException {
        try (ViewBatches views = views(seed, epoch)) {
            return all(views);
        }
    }

    private static boolean same(List<float[]> some, List<float[]> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }
}
