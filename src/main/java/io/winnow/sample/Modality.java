package io.winnow.sample;

/** What the samples of a project are. */
public enum Modality {
    IMAGE,
    TEXT;

    /** The media type of texts. */
    static final String PLAIN_TEXT = "text/plain";

    static Modality of(String mediaType) {
        return mediaType.equals(PLAIN_TEXT) ? TEXT : IMAGE;
    }
}
