package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every source of views promises. */
@Timeout(60)
abstract class ViewSourceContract {

    static final ImageShape SHAPE = new ImageShape(3, 5, 4);
    static final int BATCH = 4;
    static final int BATCHES = 7;

    private static final Views VIEWS = new AlteredViews(2);

    /** A source of {@link #BATCHES} batches, made of {@code views} or of what they make. */
    abstract ViewSource source(ViewBatches views) throws Exception;

    @Test
    void everyBatchIsWholeAndFinite() throws Exception {
        try (ViewBatches views = views(1, 0)) {
            ViewSource source = source(views);
            for (int i = 0; i < BATCHES; i++) {
                ByteBuffer batch = source.take();
                assertThat(batch.isDirect()).isTrue();
                assertThat(batch.order()).isEqualTo(ByteOrder.nativeOrder());
                float[] values = values(batch);
                assertThat(values).hasSize(2 * BATCH * SHAPE.bytes());
                for (float value : values) {
                    assertThat(value).isFinite();
                }
                assertThat(values).as("something is on it").isNotEqualTo(new float[values.length]);
                source.giveBack(batch);
            }
        }
    }

    @Test
    void nothingIsWrittenToABatchThatWasNotGivenBack() throws Exception {
        try (ViewBatches views = views(1, 0)) {
            ViewSource source = source(views);
            ByteBuffer held = source.take();
            float[] before = values(held);
            for (int i = 1; i < BATCHES; i++) {
                source.giveBack(source.take());
            }
            assertThat(values(held)).isEqualTo(before);
        }
    }

    static ViewBatches views(long seed, int epoch) {
        ImageSource images = Stripes.of(BATCH * BATCHES + 1, SHAPE);
        Views.Look look = new Views.Look(SHAPE, Augmentation.standard(SHAPE), new Scale(.4f, .2f));
        return new ViewBatches(images, VIEWS, look, BATCH, seed, epoch);
    }

    /** All that is left of an epoch. */
    static List<float[]> all(ViewBatches views) throws InterruptedException {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            ByteBuffer batch = views.take();
            all.add(values(batch));
            views.giveBack(batch);
        }
        return all;
    }

    static float[] values(ByteBuffer batch) {
        float[] values = new float[batch.capacity() / Float.BYTES];
        batch.duplicate().clear().order(ByteOrder.nativeOrder()).asFloatBuffer().get(values);
        return values;
    }
}
