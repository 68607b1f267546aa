package dev.dragoman.http.body;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** A body in memory; reading all of it returns the array itself, not a copy. */
final class HeldBody extends ByteArrayInputStream {

    HeldBody(byte[] body) {
        super(body);
    }

    @Override
    public synchronized byte[] readAllBytes() {
        if (pos == 0 && count == buf.length) {
            pos = count;
            return buf;
        }
        byte[] rest = Arrays.copyOfRange(buf, pos, count);
        pos = count;
        return rest;
    }
}
