package io.winnow.label;

/**
 * A place in the queue, to read.
 *
 * @param sampleId the sample
 * @param roundId the round whose queue it is
 * @param origin why it is asked
 * @param strategy the strategy that chose it
 * @param score that strategy's score, in [0, 1]
 * @param cluster the cluster it stands for, or -1
 */
public record QueuedSample(
        long sampleId, long roundId, Origin origin, String strategy, double score, int cluster) {

    /** Whether somebody else has answered it. */
    public boolean isAskedAgain() {
        return origin == Origin.AGAIN;
    }
}
