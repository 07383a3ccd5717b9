package io.winnow.sample.image;

import java.io.IOException;

/** The content is no image that can be taken in; the message says why, for a person. */
public class UnreadableImage extends IOException {

    public UnreadableImage(String reason) {
        super(reason);
    }

    UnreadableImage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
