package io.winnow.sample;

/** What an encode job is to do. */
record EncodeTask(String encoderId) {}
