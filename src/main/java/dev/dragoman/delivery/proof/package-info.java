/**
 * Signed statements, their proofs, and the public keys. The OpenAPI document does not describe them: what counts is their bytes,
 * not a model of them, so that a generated client, which parses and writes again, could not verify anything. Their formats are those
 * of {@code docs/verify}, JWK sets (RFC 7517) and C2SP tlog-proofs.
 */
package dev.dragoman.delivery.proof;
