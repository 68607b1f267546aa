/** Signed statements, their proofs, and the public keys. */
package dev.dragoman.delivery.proof;
