package io.winnow.sample;

import java.util.NoSuchElementException;

/** There is no sample with that id. */
public class UnknownSample extends NoSuchElementException {

    UnknownSample(long id) {
        super("There is no sample " + id + ".");
    }
}
