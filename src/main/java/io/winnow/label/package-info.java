/**
 * The labeling session's state: the queue with its leases, people's answers, and the label that the
 * answers agree on. Knows samples and classes by id; knows nothing of models. Built on {@code
 * project} and {@code sample}.
 */
@NullMarked
package io.winnow.label;

import org.jspecify.annotations.NullMarked;
