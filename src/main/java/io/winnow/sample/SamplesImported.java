package io.winnow.sample;

/** Samples were added to a project; published after the import's last commit. */
public record SamplesImported(long projectId, long importId, long added) {}
