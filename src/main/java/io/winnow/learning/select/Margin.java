package io.winnow.learning.select;

/** 1 − (p₁ − p₂), with p₁ ≥ p₂ the two largest probabilities (Scheffer et al. 2001). */
public final class Margin implements Uncertainty {

    private static final int MAGNITUDE = Integer.MAX_VALUE;

    @Override
    public double of(float[] p) {
        // The bits of what is not negative are ordered as the values are (NaN above all), and the
        // larger of two integers takes neither a branch to be guessed nor a look for NaN.
        int first = 0;
        int second = 0;
        for (float value : p) {
            int bits = Float.floatToRawIntBits(value) & MAGNITUDE;
            second = Math.max(second, Math.min(first, bits));
            first = Math.max(first, bits);
        }
        float apart = Float.intBitsToFloat(first) - Float.intBitsToFloat(second);
        return p.length == 1 ? 0 : Math.clamp(1.0 - apart, 0, 1);
    }
}
