package io.winnow.simulate;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.select.QueryStrategy;
import io.winnow.learning.select.Strategies;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.Learners;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan: every encoder, team, strategy, learner and seed. The same plan gives the same runs.
 */
public final class Simulation {

    private final Plan plan;
    private final HeadTrainer trainer = new LogisticRegression();
    private final List<QueryStrategy> strategies;
    private final List<Learner> learners;
    private final List<Answers> crews;
    private final EmbeddingCache cache;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    /**
     * Prepares {@code plan}.
     *
     * @throws IllegalArgumentException if a strategy or learner is unknown
     */
    public Simulation(Plan plan) {
        this(plan, EmbeddingCache.none());
    }

    /**
     * Prepares {@code plan}.
     *
     * @param cache keeps what trained encoders made
     * @throws IllegalArgumentException if a strategy or learner is unknown
     */
    public Simulation(Plan plan, EmbeddingCache cache) {
        this.plan = plan;
        this.cache = cache;
        this.crews = plan.answers();
        this.strategies = plan.strategies().stream().map(Strategies::named).toList();
        this.learners =
                plan.learners().stream().map(name -> Learners.named(name, trainer)).toList();
    }

    /**
     * Runs everything; every encoder and seed is one task, and the plan says how many run at a
     * time.
     *
     * @param data the name of the data set, for the report
     * @param samples what to split into pool and test set, or the pool if there is a test set
     * @param test the test set; where it has a class that the pool lacks, its samples count as
     *     wrong; null to hold a share out anew for each seed
     * @param encoders what turns samples into embeddings
     * @throws CancellationException if {@code progress} says so
     * @throws IllegalArgumentException if the pool is smaller than every label count
     * @throws IOException if an encoder cannot be read
     */
    public Outcome run(
            String data,
            LabeledSamples samples,
            @Nullable LabeledSamples test,
            List<EncoderChoice> encoders,
            Progress progress)
            throws IOException {
        LabeledSamples unseen = test == null ? null : test.asIn(samples);
        int held = test == null ? samples.share(plan.heldOut()) : 0;
        plan.within(samples.size() - held);
        int total =
                encoders.size() * plan.seeds() * strategies.size() * learners.size() * crews.size();
        List<Callable<List<Run>>> tasks = new ArrayList<>();
        for (EncoderChoice encoder : encoders) {
            Arenas arenas = new Arenas(samples, unseen, encoder, cache, plan.heldOut());
            for (long seed = 1; seed <= plan.seeds(); seed++) {
                long own = seed;
                Progress shared = shared(progress, total, encoder.name() + ", seed " + seed);
                tasks.add(() -> runs(arenas.of(own, shared), shared));
            }
        }
        List<Run> runs = all(tasks);
        return new Outcome(
                data,
                samples.classes(),
                test == null ? List.of() : test.strangeTo(samples),
                samples.merged(),
                samples.size() - held,
                test == null ? held : test.size(),
                plan,
                runs,
                Curve.of(runs),
                Contrast.of(runs));
    }

    private List<Run> runs(Arena arena, Progress progress) {
        List<Run> runs = new ArrayList<>();
        for (Answers answers : crews) {
            for (QueryStrategy strategy : strategies) {
                for (Learner learner : learners) {
                    Loop loop = new Loop(arena, answers, strategy, learner, trainer);
                    runs.add(loop.run(plan, progress));
                    done.incrementAndGet();
                    progress.report(0, 1, "");
                }
            }
        }
        return runs;
    }

    /** Whatever a step reports, the bar shows how many loops are finished. */
    private Progress shared(Progress progress, int total, String name) {
        return (step, steps, message) -> {
            if (stopped) {
                throw new CancellationException("another loop failed");
            }
            synchronized (progress) {
                progress.report(
                        done.get(), total, "%d of %d loops, %s".formatted(done.get(), total, name));
            }
        };
    }

    /** The first to fail stops the others: nobody reads the rest of a simulation. */
    private List<Run> all(List<Callable<List<Run>>> tasks) throws IOException {
        List<Future<List<Run>>> started = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(plan.threads())) {
            var finished = new ExecutorCompletionService<List<Run>>(threads);
            tasks.forEach(task -> started.add(finished.submit(task)));
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    finished.take().get();
                }
                for (Future<List<Run>> future : started) {
                    runs.addAll(future.get());
                }
            } catch (InterruptedException e) {
                stop(threads);
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                stop(threads);
                throw unwrapped(e);
            }
        }
        return runs;
    }

    private void stop(ExecutorService threads) {
        stopped = true;
        threads.shutdownNow();
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException cause -> cause;
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
