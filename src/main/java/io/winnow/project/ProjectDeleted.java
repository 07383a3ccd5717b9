package io.winnow.project;

/**
 * A project is being deleted; published inside that transaction, just before its rows vanish. Files
 * must outlive the transaction: delete them after its commit.
 */
public record ProjectDeleted(long projectId) {}
