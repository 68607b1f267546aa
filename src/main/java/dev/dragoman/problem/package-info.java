/** Every reason to decline a request, as problem details (RFC 9457). */
package dev.dragoman.problem;
