/** Every reason to reject a request, as problem details (RFC 9457). Independent of HTTP. */
package dev.dragoman.problem;
