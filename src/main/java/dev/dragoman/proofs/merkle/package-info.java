/** Merkle trees as in Certificate Transparency (RFC 9162): hashes, inclusion and consistency proofs. No storage. */
package dev.dragoman.proofs.merkle;
