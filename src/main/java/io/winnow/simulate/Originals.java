package io.winnow.simulate;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of images that lost something when they were brought to one shape, for encoders that
 * take more of an image.
 *
 * @param files by row; null of an image that lost nothing. No longer than the last that did
 */
record Originals(List<byte @Nullable []> files) {

    /** Nothing was lost. */
    static final Originals NONE = new Originals(List.of());

    Originals {
        files = Collections.unmodifiableList(new ArrayList<>(files));
    }

    /** The file behind a row; null if its pixels are the original ones. */
    byte @Nullable [] of(int row) {
        return row < files.size() ? files.get(row) : null;
    }

    /** The chosen rows, in the order given. */
    Originals subset(int[] rows) {
        List<byte @Nullable []> chosen = new ArrayList<>(rows.length);
        for (int row : rows) {
            chosen.add(of(row));
        }
        return new Originals(chosen);
    }

    void digest(MessageDigest digest) {
        for (byte[] file : files) {
            if (file != null) {
                digest.update(file);
            }
        }
    }
}
