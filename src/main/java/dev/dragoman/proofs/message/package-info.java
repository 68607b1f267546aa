/** Signatures of HTTP messages (RFC 9421). */
package dev.dragoman.proofs.message;
