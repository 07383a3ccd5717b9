/**
 * The loop as an aggregate: a round selects a batch, people label it, the head is refitted after
 * each answer (fast clock), and when the batch is answered a job retrains, compares and evaluates
 * (slow clock). Owns rounds and model versions; reaches samples and labels through the services of
 * {@code sample} and {@code label}.
 */
@NullMarked
package io.winnow.round;

import org.jspecify.annotations.NullMarked;
