package io.winnow.learning.semi;

import io.winnow.learning.classify.LogisticRegression;

class FixMatchTest extends LearnerContract {

    @Override
    Learner learner(LearningTask task) {
        return FixMatch.fixed(new LogisticRegression());
    }
}
