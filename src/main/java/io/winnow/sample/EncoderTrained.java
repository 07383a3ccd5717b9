package io.winnow.sample;

/** A project has an encoder of its own. */
public record EncoderTrained(long projectId, String encoderId) {}
