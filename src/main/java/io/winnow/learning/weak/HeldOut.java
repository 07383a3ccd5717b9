package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.math.SeededHash;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Learns from one half of the rows and judges the other, both ways. */
final class HeldOut {

    private final Votes votes;
    private final Progress progress;
    private final int[][] halves;

    HeldOut(Votes votes, long seed, Progress progress) {
        this.votes = votes;
        this.progress = progress;
        halves =
                IntStream.range(0, 2)
                        .mapToObj(half ->
                                IntStream.range(0, votes.size())
                                        .filter(votes::isCovered)
                                        .filter(i -> (SeededHash.mix(seed, i) & 1) == half)
                                        .toArray())
                        .toArray(int[][]::new);
    }

    /** The log likelihood of each held-out row that is voted on. */
    double[] logLikelihood(GenerativeAggregator aggregator) {
        return both((learned, test) -> learned.logLikelihood(test), aggregator);
    }

    /** The same of the majority vote: all voters are equally often right. */
    double[] majorityLogLikelihood() {
        return both(
                (learned, test) -> {
                    double[] accuracy = learned.aggregate(test, none()).reliability();
                    Arrays.fill(accuracy, Arrays.stream(accuracy).average().orElse(.5));
                    double[] shares = VoteModel.uniform(votes.classCount());
                    return new VoteModel(shares, new Coins(accuracy)).logLikelihood(test);
                },
                OneCoin.forPeople());
    }

    private interface Judgement {
        double[] of(LearnedVoters learned, Votes test);
    }

    private double[] both(Judgement judgement, GenerativeAggregator aggregator) {
        return IntStream.range(0, 2)
                .mapToObj(half ->
                        judgement.of(
                                aggregator.learn(votes.gather(halves[1 - half]), none(), progress),
                                votes.gather(halves[half])))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private Labels none() {
        return Labels.none(votes.classCount());
    }
}
