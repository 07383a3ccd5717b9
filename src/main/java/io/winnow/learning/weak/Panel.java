package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.util.stream.IntStream;

/**
 * Everybody who votes on a pool: people, and rules or imported predictions.
 *
 * @param people their answers, n × P; a set of classes where somebody was not sure
 * @param others the votes of rules and imported predictions, n × R
 */
public record Panel(Votes people, Votes others) {

    public Panel {
        if (people.size() != others.size() || people.classCount() != others.classCount()) {
            throw new IllegalArgumentException(
                    "people vote on %d rows of %d classes, others on %d of %d"
                            .formatted(
                                    people.size(),
                                    people.classCount(),
                                    others.size(),
                                    others.classCount()));
        }
    }

    /** The number of rows n. */
    public int size() {
        return people.size();
    }

    /** Whether there is anything to weigh: a rule's vote, or people who differ or are not sure. */
    public boolean hasDoubt() {
        return others.voteCount() > 0
                || IntStream.range(0, size()).anyMatch(row -> isDoubted(row, true));
    }

    /**
     * The votes as they look to somebody who knows only some labels: of a row whose label is not
     * among them no person's answer is shown.
     *
     * @param labels on these rows; a row that one sure person answered is taken at that person's
     *     word, so it says nothing about the person and is known
     */
    public Hearing hear(Labels labels) {
        boolean[] shown = Known.rows(labels, size());
        VotesBuilder votes =
                new VotesBuilder(
                        size(), people.voterCount() + others.voterCount(), people.classCount());
        boolean[] doubted = new boolean[size()];
        for (int row = 0; row < size(); row++) {
            doubted[row] = isDoubted(row, shown[row]);
            if (doubted[row]) {
                copy(people, row, 0, votes);
            }
            copy(others, row, people.voterCount(), votes);
        }
        int[] known =
                IntStream.range(0, labels.size()).filter(i -> !doubted[labels.rows()[i]]).toArray();
        int[] rows = IntStream.range(0, size()).filter(row -> doubted[row]).toArray();
        return new Hearing(votes.build(), people.voterCount(), labels.subset(known), rows);
    }

    /** Whether several people answered, or one who was not sure, as far as that may be seen. */
    private boolean isDoubted(int row, boolean labelShown) {
        int from = people.starts()[row];
        int to = people.starts()[row + 1];
        boolean sure =
                IntStream.range(from, to).anyMatch(at -> people.candidatesAt(at).length == 1);
        return sure ? labelShown && to - from > 1 : to > from;
    }

    private static void copy(Votes from, int row, int shift, VotesBuilder to) {
        for (int at = from.starts()[row]; at < from.starts()[row + 1]; at++) {
            to.add(row, from.voters()[at] + shift, from.candidatesAt(at));
        }
    }

    /**
     * What is to be weighed.
     *
     * @param votes first of the people, then of the others, n × (P + R)
     * @param people the number P of those voters that are people
     * @param known the labels nobody doubts
     * @param doubted the rows that several people answered, or one who was not sure, ascending
     */
    public record Hearing(Votes votes, int people, Labels known, int[] doubted) {

        /** Of people alone; no row is singled out as doubted. */
        public static Hearing ofPeople(Votes votes, Labels known) {
            return new Hearing(votes, votes.voterCount(), known, new int[0]);
        }

        /**
         * Weighs the votes.
         *
         * @param aggregation finds the aggregator
         * @param classifier judges the rows by what they look like
         * @param seed of what is held out
         * @throws java.util.concurrent.CancellationException if {@code progress} says so
         */
        public Weighed weigh(
                Aggregation aggregation, RowClassifier classifier, long seed, Progress progress) {
            Aggregation.Choice choice = aggregation.choose(this, classifier, seed, progress);
            return new Weighed(choice, choice.aggregator().aggregate(votes, known, progress));
        }
    }

    /**
     * What the voters say together.
     *
     * @param choice how that was found, and why so
     */
    public record Weighed(Aggregation.Choice choice, Aggregate said) {}
}
