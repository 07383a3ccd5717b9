package io.winnow.round;

import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.LogisticRegression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    /** What the fast clock refits with: fixed strength, so that one answer is one quick fit. */
    @Bean
    HeadTrainer fastTrainer() {
        return new LogisticRegression();
    }
}
