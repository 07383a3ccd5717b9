/**
 * The loop against known labels: encoders × strategies × learners × seeds → learning curves, as a
 * table, JSON and a report. Uses the learning rooms, encoders and the readers of the sample room;
 * no database.
 */
@NullMarked
package io.winnow.simulate;

import org.jspecify.annotations.NullMarked;
