package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;

/**
 * Some rows of a source, in the order given.
 *
 * @param rows not copied
 */
record ChosenImages(ImageSource all, int[] rows) implements ImageSource {

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public ImageShape shape() {
        return all.shape();
    }

    @Override
    public void read(int row, byte[] into, int at) {
        all.read(rows[row], into, at);
    }
}
