package io.winnow.bench.evidence;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.weak.Aggregators;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.RowClassifier;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.VotesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How often aggregators are right about teams that are made up, over ten seeds each. */
final class TeamsTable implements EvidenceTable {

    private static final int SEEDS = 10;
    private static final List<Integer> COUNTS = List.of(20, 50, 100, 400, 1_500);

    /**
     * A made-up team.
     *
     * @param what it is like, in words
     * @param right how often each person is right about each class: people × C
     * @param each how many of them answer each sample
     */
    private record Team(String what, double[][] right, int each) {

        /** People whose errors are spread evenly. */
        static Team even(String what, int classes, int each, double... right) {
            double[][] all = new double[right.length][];
            for (int person = 0; person < right.length; person++) {
                double rate = right[person];
                all[person] = DoubleStream.generate(() -> rate).limit(classes).toArray();
            }
            return new Team(what, all, each);
        }
    }

    private static final List<Team> TEAMS =
            List.of(
                    Team.even(
                            "95/80/55 % and a spammer, 2 classes, 3 votes", 2, 3, .95, .8, .55, .5),
                    Team.even(
                            "95/80/55 % and a spammer, 10 classes, 3 votes",
                            10, 3, .95, .8, .55, .1),
                    Team.even("three of 80 %, 3 classes", 3, 3, .8, .8, .8),
                    Team.even("90/85 % and three spammers", 3, 5, .9, .85, 1 / 3., 1 / 3., 1 / 3.),
                    Team.even(
                            "40 people of 40 to 90 %, 4 classes, 5 votes",
                            4,
                            5,
                            IntStream.range(0, 40).mapToDouble(i -> .4 + .5 * i / 39).toArray()),
                    new Team(
                            "each with a bias, 2 classes, 3 votes",
                            new double[][] {{.95, .5}, {.95, .55}, {.6, .95}, {.9, .9}},
                            3));

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<PublicData> needs() {
        return List.of();
    }

    @Override
    public Result make(Setup where, Progress progress) {
        List<VotesTable.Row> rows = new ArrayList<>();
        for (Team team : TEAMS) {
            for (int count : COUNTS) {
                progress.report(rows.size(), (long) TEAMS.size() * COUNTS.size(), team.what());
                rows.add(row(team, count, progress));
            }
        }
        VotesTable table = new VotesTable("accuracy, mean of %d seeds".formatted(SEEDS), rows);
        return new Result(table.markdown(), table);
    }

    private static VotesTable.Row row(Team team, int count, Progress progress) {
        return new VotesTable.Row(
                "%s; %,d samples".formatted(team.what(), count),
                Aggregators.ofVotesAlone().stream()
                        .map(method ->
                                new VotesTable.Cell(
                                        method,
                                        IntStream.range(0, SEEDS)
                                                .mapToDouble(seed ->
                                                        right(team, count, method, seed, progress))
                                                .average()
                                                .orElse(Double.NaN)))
                        .toList());
    }

    private static double right(Team team, int count, String method, int seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        int people = team.right().length;
        int classes = team.right()[0].length;
        int[] truth = random.ints(count, 0, classes).toArray();
        VotesBuilder votes = new VotesBuilder(count, people, classes);
        for (int row = 0; row < count; row++) {
            for (int person : Sampling.draw(people, team.each(), random)) {
                boolean knows = random.nextDouble() < team.right()[person][truth[row]];
                int other = (truth[row] + 1 + random.nextInt(classes - 1)) % classes;
                votes.add(row, person, knows ? truth[row] : other);
            }
        }
        return right(votes.build(), truth, method, progress.at(0, 1));
    }

    private static double right(Votes votes, int[] truth, String method, Progress progress) {
        Posterior said =
                Panel.Hearing.ofPeople(votes, Labels.none(votes.classCount()))
                        .weigh(Aggregators.named(method), RowClassifier.NONE, 1, progress)
                        .said()
                        .posterior();
        return IntStream.range(0, truth.length)
                .mapToDouble(row -> Ties.credit(said.row(row), truth[row]))
                .average()
                .orElse(Double.NaN);
    }
}
