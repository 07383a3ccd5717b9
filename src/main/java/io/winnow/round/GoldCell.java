package io.winnow.round;

/**
 * A gold sample as the confusion matrix sees it.
 *
 * @param sampleId the sample
 * @param truth ordinal of its true class
 * @param predicted ordinal of the class that the model gives it
 * @param p the probability of that class
 */
public record GoldCell(long sampleId, int truth, int predicted, double p) {}
