package io.winnow.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.winnow.learning.ImageShape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An encoder's graph in ONNX Runtime: batches side by side on the common pool, each on one thread,
 * which needs no synchronisation inside an operator.
 */
final class OnnxInference implements Inference {

    private static final int BATCH = 32;

    private final EncoderGraph encoder;
    private final OrtSession session;

    private OnnxInference(EncoderGraph encoder, OrtSession session) {
        this.encoder = encoder;
        this.session = session;
    }

    /**
     * Starts the runtime on the encoder's graph.
     *
     * @throws OrtException if it refuses the graph
     * @throws LinkageError if it does not run on this machine
     */
    static OnnxInference open(EncoderGraph encoder) throws OrtException {
        return new OnnxInference(encoder, Onnx.session(OnnxExport.write(encoder)));
    }

    @Override
    public float[] encode(byte[] pixels, int count) {
        float[] rows = new float[Math.multiplyExact(count, encoder.dimension())];
        IntStream.range(0, Math.ceilDiv(count, BATCH))
                .parallel()
                .forEach(i -> encode(pixels, i * BATCH, Math.min(BATCH, count - i * BATCH), rows));
        return rows;
    }

    private void encode(byte[] pixels, int from, int count, float[] rows) {
        ImageShape shape = encoder.input();
        long[] axes = {count, shape.channels(), shape.height(), shape.width()};
        FloatBuffer values = values(pixels, from * shape.bytes(), count * shape.bytes());
        try (OnnxTensor images = OnnxTensor.createTensor(Onnx.environment(), values, axes);
                OrtSession.Result result = session.run(Map.of(OnnxExport.IMAGES, images))) {
            ((OnnxTensor) result.get(0))
                    .getFloatBuffer()
                    .get(rows, from * encoder.dimension(), count * encoder.dimension());
        } catch (OrtException e) {
            throw new IllegalStateException("image " + from + " on: " + e.getMessage(), e);
        }
    }

    private static FloatBuffer values(byte[] pixels, int from, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = pixels[from + i] & 255;
        }
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .put(values)
                .flip();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("it cannot be closed: " + e.getMessage(), e);
        }
    }
}
