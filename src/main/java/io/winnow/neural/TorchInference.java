package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;

/** A trained encoder in the engine that trains it. */
final class TorchInference implements Inference {

    private final EncoderFile file;
    private final FeatureExtractor extractor;

    TorchInference(EncoderFile file) {
        this.file = file;
        extractor = new FeatureExtractor(file);
    }

    @Override
    public float[] encode(byte[] pixels, int count) {
        return extractor.extract(pixels, count, file.dimension(), this::reduce);
    }

    private NDArray reduce(NDArray features) {
        Parameters parameters = extractor.parameters();
        NDArray centred = features.sub(parameters.get(Components.MEAN));
        NDList reduced = Linear.linear(centred, parameters.get(Components.AXES));
        return Features.unit(reduced.head());
    }

    @Override
    public void close() {
        extractor.close();
    }
}
