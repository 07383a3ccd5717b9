/** Query strategies, one class each, and the policies that switch between them. */
@NullMarked
package io.winnow.learning.select;

import org.jspecify.annotations.NullMarked;
