/** Authentication and authorization: tokens, sign-in with OpenID Connect, roles scoped by locale, and the audit log. */
package dev.dragoman.access;
