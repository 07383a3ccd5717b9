package io.winnow.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * All cores, on threads that give way to whoever waits at a screen. Parallel streams of the work
 * that runs here stay on these threads too.
 */
public final class Background implements AutoCloseable {

    /** For jobs, which nobody waits for. */
    public static final int JOB = 10;

    /** For what should be done soon, but after the request that asked for it. */
    public static final int SOON = 5;

    private final ForkJoinPool cores;

    /**
     * @param name of the threads; a number follows
     * @param niceness 0 (as everybody) to 19; at 10 a busy thread leaves nine tenths of a core to
     *     one that is not nice
     */
    public Background(String name, int niceness) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.cores =
                new ForkJoinPool(
                        Runtime.getRuntime().availableProcessors(),
                        pool -> new Worker(pool, name, niceness, loader),
                        null,
                        false);
    }

    /**
     * Runs {@code work} and waits for it. One piece of work at a time: a thread that waits for a
     * part of one would take up the other.
     *
     * @throws Exception what the work threw
     * @throws InterruptedException if this thread is interrupted; the work is then too
     */
    public <T extends @Nullable Object> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        cores.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    /** Waits for the work to end; an interrupt of this thread then reaches the work. */
    @Override
    public void close() {
        cores.close();
    }

    private static Exception cause(ExecutionException e) {
        return switch (e.getCause()) {
            case Exception thrown -> thrown;
            case Error error -> throw error;
            case null, default -> e;
        };
    }

    private static final class Worker extends ForkJoinWorkerThread {

        private final int niceness;

        Worker(ForkJoinPool pool, String name, int niceness, ClassLoader loader) {
            super(pool);
            this.niceness = niceness;
            setName(name + getPoolIndex());
            setContextClassLoader(loader);
        }

        @Override
        protected void onStart() {
            Niceness.set(niceness);
        }
    }
}
