package io.winnow.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;

/**
 * All cores, for one job, on threads that give way to whoever waits at a screen. Streams that the
 * job runs in parallel stay on them too.
 */
final class Background {

    private static final String NAME = "job-";

    private Background() {}

    /**
     * Runs {@code work} and waits for it.
     *
     * @throws Exception what the work threw
     * @throws InterruptedException if this thread is interrupted; the work is then too
     */
    static <T> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        try (ForkJoinPool cores = cores()) {
            cores.execute(task);
            try {
                return task.get();
            } catch (InterruptedException e) {
                task.cancel(true);
                throw e;
            }
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static Exception cause(ExecutionException e) {
        return switch (e.getCause()) {
            case Exception thrown -> thrown;
            case Error error -> throw error;
            case null, default -> e;
        };
    }

    private static ForkJoinPool cores() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ForkJoinWorkerThreadFactory threads =
                pool -> {
                    ForkJoinWorkerThread worker = new Worker(pool);
                    worker.setContextClassLoader(loader);
                    return worker;
                };
        return new ForkJoinPool(Runtime.getRuntime().availableProcessors(), threads, null, false);
    }

    private static final class Worker extends ForkJoinWorkerThread {

        Worker(ForkJoinPool pool) {
            super(pool);
            setName(NAME + getPoolIndex());
        }

        @Override
        protected void onStart() {
            Niceness.lower();
        }
    }
}
