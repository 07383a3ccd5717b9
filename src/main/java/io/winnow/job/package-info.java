/**
 * Persistent background jobs: a row each, with progress, log, cancel and retry; a killed server
 * takes them up again. Knows nothing of learning; other rooms bring {@link JobHandler}s.
 */
@NullMarked
package io.winnow.job;

import org.jspecify.annotations.NullMarked;
