package dev.dragoman.delivery.cache;

import dev.dragoman.http.ContentDigest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;

/**
 * Bytes that many answers send at the same time, without a copy for each. Those that are sent often are moved out of
 * the heap, from where they are written to a socket as they are.
 */
public final class SharedBytes {

    /** After so many answers, bytes count as sent often; what is read once never leaves the heap. */
    private static final int OFTEN = 16;

    private final int length;
    private volatile Buffer bytes;
    /** Counted without synchronization, since it need not be exact. */
    private int sent;

    private volatile String contentDigest;

    public SharedBytes(byte[] bytes) {
        this.length = bytes.length;
        this.bytes = shared(Unpooled.wrappedBuffer(bytes));
    }

    public int length() {
        return length;
    }

    /** The bytes, not to be changed. */
    public Buffer toSend() {
        if (sent < OFTEN && ++sent == OFTEN) {
            moveOutOfHeap();
        }
        return bytes;
    }

    /** The value of {@code Content-Digest} for them, computed once. */
    public String contentDigest() {
        String digest = contentDigest;
        if (digest == null) {
            digest = ContentDigest.of(toArray());
            contentDigest = digest;
        }
        return digest;
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.getBytes();
    }

    private void moveOutOfHeap() {
        try {
            ByteBuffer direct = ByteBuffer.allocateDirect(length);
            direct.put(toArray()).flip();
            bytes = shared(Unpooled.wrappedBuffer(direct));
        } catch (OutOfMemoryError full) {
            // The limit of direct memory is reached: the bytes are sent from the heap, with one more copy.
            sent = OFTEN;
        }
    }

    /** Vert.x sends a slice that ignores releases; the garbage collector frees the memory. */
    private static Buffer shared(ByteBuf bytes) {
        return BufferImpl.buffer(bytes);
    }
}
