/** The text formats of C2SP: signed notes, checkpoints, cosignatures of witnesses, and self-contained proofs. */
package dev.dragoman.proofs.note;
