/**
 * HTTP endpoints for the browser-side parts: thin, JSON in and out, each checked for who may call
 * it. Never reaches a repository.
 */
@NullMarked
package io.winnow.rest;

import org.jspecify.annotations.NullMarked;
