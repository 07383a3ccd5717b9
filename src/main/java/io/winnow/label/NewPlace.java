package io.winnow.label;

/**
 * A sample to be queued.
 *
 * @param sampleId the sample
 * @param origin why it is asked
 * @param strategy the strategy that chose it
 * @param score that strategy's score, in [0, 1]
 * @param cluster the cluster it stands for, or -1
 */
public record NewPlace(long sampleId, Origin origin, String strategy, double score, int cluster) {}
