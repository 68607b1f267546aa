/** The keys that sign statements and checkpoints. */
package dev.dragoman.proofs.keys;
