/** Signing in at the operator's OpenID Connect issuer. */
package dev.dragoman.access.issuer;
