package io.winnow.round;

import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    private static final int FAST_ITERATIONS = 20;

    /**
     * What the fast clock refits with. It may stop ten times earlier than a retrain: with the
     * default penalty a gradient of 1e-3 leaves the weights within .04 of the minimum, far less
     * than the next answer moves them. A fit that needs more steps than it may take goes on at the
     * next answer, which starts from where it ended.
     */
    @Bean
    HeadTrainer fastTrainer() {
        return new LogisticRegression(LogisticRegression.DEFAULT_PENALTY, 1e-3, FAST_ITERATIONS);
    }
}
