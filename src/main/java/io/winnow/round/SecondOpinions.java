package io.winnow.round;

import io.winnow.learning.Posterior;
import io.winnow.learning.select.Opinions;

/**
 * What it takes to rank answered samples beside unanswered ones.
 *
 * @param rows answered rows that somebody else at work can be asked about
 * @param said what each person answered, on rows that may be learned from
 * @param posterior n × C, of each row by heads that did not learn from it
 */
record SecondOpinions(int[] rows, Opinions said, Posterior posterior) {}
