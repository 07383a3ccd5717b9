package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.math.SeededHash;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Learns from four fifths of the rows and judges the last, five times. */
final class HeldOut {

    private static final int FOLDS = 5;

    private final Votes votes;
    private final Progress progress;
    private final long seed;

    HeldOut(Votes votes, long seed, Progress progress) {
        this.votes = votes;
        this.progress = progress;
        this.seed = seed;
    }

    /** The log likelihood of each held-out row that is voted on. */
    double[] logLikelihood(GenerativeAggregator aggregator) {
        return each((train, test) -> aggregator.learn(train, none(), progress).logLikelihood(test));
    }

    /** The same of the majority vote: all voters are equally often right. */
    double[] majorityLogLikelihood() {
        return each((train, test) -> {
            LearnedVoters learned = OneCoin.forPeople().learn(train, none(), progress);
            double[] accuracy = learned.aggregate(test, none()).reliability();
            double mean =
                    IntStream.of(train.voters()).mapToDouble(j -> accuracy[j]).average().orElse(.5);
            Arrays.fill(accuracy, mean);
            double[] shares = VoteModel.uniform(votes.classCount());
            return new VoteModel(shares, new Coins(accuracy)).logLikelihood(test);
        });
    }

    private interface Judgement {
        double[] of(Votes train, Votes test);
    }

    private double[] each(Judgement judgement) {
        return IntStream.range(0, FOLDS)
                .mapToObj(fold ->
                        judgement.of(
                                rows(row -> foldOf(row) != fold), rows(row -> foldOf(row) == fold)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private Votes rows(IntPredicate wanted) {
        return votes.gather(
                IntStream.range(0, votes.size()).filter(votes::isCovered).filter(wanted).toArray());
    }

    private int foldOf(int row) {
        return Math.floorMod(SeededHash.mix(seed, row), FOLDS);
    }

    private Labels none() {
        return Labels.none(votes.classCount());
    }
}
