package io.winnow.learning.select;

/** 1 − (p₁ − p₂), with p₁ ≥ p₂ the two largest probabilities (Scheffer et al. 2001). */
public final class Margin implements Uncertainty {

    @Override
    public double of(float[] p) {
        float first = 0;
        float second = 0;
        for (float value : p) {
            // Without branches: which class leads is anybody's guess to a processor.
            second = Math.max(second, Math.min(first, value));
            first = Math.max(first, value);
        }
        return p.length == 1 ? 0 : Math.clamp(1.0 - (first - second), 0, 1);
    }
}
