package io.winnow.learning.weak;

/** Confusions in which to abstain is one more answer. */
class ConfusionsWithSilenceTest extends AnswerLikelihoodContract {

    @Override
    AnswerLikelihood of(int voters, int classes) {
        return Confusions.fit(tally(voters, classes), voters, null, DawidSkene.wrench());
    }

    @Override
    boolean silenceIsAnAnswer() {
        return true;
    }
}
