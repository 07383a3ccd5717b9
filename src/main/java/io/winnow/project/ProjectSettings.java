package io.winnow.project;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a project is run.
 *
 * @param batchSize samples per round, 1 to 1,000
 * @param showHints whether annotators see the model's guess
 * @param goldShare share of gold samples interleaved blind in the queue, 0 to 0.5
 * @param randomShare share of each batch drawn uniformly at random, 0 to 1
 * @param strategy the name of a query strategy, or {@code policy}
 * @param goldTarget how many samples to seal as gold, 0 to 100,000
 * @param seed where all of the project's randomness comes from
 * @param encoderId the encoder whose embeddings the loop uses; null means the default for the pool
 * @param leaseMinutes how long an annotator holds a sample, 1 to 240
 * @param aggregation the name of the way votes become labels, or {@code auto}
 */
@Embeddable
public record ProjectSettings(
        int batchSize,
        boolean showHints,
        double goldShare,
        double randomShare,
        String strategy,
        int goldTarget,
        long seed,
        @Nullable String encoderId,
        int leaseMinutes,
        String aggregation) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public ProjectSettings {
        check("batch size", batchSize, 1, 1_000);
        check("gold share", goldShare, 0, 0.5);
        check("random share", randomShare, 0, 1);
        check("gold target", goldTarget, 0, 100_000);
        check("lease in minutes", leaseMinutes, 1, 240);
        checkName("strategy", strategy);
        checkName("aggregation", aggregation);
        if (encoderId != null) {
            checkName("encoder", encoderId);
        }
    }

    /** What a new project starts with. */
    public static ProjectSettings defaults() {
        return new ProjectSettings(25, false, 0.2, 0.1, "policy", 200, 1, null, 10, "auto");
    }

    public ProjectSettings withBatchSize(int size) {
        return new ProjectSettings(
                size,
                showHints,
                goldShare,
                randomShare,
                strategy,
                goldTarget,
                seed,
                encoderId,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withHints(boolean shown) {
        return new ProjectSettings(
                batchSize,
                shown,
                goldShare,
                randomShare,
                strategy,
                goldTarget,
                seed,
                encoderId,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withShares(double gold, double random) {
        return new ProjectSettings(
                batchSize,
                showHints,
                gold,
                random,
                strategy,
                goldTarget,
                seed,
                encoderId,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withStrategy(String name) {
        return new ProjectSettings(
                batchSize,
                showHints,
                goldShare,
                randomShare,
                name,
                goldTarget,
                seed,
                encoderId,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withGoldTarget(int count) {
        return new ProjectSettings(
                batchSize,
                showHints,
                goldShare,
                randomShare,
                strategy,
                count,
                seed,
                encoderId,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withSeed(long value) {
        return new ProjectSettings(
                batchSize,
                showHints,
                goldShare,
                randomShare,
                strategy,
                goldTarget,
                value,
                encoderId,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withEncoder(@Nullable String id) {
        return new ProjectSettings(
                batchSize,
                showHints,
                goldShare,
                randomShare,
                strategy,
                goldTarget,
                seed,
                id,
                leaseMinutes,
                aggregation);
    }

    public ProjectSettings withAggregation(String name) {
        return new ProjectSettings(
                batchSize,
                showHints,
                goldShare,
                randomShare,
                strategy,
                goldTarget,
                seed,
                encoderId,
                leaseMinutes,
                name);
    }

    private static void check(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "The %s must be between %s and %s, not %s."
                            .formatted(what, plain(least), plain(most), plain(value)));
        }
    }

    private static void checkName(String what, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("No " + what + " is called \"" + value + "\".");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
