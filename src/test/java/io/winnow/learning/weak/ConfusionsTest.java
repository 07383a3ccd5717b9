package io.winnow.learning.weak;

class ConfusionsTest extends AnswerLikelihoodContract {

    @Override
    AnswerLikelihood of(int voters, int classes) {
        return Confusions.fit(tally(voters, classes), voters, null, new DawidSkene());
    }

    @Override
    boolean silenceIsAnAnswer() {
        return false;
    }
}
