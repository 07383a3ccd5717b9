package io.winnow.learning.weak;

import java.util.Arrays;

class CoinsTest extends AnswerLikelihoodContract {

    @Override
    AnswerLikelihood of(int voters, int classes) {
        double[] same = new double[voters];
        Arrays.fill(same, .8);
        double[] most = new double[voters];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        return new Coins(same).refit(tally(voters, classes), most);
    }

    @Override
    boolean silenceIsAnAnswer() {
        return false;
    }
}
