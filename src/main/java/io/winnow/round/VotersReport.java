package io.winnow.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a retrain weighed its voters.
 *
 * @param aggregator the name of the method
 * @param reason why that one, in words for a person
 * @param voters the people first, then the rules, then predictions
 * @param agreement how far people agree; null where no two answered the same sample, and in reports
 *     of before it was measured
 */
public record VotersReport(
        String aggregator,
        String reason,
        List<VoterReport> voters,
        @Nullable AnswerAgreement agreement) {}
