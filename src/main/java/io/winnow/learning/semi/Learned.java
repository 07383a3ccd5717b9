package io.winnow.learning.semi;

import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;

/**
 * What a learner learned.
 *
 * @param head the inductive result: classifies any embedding
 * @param transductive the learner's own probabilities for the rows of its task, n × C; for an
 *     inductive learner the head's predictions
 */
public record Learned(Head head, Posterior transductive) {}
