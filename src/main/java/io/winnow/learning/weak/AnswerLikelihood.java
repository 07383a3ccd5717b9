package io.winnow.learning.weak;

/** How likely a vote is for each true class. */
interface AnswerLikelihood {

    /** Adds log P(nobody votes | class c) to {@code log[c]}, if silence says anything. */
    void addSilence(double[] log);

    /** Adds log P(vote {@code at} | class c), less its voter's silence, to {@code log[c]}. */
    void add(Votes votes, int at, double[] log);

    /**
     * How often each voter is right where it votes, of length m.
     *
     * @param posterior of {@code votes}, n × C
     */
    double[] reliability(Votes votes, double[] posterior);

    /** What was learned, to see whether it still changes. */
    double[] parameters();
}
