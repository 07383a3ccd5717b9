/** Signing in, the first visit, users, one's own account, the audit log. */
@NullMarked
package io.winnow.ui.account;

import org.jspecify.annotations.NullMarked;
