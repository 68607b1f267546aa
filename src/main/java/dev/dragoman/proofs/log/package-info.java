/** The transparency log: its entries and hashes in the database, its checkpoints, and the files that it is served as. */
package dev.dragoman.proofs.log;
