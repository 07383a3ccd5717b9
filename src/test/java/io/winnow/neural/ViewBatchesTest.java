package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
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

    @Test
    void theEpochEnds() throws Exception {
        try (ViewBatches views = views(1, 0)) {
            all(views);
            assertThatIllegalStateException().isThrownBy(views::take);
        }
    }

    @Test
    void closeStopsTheMaker() throws Exception {
        ViewBatches views = views(1, 0);
        views.take();
        views.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("views");
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
