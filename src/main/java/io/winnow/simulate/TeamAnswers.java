package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.math.SeededHash;
import io.winnow.learning.select.Opinions;
import io.winnow.learning.weak.Aggregation;
import io.winnow.learning.weak.HeadClassifier;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.RowClassifier;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.VotesBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A team that errs: who answers a sample, and what, depends on the sample and the arena's seed
 * alone, so that every strategy and aggregator meets the same answers.
 */
record TeamAnswers(Annotators team, Aggregation aggregation) implements Answers {

    @Override
    public String name() {
        return aggregation.name();
    }

    @Override
    public int mostPerSample() {
        return team.again() ? team.people().size() : 1;
    }

    @Override
    public Known of(Arena arena, int[] asked, Progress progress) {
        int classes = arena.classCount();
        int[] rows = IntStream.of(asked).distinct().toArray();
        int[] latest = new int[rows.length];
        Votes votes = votes(arena, asked, latest);
        Posterior said = weigh(votes, latest, classifier(arena, rows), arena.seed(), progress);
        float[] beliefs = new float[Math.multiplyExact(arena.truth().length, classes)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(said.values(), i * classes, beliefs, rows[i] * classes, classes);
        }
        return new Known(
                new Labels(rows, labels(said, latest), classes),
                new Posterior(beliefs, classes),
                opinions(votes, rows));
    }

    /** As in a project a lone answer is taken at its word, where others may be asked after it. */
    private Posterior weigh(
            Votes votes, int[] latest, RowClassifier classifier, long seed, Progress progress) {
        Panel.Hearing hearing =
                team.again()
                        ? heard(votes, latest)
                        : Panel.Hearing.ofPeople(votes, Labels.none(votes.classCount()));
        return hearing.weigh(aggregation, classifier, seed, progress).said().posterior();
    }

    private static Panel.Hearing heard(Votes votes, int[] latest) {
        int classes = votes.classCount();
        Labels labels = new Labels(IntStream.range(0, latest.length).toArray(), latest, classes);
        Votes nobody = new VotesBuilder(votes.size(), 0, classes).build();
        return new Panel(votes, nobody).hear(labels);
    }

    private static RowClassifier classifier(Arena arena, int[] rows) {
        return new HeadClassifier(
                arena.pool().gather(rows), new LogisticRegression(), arena.seed());
    }

    /** The likeliest class; where others are as likely, the latest answer if it is one of them. */
    private static int[] labels(Posterior said, int[] latest) {
        return IntStream.range(0, latest.length)
                .map(i -> {
                    int top = said.top(i);
                    boolean tie = said.probability(i, latest[i]) == said.probability(i, top);
                    return tie ? latest[i] : top;
                })
                .toArray();
    }

    private static Opinions opinions(Votes votes, int[] rows) {
        int[] of = new int[votes.voteCount()];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(of, votes.starts()[i], votes.starts()[i + 1], rows[i]);
        }
        return new Opinions(of, votes.voters(), votes.answers(), votes.classCount());
    }

    Votes votes(Arena arena, int[] asked) {
        return votes(arena, asked, new int[asked.length]);
    }

    /**
     * The votes on the different ones of {@code asked}, in the order they first occur.
     *
     * @param latest is given the latest answer about each
     */
    private Votes votes(Arena arena, int[] asked, int[] latest) {
        Map<Integer, Integer> times = new LinkedHashMap<>();
        IntStream.of(asked).forEach(row -> times.merge(row, 1, Integer::sum));
        VotesBuilder votes =
                new VotesBuilder(times.size(), team.people().size(), arena.classCount());
        int to = 0;
        for (Map.Entry<Integer, Integer> row : times.entrySet()) {
            latest[to] = vote(arena, row.getKey(), row.getValue() - 1, to, votes);
            to++;
        }
        return votes.build();
    }

    /** Adds the votes on one row; answers the latest. */
    private int vote(Arena arena, int row, int again, int to, VotesBuilder votes) {
        int people = team.people().size();
        long seed = SeededHash.mix(arena.seed(), arena.keys()[row]);
        SplittableRandom random = new SplittableRandom(seed);
        int[] first = Sampling.draw(people, team.votes(), random);
        int latest = 0;
        for (int person : first) {
            latest = answer(person, arena, row, random);
            votes.add(to, person, latest);
        }
        SplittableRandom later = new SplittableRandom(SeededHash.mix(seed, 1));
        int[] inTurn = others(first, later);
        for (int k = 0; k < again; k++) {
            latest = answer(inTurn[k], arena, row, later);
            votes.add(to, inTurn[k], latest);
        }
        return latest;
    }

    private int[] others(int[] first, SplittableRandom random) {
        int[] others =
                IntStream.range(0, team.people().size())
                        .filter(person -> IntStream.of(first).noneMatch(f -> f == person))
                        .toArray();
        return Sampling.draw(others, others.length, random);
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
