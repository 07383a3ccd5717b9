package io.winnow.project;

import java.util.NoSuchElementException;

/** There is no project with that id. */
public class UnknownProject extends NoSuchElementException {

    public UnknownProject(long id) {
        super("There is no project " + id + ".");
    }
}
