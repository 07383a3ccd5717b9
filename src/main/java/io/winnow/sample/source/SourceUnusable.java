package io.winnow.sample.source;

import java.io.IOException;

/** Nothing can be imported from there; the message says why, for a person. */
public class SourceUnusable extends IOException {

    public SourceUnusable(String reason) {
        super(reason);
    }

    SourceUnusable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
