/** What lets anyone verify a published edition offline: signed statements, a transparency log of them, and their check. */
package dev.dragoman.proofs;
