/** Commands of the command line: thin, each a picocli command. */
@NullMarked
package io.winnow.cli;

import org.jspecify.annotations.NullMarked;
