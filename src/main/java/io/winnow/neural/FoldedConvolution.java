package io.winnow.neural;

import io.winnow.learning.Tensor;
import java.util.Map;

/**
 * A convolution that does its batch norm too: with running mean μ and variance σ², weight γ and
 * bias β, the kernel w becomes w · γ / √(σ² + ε) and the bias β − μ γ / √(σ² + ε).
 *
 * @param kernel O × I × h × w
 * @param bias of length O
 */
record FoldedConvolution(Tensor kernel, Tensor bias) {

    /**
     * Folds norm {@code norm} into convolution {@code conv}.
     *
     * @param gain what its input is multiplied by first
     */
    static FoldedConvolution of(
            Map<String, Tensor> tensors, String conv, String norm, double gain) {
        Tensor kernel = tensor(tensors, conv + ".weight");
        float[] mean = tensor(tensors, norm + ".running_mean").values();
        float[] variance = tensor(tensors, norm + ".running_var").values();
        float[] weight = tensor(tensors, norm + ".weight").values();
        float[] shift = tensor(tensors, norm + ".bias").values();
        int each = kernel.values().length / mean.length;
        float[] values = new float[kernel.values().length];
        float[] bias = new float[mean.length];
        for (int o = 0; o < bias.length; o++) {
            double factor = weight[o] / Math.sqrt(variance[o] + Layers.EPSILON);
            bias[o] = (float) (shift[o] - mean[o] * factor);
            for (int i = o * each; i < (o + 1) * each; i++) {
                values[i] = (float) (kernel.values()[i] * factor * gain);
            }
        }
        return new FoldedConvolution(
                new Tensor(values, kernel.shape()), new Tensor(bias, bias.length));
    }

    private static Tensor tensor(Map<String, Tensor> tensors, String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor is named " + name);
        }
        return tensor;
    }
}
