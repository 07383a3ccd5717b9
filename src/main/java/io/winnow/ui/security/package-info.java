/** Which request may pass: sign-in, headers, tokens against forged requests, the first visit. */
@NullMarked
package io.winnow.ui.security;

import org.jspecify.annotations.NullMarked;
