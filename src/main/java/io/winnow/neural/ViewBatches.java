package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of batches of two views per image, made on a thread of their own into a few reused
 * direct buffers. Views depend on seed, epoch and place in the epoch alone.
 */
final class ViewBatches implements AutoCloseable {

    private static final int AHEAD = 3;
    private static final long LOOK_MILLIS = 100;

    private final ImageSource images;
    private final SimClrSettings settings;
    private final Scale scale;
    private final int batch;
    private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(AHEAD);
    private final Thread maker;
    private volatile @Nullable Throwable failure;

    ViewBatches(ImageSource images, SimClrSettings settings, Scale scale, int batch, int epoch) {
        this.images = images;
        this.settings = settings;
        this.scale = scale;
        this.batch = batch;
        int bytes = 2 * batch * images.shape().bytes() * Float.BYTES;
        for (int i = 0; i < AHEAD; i++) {
            empty.add(ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
        }
        maker = Thread.ofPlatform().daemon().name("views").start(() -> make(epoch));
    }

    /** The batches of an epoch; the images that do not fill one wait for another epoch's order. */
    static int count(int size, int batch) {
        return size / batch;
    }

    /** The next batch, 2 · batch × H × W × C float32; give it back when done. */
    ByteBuffer take() throws InterruptedException {
        while (true) {
            boolean working = maker.isAlive();
            ByteBuffer next = full.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
            if (!working) {
                throw new IllegalStateException("no view could be made", failure);
            }
        }
    }

    /** Returns a buffer that nothing reads any more. */
    void giveBack(ByteBuffer done) {
        empty.add(done);
    }

    private void make(int epoch) {
        try {
            int[] order = Shuffle.order(images.size(), settings.seed(), epoch);
            for (int i = 0; i < count(images.size(), batch); i++) {
                ByteBuffer buffer = empty.take();
                fill(buffer.clear().asFloatBuffer(), order, i * batch, epoch);
                full.put(buffer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void fill(FloatBuffer into, int[] order, int from, int epoch) {
        ImageShape shape = images.shape();
        byte[] image = new byte[shape.bytes()];
        float[] view = new float[shape.bytes()];
        for (int i = 0; i < batch; i++) {
            images.read(order[from + i], image, 0);
            SplittableRandom random = Shuffle.random(settings.seed(), epoch, from + i);
            for (int side = 0; side < 2; side++) {
                settings.augmentation().view(image, 0, shape, random, view);
                for (int j = 0; j < view.length; j++) {
                    view[j] = scale.apply(view[j]);
                }
                into.put((side * batch + i) * view.length, view);
            }
        }
    }

    /** Stops making batches and waits until it has stopped. */
    @Override
    public void close() {
        maker.interrupt();
        try {
            maker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
