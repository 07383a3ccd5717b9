package io.winnow.learning.select;

/** H(p) / log C, with H(p) = −Σ p log p and 0 log 0 = 0 (Settles 2009, eq. 3). */
public final class Entropy implements Uncertainty {

    @Override
    public double of(float[] p) {
        double sum = 0;
        for (float value : p) {
            if (value > 0) {
                sum -= value * Math.log(value);
            }
        }
        return p.length == 1 ? 0 : Math.clamp(sum / Math.log(p.length), 0, 1);
    }
}
