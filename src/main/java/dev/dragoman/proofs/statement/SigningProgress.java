package dev.dragoman.proofs.statement;

/**
 * How far signing has come.
 *
 * @param signedSeq the number of the last act that was signed
 * @param beganSeq the last act that was public before signing began
 * @param stopped 1 if signing was disabled since
 * @param lastSeq the number of the last act of all
 */
public record SigningProgress(long signedSeq, long beganSeq, int stopped, long lastSeq) {}
