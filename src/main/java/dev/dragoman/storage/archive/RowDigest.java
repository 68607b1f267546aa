package dev.dragoman.storage.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts rows and adds up their digests, so that two tables with the same rows in any order are equal. */
final class RowDigest {

    private static final int BITS = 256;
    private static final int HEX_DIGITS = 64;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);

    private final MessageDigest sha256;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(String line) {
        sum = sum.add(new BigInteger(1, sha256.digest(line.getBytes(UTF_8)))).mod(MODULUS);
        rows++;
    }

    long rows() {
        return rows;
    }

    String hex() {
        String digits = sum.toString(16);
        return "0".repeat(HEX_DIGITS - digits.length()) + digits;
    }
}
