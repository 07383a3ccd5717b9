package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.math.SeededHash;
import io.winnow.learning.weak.Aggregator;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.VotesBuilder;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A team that errs: who answers a sample, and what, depends on the sample and the arena's seed
 * alone, so that every strategy and aggregator meets the same answers.
 */
record TeamAnswers(Annotators team, Aggregator aggregator) implements Answers {

    @Override
    public String name() {
        return aggregator.name();
    }

    @Override
    public Known of(Arena arena, int[] rows, Progress progress) {
        int classes = arena.classCount();
        Posterior said =
                aggregator
                        .aggregate(votes(arena, rows), Labels.none(classes), progress)
                        .posterior();
        int[] best = IntStream.range(0, rows.length).map(said::top).toArray();
        float[] beliefs = new float[Math.multiplyExact(arena.truth().length, classes)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(said.values(), i * classes, beliefs, rows[i] * classes, classes);
        }
        return new Known(new Labels(rows, best, classes), new Posterior(beliefs, classes));
    }

    Votes votes(Arena arena, int[] rows) {
        int people = team.people().size();
        VotesBuilder votes = new VotesBuilder(rows.length, people, arena.classCount());
        for (int i = 0; i < rows.length; i++) {
            long seed = SeededHash.mix(arena.seed(), arena.keys()[rows[i]]);
            SplittableRandom random = new SplittableRandom(seed);
            for (int person : Sampling.draw(people, team.votes(), random)) {
                votes.add(i, person, answer(person, arena, rows[i], random));
            }
        }
        return votes.build();
    }

    private int answer(int person, Arena arena, int row, SplittableRandom random) {
        int classes = arena.classCount();
        int right = arena.truth()[row];
        if (classes == 1 || random.nextDouble() < team.accuracy(person, classes)) {
            return right;
        }
        return (right + 1 + random.nextInt(classes - 1)) % classes;
    }
}
