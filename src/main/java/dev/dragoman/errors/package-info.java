/** Answers for requests that fail: problem details (RFC 9457), or a page in the reader's language. */
package dev.dragoman.errors;
