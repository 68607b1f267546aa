/** Verifies statements with their proofs and the publisher's keys, without trust in where they come from. */
package dev.dragoman.proofs.verification;
