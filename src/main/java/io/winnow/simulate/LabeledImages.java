package io.winnow.simulate;

import io.winnow.learning.ImageSource;
import java.util.List;

/**
 * Images whose classes are all known.
 *
 * @param images n images of one shape
 * @param truth the class of each, of length n
 * @param classes the names of the classes
 */
public record LabeledImages(ImageSource images, int[] truth, List<String> classes) {

    public LabeledImages {
        classes = List.copyOf(classes);
        if (images.size() != truth.length) {
            throw new IllegalArgumentException(
                    images.size() + " images, but " + truth.length + " labels");
        }
        for (int c : truth) {
            if (c < 0 || c >= classes.size()) {
                throw new IllegalArgumentException("class " + c + " of " + classes.size());
            }
        }
    }

    /** The number of images. */
    public int size() {
        return truth.length;
    }
}
