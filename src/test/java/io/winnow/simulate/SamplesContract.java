package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What samples of every kind promise. */
abstract class SamplesContract {

    /** At least three that differ. */
    abstract Samples samples();

    @Test
    void aSubsetHasTheChosenRowsInTheOrderGiven() throws Exception {
        Samples samples = samples();
        Samples chosen = samples.subset(new int[] {2, 0, 2});
        assertThat(chosen.size()).isEqualTo(3);
        assertThat(digest(chosen.subset(new int[] {0})))
                .isEqualTo(digest(samples.subset(new int[] {2})))
                .isEqualTo(digest(chosen.subset(new int[] {2})));
        assertThat(digest(chosen.subset(new int[] {1})))
                .isEqualTo(digest(samples.subset(new int[] {0})));
        assertThat(samples.subset(new int[0]).size()).isZero();
        assertThat(chosen.kind()).isEqualTo(samples.kind()).endsWith("s");
    }

    @Test
    void equalContentEqualDigestAndTheOrderIsContent() throws Exception {
        Samples samples = samples();
        assertThat(digest(samples())).isEqualTo(digest(samples));
        assertThat(digest(samples.subset(new int[] {0, 1})))
                .isNotEqualTo(digest(samples.subset(new int[] {1, 0})))
                .isNotEqualTo(digest(samples.subset(new int[] {0})))
                .isNotEqualTo(digest(samples.subset(new int[] {0, 2})));
    }

    @Test
    void thereIsNoRowAfterTheLast() {
        Samples samples = samples();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> samples.subset(new int[] {samples.size()}));
    }

    static String digest(Samples samples) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        samples.digest(digest);
        return HexFormat.of().formatHex(digest.digest());
    }
}
