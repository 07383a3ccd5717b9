/**
 * Who may do what, and who did what: users, roles, passwords, the first visit, login throttling,
 * the audit log. Knows no screens and no projects.
 */
@NullMarked
package io.winnow.team;

import org.jspecify.annotations.NullMarked;
