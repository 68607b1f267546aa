package dev.dragoman.delivery.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import dev.dragoman.http.ContentCoding;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/** Compresses bodies in the content codings that are available here. Brotli and Zstandard need their native libraries. */
@Singleton
public class Compression {

    private static final Logger LOG = Logger.getLogger(Compression.class);

    /** Each body is compressed once and sent often, but its first reader waits: 11 would take a hundred times as long. */
    private static final int BROTLI_QUALITY = 9;

    /** 64 KiB, more than most bodies; a larger window takes longer to set up than a body takes to compress. */
    private static final int BROTLI_WINDOW = 16;

    private static final int ZSTD_LEVEL = 9;

    private volatile List<ContentCoding> available;

    /** Whether {@link #available} answers at once. */
    public boolean isLoaded() {
        return available != null;
    }

    /** The codings that can be made here, the preferred one first. The first call loads the native libraries. */
    public List<ContentCoding> available() {
        if (available == null) {
            load();
        }
        return available;
    }

    byte[] compress(byte[] body, ContentCoding coding) {
        try {
            return switch (coding) {
                case BR -> Encoder.compress(body, Encoder.Parameters.create(BROTLI_QUALITY, BROTLI_WINDOW));
                case ZSTD -> Zstd.compress(body, ZSTD_LEVEL);
                case GZIP -> gzip(body);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("A body in memory can be compressed", e);
        }
    }

    private synchronized void load() {
        if (available != null) {
            return;
        }
        List<ContentCoding> codings = new ArrayList<>();
        for (ContentCoding coding : ContentCoding.values()) {
            try {
                if (coding == ContentCoding.BR) {
                    Brotli4jLoader.ensureAvailability();
                }
                compress(new byte[1], coding);
                codings.add(coding);
            } catch (LinkageError e) {
                LOG.warnf("Answers are not sent in the coding %s: %s", coding.token(), e.getMessage());
            }
        }
        available = List.copyOf(codings);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new BestGzip(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
