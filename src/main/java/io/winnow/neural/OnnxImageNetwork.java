package io.winnow.neural;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.winnow.neural.Preprocessing.Layout;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A network that takes images and gives their features. Several threads may run it at once. */
final class OnnxImageNetwork implements AutoCloseable {

    private static final int IMAGE_RANK = 4;
    private static final int LARGEST_BATCH = 256;

    private final OrtSession session;
    private final Preprocessing how;

    OnnxImageNetwork(OrtSession session, Preprocessing how) {
        this.session = session;
        this.how = how;
    }

    /** What of its input and output does not fit, in words; empty if all does. */
    List<String> misfits() throws OrtException {
        List<String> misfits = new ArrayList<>();
        Collection<NodeInfo> inputs = session.getInputInfo().values();
        if (inputs.size() != 1) {
            misfits.add("it has " + inputs.size() + " inputs, not one for images");
        } else {
            inputMisfits(inputs.iterator().next(), misfits);
        }
        Collection<NodeInfo> outputs = session.getOutputInfo().values();
        if (outputs.size() != 1) {
            misfits.add("it has " + outputs.size() + " outputs, not one for the embedding");
        } else if (!(outputs.iterator().next().getInfo() instanceof TensorInfo output)
                || output.type != OnnxJavaType.FLOAT
                || (output.getShape().length != 2 && output.getShape().length != IMAGE_RANK)) {
            misfits.add(
                    "its output is not n × d nor feature maps in float32: "
                            + outputs.iterator().next().getInfo());
        }
        return misfits;
    }

    private void inputMisfits(NodeInfo input, List<String> misfits) {
        if (!(input.getInfo() instanceof TensorInfo info)
                || info.type != OnnxJavaType.FLOAT
                || info.getShape().length != IMAGE_RANK) {
            misfits.add("its input is not an image in float32: " + input.getInfo());
            return;
        }
        long[] has = info.getShape();
        long[] given = shape(Math.max(1, has[0]));
        if (has[0] > LARGEST_BATCH) {
            misfits.add("it takes " + has[0] + " images at once, more than " + LARGEST_BATCH);
        }
        String[] names = {"images", "channels", "rows", "columns"};
        if (how.layout() == Layout.CHANNELS_LAST) {
            names = new String[] {"images", "rows", "columns", "channels"};
        }
        for (int i = 1; i < IMAGE_RANK; i++) {
            if (has[i] >= 0 && has[i] != given[i]) {
                misfits.add("it takes " + has[i] + " " + names[i] + ", not " + given[i]);
            }
        }
    }

    /** How many images it takes at once: as many as the file says, or one. */
    int batch() throws OrtException {
        NodeInfo input = session.getInputInfo().values().iterator().next();
        return (int) Math.max(1, ((TensorInfo) input.getInfo()).getShape()[0]);
    }

    private long[] shape(long images) {
        return how.layout() == Layout.CHANNELS_FIRST
                ? new long[] {images, how.order().channels(), how.height(), how.width()}
                : new long[] {images, how.height(), how.width(), how.order().channels()};
    }

    /**
     * The features of {@code count} images, at most {@link #batch}; black ones fill the batch.
     *
     * @param pixels holds {@code count} × c × h × w from image {@code from}, 0..255
     * @return count × d, feature maps averaged
     * @throws OrtException if it fails
     */
    double[][] run(byte[] pixels, int from, int count) throws OrtException {
        int bytes = how.shape().bytes();
        int batch = batch();
        byte[] images = new byte[Math.multiplyExact(batch, bytes)];
        System.arraycopy(pixels, from * bytes, images, 0, count * bytes);
        float[] values = new float[images.length];
        for (int i = 0; i < batch; i++) {
            how.apply(images, i * bytes, values, i * bytes);
        }
        String input = session.getInputNames().iterator().next();
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(
                                Onnx.environment(), FloatBuffer.wrap(values), shape(batch));
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            return features(output.getFloatBuffer(), output.getInfo().getShape(), count, batch);
        }
    }

    private double[][] features(FloatBuffer values, long[] shape, int count, int batch) {
        if (shape[0] != batch) {
            throw new IllegalStateException("it gives " + shape[0] + " rows for " + batch);
        }
        boolean last = shape.length == IMAGE_RANK && how.layout() == Layout.CHANNELS_LAST;
        int d = (int) (last ? shape[IMAGE_RANK - 1] : shape[1]);
        int each = values.limit() / batch;
        int area = d == 0 ? 0 : each / d;
        double[][] rows = new double[count][d];
        for (int i = 0; i < count; i++) {
            for (int at = 0; at < each; at++) {
                rows[i][last ? at % d : at / area] += values.get(i * each + at) / (double) area;
            }
        }
        return rows;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
