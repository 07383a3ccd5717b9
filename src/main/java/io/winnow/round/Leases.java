package io.winnow.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request for samples gives.
 *
 * @param tasks the samples leased now, in order
 * @param round the round they belong to
 * @param idle why there are none; null if there are, or if the person holds some
 */
public record Leases(List<Task> tasks, RoundStatus round, @Nullable Idle idle) {}
