package io.winnow.neural;

class OnnxInferenceTest extends InferenceContract {

    @Override
    Inference inference() throws Exception {
        return OnnxInference.open(new ResNetGraph(network()));
    }
}
