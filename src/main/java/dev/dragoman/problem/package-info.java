/** Every reason to decline a request, as problem details (RFC 9457). Knows no HTTP server. */
package dev.dragoman.problem;
