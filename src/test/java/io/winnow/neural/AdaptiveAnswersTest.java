package io.winnow.neural;

class AdaptiveAnswersTest extends ConsistencyContract {

    @Override
    Consistency consistency(int classes) {
        return FineTuneMethod.FREEMATCH.consistency(classes);
    }
}
