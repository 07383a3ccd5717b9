package io.winnow.learning.select;

/** 1 − p₁, with p₁ the largest probability (Lewis and Gale 1994). */
public final class LeastConfidence implements Uncertainty {

    @Override
    public double of(float[] p) {
        float first = 0;
        for (float value : p) {
            first = Math.max(first, value);
        }
        return Math.clamp(1.0 - first, 0, 1);
    }
}
