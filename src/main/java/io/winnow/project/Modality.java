package io.winnow.project;

/** What kind of thing the samples of a project are. */
public enum Modality {
    IMAGE,
    TEXT
}
