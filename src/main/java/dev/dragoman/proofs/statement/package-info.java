/** Signed statements: what was published and withdrawn. */
package dev.dragoman.proofs.statement;
