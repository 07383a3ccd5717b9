package io.winnow.project;

/** A project is gone; published inside the transaction that removed its row. */
public record ProjectDeleted(long projectId) {}
