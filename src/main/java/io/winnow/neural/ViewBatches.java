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
 * One epoch of batches of views, made on a thread of their own into a few reused direct buffers.
 * Views depend on seed, epoch and place in the epoch alone.
 */
final class ViewBatches implements ViewSource, AutoCloseable {

    private static final int AHEAD = 3;
    private static final long LOOK_MILLIS = 100;

    private final ImageSource images;
    private final Views views;
    private final Views.Look look;
    private final int batch;
    private final long seed;
    private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(AHEAD);
    private final Thread maker;
    private volatile @Nullable Throwable failure;

    ViewBatches(ImageSource images, Views views, Views.Look look, int batch, long seed, int epoch) {
        this.images = images;
        this.views = views;
        this.look = look;
        this.batch = batch;
        this.seed = seed;
        int rows = Math.multiplyExact(views.count(), batch);
        int bytes = Math.multiplyExact(rows, images.shape().bytes() * Float.BYTES);
        for (int i = 0; i < AHEAD; i++) {
            empty.add(ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
        }
        maker = Thread.ofPlatform().daemon().name("views").start(() -> make(epoch));
    }

    /** The batches of an epoch; the images that do not fill one wait for another epoch's order. */
    static int count(int size, int batch) {
        return size / batch;
    }

    @Override
    public ByteBuffer take() throws InterruptedException {
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

    @Override
    public void giveBack(ByteBuffer done) {
        empty.add(done);
    }

    private void make(int epoch) {
        try {
            int[] order = Shuffle.order(images.size(), seed, epoch);
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
        float[][] rows = new float[views.count()][shape.bytes()];
        for (int i = 0; i < batch; i++) {
            images.read(order[from + i], image, 0);
            SplittableRandom random = Shuffle.random(seed, epoch, from + i);
            views.make(image, look, random, rows);
            for (int row = 0; row < rows.length; row++) {
                into.put((row * batch + i) * image.length, rows[row]);
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
