/** Who may do what: tokens, sign-in by OpenID Connect, roles scoped by locale, and the audit log. */
package dev.dragoman.access;
