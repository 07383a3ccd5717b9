package io.winnow.learning.weak;

import io.winnow.learning.Posterior;

/**
 * What the votes say together.
 *
 * @param posterior the probability of each class for each row, n × C
 * @param reliability how often each voter is right where it votes, of length m
 */
public record Aggregate(Posterior posterior, double[] reliability) {}
