package io.winnow.learning.weak;

/** How likely an answer is for each true class. */
interface AnswerLikelihood {

    /** Adds log P(nobody votes | class c) to {@code log[c]}, if silence says anything. */
    void addSilence(double[] log);

    /**
     * Writes log P(answer of {@code voter} | class c), less its silence, to {@code log[at + c]}.
     *
     * @param candidates the classes that the answer leaves possible
     * @param classes how many there are
     */
    void write(int voter, int[] candidates, double[] log, int at, int classes);

    /**
     * How often each voter is right where it votes, of length m.
     *
     * @param posterior of {@code votes}, n × C
     */
    double[] reliability(Votes votes, double[] posterior);

    /** What was learned, to see whether it still changes. */
    double[] parameters();
}
