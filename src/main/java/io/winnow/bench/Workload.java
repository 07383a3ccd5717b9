package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.select.Strategies;
import io.winnow.learning.weak.DawidSkene;
import io.winnow.learning.weak.Votes;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * Work to be timed, by name: {@code head_N}, {@code clock_N}, {@code score_N}, {@code votes_N} or a
 * strategy's {@code NAME_N_D}. The problems are made from {@link Noise}, which {@code
 * learning_speed.py} repeats number by number.
 */
final class Workload {

    static final int CLASSES = 10;
    static final int PICKS = 1_000;

    private static final int D = 384;
    private static final double PENALTY = .1;
    private static final int VOTES_PER_ROW = 5;
    private static final int VOTERS = 1_000;
    private static final int LABELED = 200;

    private Workload() {}

    /**
     * Runs one.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static Measured run(String name) throws IOException {
        String[] parts = name.split("_");
        int n = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "head" -> head(n);
            case "clock" -> clock(n);
            case "score" -> score(n);
            case "votes" -> votes(n);
            default -> picks(parts[0], n, Integer.parseInt(parts[2]));
        };
    }

    private static Measured head(int n) throws IOException {
        Embeddings x = Noise.clusters(n, D, CLASSES);
        Targets targets = Targets.of(cycle(n));
        LogisticRegression trainer = new LogisticRegression(PENALTY);
        return Stopwatch.best(10, () -> trainer.train(x, targets, null));
    }

    /** One more label among a few hundred, and the pool scored: what the fast clock computes. */
    private static Measured clock(int n) throws IOException {
        Embeddings x = Noise.clusters(n, 128, CLASSES);
        LogisticRegression trainer =
                new LogisticRegression(LogisticRegression.DEFAULT_PENALTY, 1e-3, 20);
        Labels labels = cycle(800);
        Head before = trainer.train(x, Targets.of(labels.subset(first(799))), null);
        return Stopwatch.best(10, () -> trainer.train(x, Targets.of(labels), before).predict(x));
    }

    /** Scoring and ranking; keys and candidates are there before. */
    private static Measured score(int n) throws IOException {
        Embeddings x = Noise.uniform(n, D);
        Head head = head(x);
        Pool unscored = pool(x, first(n), Labels.none(CLASSES), head);
        return Stopwatch.best(
                4,
                () -> {
                    Pool pool =
                            new Pool(
                                    x,
                                    unscored.candidates(),
                                    unscored.labels(),
                                    unscored.keys(),
                                    head.predict(x),
                                    null);
                    Strategies.named("margin").select(pool, PICKS, 1);
                });
    }

    private static Measured picks(String strategy, int n, int d) throws IOException {
        Embeddings x = Noise.clusters(n, d, CLASSES);
        Pool pool =
                pool(
                        x,
                        IntStream.range(LABELED, n).toArray(),
                        cycle(n).subset(first(LABELED)),
                        head(x));
        return Stopwatch.best(1, () -> Strategies.named(strategy).select(pool, PICKS, 1));
    }

    private static Measured votes(int rows) throws IOException {
        int[] starts = IntStream.rangeClosed(0, rows).map(i -> i * VOTES_PER_ROW).toArray();
        int[] voters = new int[rows * VOTES_PER_ROW];
        int[] classes = new int[voters.length];
        int bench = VOTERS / VOTES_PER_ROW;
        for (int i = 0; i < voters.length; i++) {
            int truth = (int) (Noise.at(1, i / VOTES_PER_ROW) * CLASSES);
            int voter = (int) (Noise.at(2, i) * bench);
            voters[i] = i % VOTES_PER_ROW * bench + voter;
            boolean right = Noise.at(3, i) < .4 + .5 * voter / bench;
            classes[i] = right ? truth : (int) (Noise.at(4, i) * CLASSES);
        }
        Votes votes = new Votes(starts, voters, classes, VOTERS, CLASSES);
        return Stopwatch.best(3, () -> new DawidSkene().aggregate(votes, Labels.none(CLASSES)));
    }

    private static Pool pool(Embeddings x, int[] candidates, Labels labels, Head head) {
        long[] keys = IntStream.range(0, x.size()).mapToLong(Noise::bits).toArray();
        return new Pool(x, candidates, labels, keys, head.predict(x), null);
    }

    private static Head head(Embeddings x) {
        return new LogisticRegression(PENALTY).train(x, Targets.of(cycle(LABELED)), null);
    }

    private static Labels cycle(int n) {
        int[] classes = IntStream.range(0, n).map(i -> i % CLASSES).toArray();
        return new Labels(first(n), classes, CLASSES);
    }

    private static int[] first(int n) {
        return IntStream.range(0, n).toArray();
    }
}
