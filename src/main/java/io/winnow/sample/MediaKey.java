package io.winnow.sample;

/** Names a media file. */
record MediaKey(String contentHash, String mediaType) {}
