package io.winnow.neural;

class TorchInferenceTest extends InferenceContract {

    @Override
    Inference inference() {
        return new TorchInference(network());
    }
}
