package io.winnow.sample;

/** A key does not name one sample; the message says why, for a person. */
public class UnknownKey extends Exception {

    UnknownKey(String reason) {
        super(reason);
    }
}
