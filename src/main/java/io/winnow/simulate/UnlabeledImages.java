package io.winnow.simulate;

import io.winnow.learning.ImageSource;
import io.winnow.sample.source.Rejection;
import java.util.List;

/**
 * Images to learn from without labels.
 *
 * @param images all that could be read, in memory, in one shape
 * @param leftOut those that could not be read, and why
 */
public record UnlabeledImages(ImageSource images, List<Rejection> leftOut) {

    public UnlabeledImages {
        leftOut = List.copyOf(leftOut);
    }
}
