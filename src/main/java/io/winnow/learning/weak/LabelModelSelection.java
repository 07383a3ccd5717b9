package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Chooses how to aggregate. Rules, which name one class each, and predictions, one voter for the
 * whole pool, are weighed by what known rows teach: by a label model where there are enough, else
 * near equal trust; the majority vote stands where that is more often wrong on known rows. Their
 * votes alone would only confirm themselves.
 *
 * <p>Among people the majority vote stands unless another method explains held-out votes better
 * beyond doubt, overturns it no more often than it may be wrong, and is no less often right on
 * known rows. How often it may be wrong: two halves of the voters that each err on a share e of the
 * rows differ on at most 2e, and all voters together err less than a half of them.
 */
public final class LabelModelSelection {

    private static final double VOTES_PER_CELL = 10;
    private static final int KNOWN_FOR_RULES = 20;
    private static final double ERRORS_BEYOND_DOUBT = 2;

    private LabelModelSelection() {}

    /**
     * @param aggregator what to use
     * @param reason why, in words for a person
     */
    public record Choice(Aggregator aggregator, String reason) {}

    /**
     * Where nobody says who the voters are: who names one class only is a rule, the others people.
     *
     * @param known rows whose class is known, to compare methods on
     * @param seed of the halves that are held out
     */
    public static Choice of(Votes votes, Labels known, long seed, Progress progress) {
        int[] named = Reliability.answersNamed(votes);
        boolean rules = IntStream.of(named).anyMatch(answers -> answers == 1);
        boolean people = IntStream.of(named).anyMatch(answers -> answers > 1);
        return choose(votes, votes.voterCount(), people, rules, known, seed, progress);
    }

    /**
     * @param people how many of the voters, the first ones, are people
     * @param known rows whose class is known, to compare methods on
     * @param seed of the halves that are held out
     */
    public static Choice of(Votes votes, int people, Labels known, long seed, Progress progress) {
        boolean others = IntStream.of(votes.voters()).anyMatch(voter -> voter >= people);
        boolean some = IntStream.of(votes.voters()).anyMatch(voter -> voter < people);
        return choose(votes, people, some, others, known, seed, progress);
    }

    private static Choice choose(
            Votes votes,
            int first,
            boolean people,
            boolean rules,
            Labels known,
            long seed,
            Progress progress) {
        Known.check(known, votes);
        if (votes.voteCount() == 0) {
            return majority("there are no votes");
        }
        return rules
                ? forRules(!people, votes, first, known)
                : forPeople(votes, known, seed, progress);
    }

    /** Rules and predictions alone, or beside people. */
    private static Choice forRules(boolean alone, Votes votes, int people, Labels known) {
        Aggregator model = LabelModel.learned();
        if (alone && known.size() >= KNOWN_FOR_RULES && isNoWorse(model, votes, known)) {
            return new Choice(
                    model, "%d known rows teach how right each is".formatted(known.size()));
        }
        Aggregator near = alone ? OneCoin.forRules() : OneCoin.forBoth(people);
        if (!isNoWorse(near, votes, known)) {
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
        HeldOut heldOut = new HeldOut(votes, seed, progress);
        double[] best = heldOut.majorityLogLikelihood();
        Choice choice = majority("no other method passes: too few votes, or none explains them");
        for (GenerativeAggregator candidate : candidates(votes)) {
            double[] likelihood = heldOut.logLikelihood(candidate);
            double gain = gain(likelihood, best);
            if (gain > 0 && isTrusted(candidate, votes) && isNoWorse(candidate, votes, known)) {
                best = likelihood;
                choice =
                        new Choice(
                                candidate,
                                String.format(
                                        Locale.ROOT,
                                        "held-out votes are more likely by at least %.3f nats a "
                                                + "row; %.0f votes per voter and class",
                                        gain,
                                        votesPerCell(votes)));
            }
        }
        return choice;
    }

    private static List<GenerativeAggregator> candidates(Votes votes) {
        return votesPerCell(votes) < VOTES_PER_CELL
                ? List.of(OneCoin.forPeople())
                : List.of(OneCoin.forPeople(), new DawidSkene());
    }

    private static double votesPerCell(Votes votes) {
        return (double) votes.voteCount() / votes.voterCount() / votes.classCount();
    }

    /** The mean of the paired differences less two standard errors. */
    private static double gain(double[] a, double[] b) {
        int n = a.length;
        double[] gains = new double[n];
        Arrays.setAll(gains, i -> a[i] - b[i]);
        double mean = Arrays.stream(gains).average().orElse(0);
        double squares = Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum();
        return mean - ERRORS_BEYOND_DOUBT * Math.sqrt(squares / Math.max(1, n - 1) / n);
    }

    private static boolean isTrusted(Aggregator candidate, Votes votes) {
        int classes = votes.classCount();
        float[] values = candidate.aggregate(votes, Labels.none(classes)).posterior().values();
        double[] masses = new double[values.length];
        Arrays.setAll(masses, i -> values[i]);
        double differs =
                Winners.disagreement(
                        votes,
                        Winners.of(masses, classes),
                        Winners.of(WeightedVote.shares(votes), classes));
        return differs <= Winners.splitHalf(votes) / 2;
    }

    private static boolean isNoWorse(Aggregator candidate, Votes votes, Labels known) {
        return rightInHalves(candidate, votes, known)
                >= rightInHalves(new MajorityVote(), votes, known);
    }

    /** How many known rows are right when only the other half of them is told. */
    private static int rightInHalves(Aggregator aggregator, Votes votes, Labels known) {
        int right = 0;
        for (int half = 0; half < 2; half++) {
            int parity = half;
            int[] told = IntStream.range(0, known.size()).filter(i -> i % 2 != parity).toArray();
            Posterior said = aggregator.aggregate(votes, known.subset(told)).posterior();
            for (int i = half; i < known.size(); i += 2) {
                right += said.top(known.rows()[i]) == known.classes()[i] ? 1 : 0;
            }
        }
        return right;
    }

    private static Choice majority(String reason) {
        return new Choice(new MajorityVote(), reason);
    }
}
