package io.winnow.neural;

import ai.djl.ndarray.NDArray;

/** Cross-entropy with distributions as targets: − Σᵢ wᵢ Σ_c tᵢ_c log softmax(zᵢ)_c. */
final class SoftCrossEntropy {

    private SoftCrossEntropy() {}

    /**
     * The loss.
     *
     * @param logits z, n × C
     * @param targets t, n × C
     * @param weights w, n × 1
     * @return a scalar
     */
    static NDArray of(NDArray logits, NDArray targets, NDArray weights) {
        return logits.logSoftmax(1).mul(targets).mul(weights).sum().neg();
    }
}
