package io.winnow.curate;

import io.winnow.learning.evaluate.Interval;
import java.util.List;

/**
 * What an audit found.
 *
 * @param samples how many could be drawn, N
 * @param drawn how many are on the sheet
 * @param labeled how many of them count: those up to the first without a label
 * @param wrong how many of these the model has wrong; many, for it was looked for
 * @param errorRate the share that the model has wrong of all samples, by {@link
 *     io.winnow.learning.evaluate.Lure}
 * @param strange labels that the model says of no sample; they count as wrong
 */
public record AuditResult(
        int samples, int drawn, int labeled, int wrong, Interval errorRate, List<String> strange) {

    public AuditResult {
        strange = List.copyOf(strange);
    }
}
