package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.Aggregation.Choice;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Chooses how to aggregate. Rules, which name one class each, and predictions, one voter for the
 * whole pool, are weighed by what known rows teach: by a label model where there are enough, else
 * near equal trust; the majority vote stands where that is more often wrong on known rows. Their
 * votes alone would only confirm themselves.
 *
 * <p>Among people who share no sample there is nothing to compare, and the majority vote stands.
 * Where they do each has an accuracy of its own unless held-out votes are likelier if all have the
 * same one, which is the majority vote: where all are equal the two agree anyway, so that a doubt
 * costs little, and where they are not the majority loses much. Dawid–Skene's matrices have to
 * explain held-out votes better beyond doubt, with enough votes to fill them, and to overturn the
 * majority no more often than it may be wrong, since a matrix can also explain the votes by other
 * classes than those meant. How often it may be wrong: two halves of the voters that each err on a
 * share e of the rows differ on at most 2e, and all voters together err less than a half of them.
 * What is clearly less often right on known rows is not used.
 */
final class LabelModelSelection {

    private static final double VOTES_PER_CELL = 10;
    private static final int KNOWN_FOR_RULES = 20;
    private static final double ERRORS_BEYOND_DOUBT = 2;

    private LabelModelSelection() {}

    /**
     * @param people how many of the voters, the first ones, are people
     * @param known rows whose class is known, to compare methods on
     * @param seed of the halves that are held out
     */
    static Choice of(Votes votes, int people, Labels known, long seed, Progress progress) {
        Known.check(known, votes);
        if (votes.voteCount() == 0) {
            return majority("there is nothing to weigh yet");
        }
        boolean others = IntStream.of(votes.voters()).anyMatch(voter -> voter >= people);
        boolean some = IntStream.of(votes.voters()).anyMatch(voter -> voter < people);
        return others
                ? forRules(!some, votes, people, known, progress)
                : forPeople(votes, known, seed, progress);
    }

    /** Rules and predictions alone, or beside people. */
    private static Choice forRules(
            boolean alone, Votes votes, int people, Labels known, Progress progress) {
        Aggregator model = LabelModel.learned();
        if (alone && known.size() >= KNOWN_FOR_RULES && isNoWorse(model, votes, known, progress)) {
            return new Choice(
                    model, "%d known rows teach how right each is".formatted(known.size()));
        }
        Aggregator near = alone ? OneCoin.forRules() : OneCoin.forBoth(people);
        if (!isNoWorse(near, votes, known, progress)) {
            return majority("it is right more often on the known rows");
        }
        return new Choice(
                near,
                known.size() < KNOWN_FOR_RULES
                        ? ("rules and predictions would only confirm themselves, and only %d rows"
                                        + " are known")
                                .formatted(known.size())
                        : "it is right as often as the majority on the known rows");
    }

    private static Choice forPeople(Votes votes, Labels known, long seed, Progress progress) {
        if (!anyShared(votes)) {
            return majority("no two people answered the same sample");
        }
        HeldOut heldOut = new HeldOut(votes, seed, progress);
        double[] best = heldOut.majorityLogLikelihood();
        Choice choice = majority("held-out votes are no likelier if people differ in care");
        OneCoin coins = OneCoin.forPeople();
        double[] coinsLikelihood = heldOut.logLikelihood(coins);
        Gain gain = Gain.of(coinsLikelihood, best);
        if (gain.mean() > 0 && !isWorse(coins, votes, known, progress)) {
            best = coinsLikelihood;
            choice = new Choice(coins, gain.words("if people differ in care"));
        }
        DawidSkene confusions = new DawidSkene();
        if (votesPerCell(votes) >= VOTES_PER_CELL) {
            gain = Gain.of(heldOut.logLikelihood(confusions), best);
            if (gain.mean() > ERRORS_BEYOND_DOUBT * gain.error()
                    && isTrusted(confusions, votes, progress)
                    && !isWorse(confusions, votes, known, progress)) {
                choice = new Choice(confusions, gain.words("if each confuses classes its own way"));
            }
        }
        return choice;
    }

    private static boolean anyShared(Votes votes) {
        return IntStream.range(0, votes.size())
                .anyMatch(row -> votes.starts()[row + 1] - votes.starts()[row] > 1);
    }

    private static double votesPerCell(Votes votes) {
        return (double) votes.voteCount() / votes.voterCount() / votes.classCount();
    }

    /** How much likelier rows are by one model than by another: the mean and its standard error. */
    private record Gain(double mean, double error) {

        static Gain of(double[] a, double[] b) {
            double[] gains = new double[a.length];
            Arrays.setAll(gains, i -> a[i] - b[i]);
            double mean = Arrays.stream(gains).average().orElse(0);
            double squares = Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum();
            return new Gain(mean, Math.sqrt(squares / Math.max(1, a.length - 1) / a.length));
        }

        String words(String assumption) {
            return String.format(
                    Locale.ROOT,
                    "held-out votes are likelier %s, by %.3f ± %.3f nats a row",
                    assumption,
                    mean,
                    ERRORS_BEYOND_DOUBT * error);
        }
    }

    private static boolean isTrusted(Aggregator candidate, Votes votes, Progress progress) {
        int classes = votes.classCount();
        Labels none = Labels.none(classes);
        float[] values = candidate.aggregate(votes, none, progress).posterior().values();
        double[] masses = new double[values.length];
        Arrays.setAll(masses, i -> values[i]);
        double differs =
                Winners.disagreement(
                        votes,
                        Winners.of(masses, classes),
                        Winners.of(WeightedVote.shares(votes), classes));
        return differs <= Winners.splitHalf(votes) / 2;
    }

    private static boolean isNoWorse(
            Aggregator candidate, Votes votes, Labels known, Progress progress) {
        return count(rightInHalves(candidate, votes, known, progress))
                >= count(rightInHalves(new MajorityVote(), votes, known, progress));
    }

    /** Whether it is less often right than the majority, by more than a standard error. */
    private static boolean isWorse(
            Aggregator candidate, Votes votes, Labels known, Progress progress) {
        boolean[] right = rightInHalves(candidate, votes, known, progress);
        boolean[] majority = rightInHalves(new MajorityVote(), votes, known, progress);
        int lost = 0;
        int differ = 0;
        for (int i = 0; i < right.length; i++) {
            differ += right[i] == majority[i] ? 0 : 1;
            lost += majority[i] && !right[i] ? 1 : 0;
        }
        return lost - (differ - lost) > Math.sqrt(differ);
    }

    private static int count(boolean[] right) {
        return (int) IntStream.range(0, right.length).filter(i -> right[i]).count();
    }

    /** Which known rows are right when only the other half of them is told. */
    private static boolean[] rightInHalves(
            Aggregator aggregator, Votes votes, Labels known, Progress progress) {
        boolean[] right = new boolean[known.size()];
        for (int half = 0; half < 2; half++) {
            int parity = half;
            int[] told = IntStream.range(0, known.size()).filter(i -> i % 2 != parity).toArray();
            Posterior said = aggregator.aggregate(votes, known.subset(told), progress).posterior();
            for (int i = half; i < known.size(); i += 2) {
                right[i] = said.top(known.rows()[i]) == known.classes()[i];
            }
        }
        return right;
    }

    private static Choice majority(String reason) {
        return new Choice(new MajorityVote(), reason);
    }
}
