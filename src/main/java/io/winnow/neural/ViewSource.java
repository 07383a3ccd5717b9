package io.winnow.neural;

import java.nio.ByteBuffer;

/** Where a step takes its batch of views. */
interface ViewSource {

    /**
     * The next batch, views · batch × H × W × C float32, all first views first; give it back when
     * done.
     */
    ByteBuffer take() throws InterruptedException;

    /** Returns a buffer that nothing reads any more. */
    void giveBack(ByteBuffer done);
}
