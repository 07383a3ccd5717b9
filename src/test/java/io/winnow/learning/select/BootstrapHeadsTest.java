package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import org.junit.jupiter.api.Test;

class BootstrapHeadsTest extends CommitteeContract {

    @Override
    Committee committee() {
        return new BootstrapHeads(new LogisticRegression(.01), 4);
    }

    @Test
    void hasAsManyMembersAsAreWanted() {
        assertThat(committee().of(Pools.warm(1), 1, Progress.NONE)).hasSize(4);
    }
}
