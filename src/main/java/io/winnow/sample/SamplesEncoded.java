package io.winnow.sample;

/** All samples of a project have embeddings of this encoder; published after the last batch. */
public record SamplesEncoded(long projectId, String encoderId) {}
