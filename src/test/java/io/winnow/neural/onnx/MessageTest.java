package io.winnow.neural.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes that the specification of the wire format shows as examples. */
class MessageTest {

    @Test
    void integersTakeSevenBitsAByte() {
        assertThat(hex(new Message().add(1, 150))).isEqualTo("089601");
        assertThat(hex(new Message().add(1, 0))).isEqualTo("0800");
        assertThat(hex(new Message().add(1, -2))).isEqualTo("08feffffffffffffffff01");
        assertThat(hex(new Message().add(20, 127))).isEqualTo("a0017f");
    }

    @Test
    void textsAndMessagesSayTheirLength() {
        assertThat(hex(new Message().add(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new Message().add(3, new Message().add(1, 150)))).isEqualTo("1a03089601");
        assertThat(hex(new Message().add(6, 3, 270))).isEqualTo("3003308e02");
    }

    @Test
    void realNumbersTakeFourBytes() {
        assertThat(hex(new Message().add(1, 1f))).isEqualTo("0d0000803f");
    }

    private static String hex(Message message) {
        return HexFormat.of().formatHex(message.toBytes());
    }
}
