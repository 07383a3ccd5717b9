package io.winnow.neural.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Tensor;
import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads what {@link OnnxGraph} wrote; the file that ships is read by MiniLmEncoderTest. */
class OnnxFileTest {

    private byte[] file;

    @BeforeEach
    void write() {
        OnnxGraph graph = new OnnxGraph("small");
        String x = graph.input("x", OnnxGraph.ANY, 2);
        String matrix = graph.constant(new Tensor(new float[] {1, -2.5f, 3, 4}, 2, 2));
        String bytes = graph.signedBytes(new byte[] {-128, 127}, 2, 1);
        String y = graph.node("MatMul", List.of(x, matrix));
        graph.output("y", graph.node("MatMul", List.of(y, bytes)), OnnxGraph.ANY, 1);
        file = graph.toBytes(Map.of());
    }

    @Test
    void findsConstantsByTheOperatorsThatTakeThem() {
        OnnxFile read = OnnxFile.read(file);
        List<String> names = read.inputs("MatMul", 1);
        assertThat(names).hasSize(2);
        assertThat(read.floats(names.getFirst())).containsExactly(1, -2.5f, 3, 4);
        assertThat(read.axis(names.getFirst(), 1)).isEqualTo(2);
        assertThat(read.bytes(names.getLast())).containsExactly(-128, 127);
        assertThat(read.inputs("MatMulInteger", 1)).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxFile.read(file).floats("weights"))
                .withMessageContaining("weights");
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        byte[] half = Arrays.copyOf(file, file.length / 2);
        assertThatExceptionOfType(BufferUnderflowException.class)
                .isThrownBy(() -> OnnxFile.read(half));
    }

    @Test
    void packedNumbersAndSmallIntegersAreRead() {
        Message packed =
                new Message()
                        .add(8, "scales")
                        .add(1, new byte[] {3})
                        .add(2, 1)
                        .add(4, new byte[] {0, 0, -128, 63, 0, 0, 0, 64, 0, 0, 0, -64});
        Message zero = new Message().add(8, "zero").add(2, 2).add(5, new byte[] {-128, 1});
        Message graph = new Message().add(5, packed).add(5, zero);
        OnnxFile read = OnnxFile.read(new Message().add(7, graph).toBytes());
        assertThat(read.floats("scales")).containsExactly(1, 2, -2);
        assertThat(read.axis("scales", 0)).isEqualTo(3);
        assertThat(read.bytes("zero")).containsExactly((byte) 128);
    }
}
