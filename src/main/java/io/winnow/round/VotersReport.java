package io.winnow.round;

import java.util.List;

/**
 * How a retrain weighed its voters.
 *
 * @param aggregator the name of the method
 * @param reason why that one, in words for a person
 * @param voters the people first, then the rules, then predictions
 */
public record VotersReport(String aggregator, String reason, List<VoterReport> voters) {}
