package io.winnow.neural;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/**
 * What a network made of an image of noise and a black one.
 *
 * @param misfits what does not fit, in words
 * @param dimension of its features, 0 if it could not be run
 */
record OnnxTrial(List<String> misfits, int dimension) {

    OnnxTrial {
        misfits = List.copyOf(misfits);
    }

    /**
     * Runs {@code network} twice if its input and output have the right shapes.
     *
     * @throws OrtException if it fails
     */
    static OnnxTrial of(OnnxImageNetwork network, Preprocessing how) throws OrtException {
        List<String> misfits = new ArrayList<>(network.misfits());
        if (!misfits.isEmpty()) {
            return new OnnxTrial(misfits, 0);
        }
        byte[] noise = new byte[how.shape().bytes()];
        RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(1).nextBytes(noise);
        double[] features;
        double[] black;
        try {
            features = network.run(noise, 0, 1)[0];
            black = network.run(new byte[noise.length], 0, 1)[0];
        } catch (IllegalStateException e) {
            return new OnnxTrial(List.of(String.valueOf(e.getMessage())), 0);
        }
        if (features.length == 0) {
            misfits.add("its output is empty");
        } else if (!finite(features) || !finite(black)) {
            misfits.add("its output is not finite; does the preprocessing fit?");
        } else if (Arrays.equals(features, black)) {
            misfits.add("it gives noise and a black image the same embedding");
        }
        return new OnnxTrial(misfits, features.length);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
