/**
 * What is to be labeled and how: projects, their classes, guidelines and settings. {@link
 * io.winnow.project.Projects} is the way in; entities stay inside. Knows nothing of samples or
 * labels: rooms above say through {@link io.winnow.project.ClassUsage} that a class is in use.
 */
@NullMarked
package io.winnow.project;

import org.jspecify.annotations.NullMarked;
