package dev.dragoman.rendering;

import dev.dragoman.json.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that pages refer to. */
public final class Asset {

    private static final int VERSION_LENGTH = 16;

    private final String name;
    private final String mediaType;
    private final byte[] bytes;
    private final Digest digest;

    Asset(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.digest = Digest.of(bytes);
    }

    /** A file of the artifact. */
    static Asset read(String name, String mediaType) {
        try (InputStream file = Asset.class.getResourceAsStream("/assets/" + name)) {
            return new Asset(name, mediaType, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact lacks assets/" + name, e);
        }
    }

    public String name() {
        return name;
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The content, which is not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The digest of its bytes, shortened; another one stands for other bytes. */
    public String version() {
        return digest.hex().substring(0, VERSION_LENGTH);
    }

    public Digest digest() {
        return digest;
    }

    /** The path and query to refer to it by. */
    public String address() {
        return "/assets/" + name + "?v=" + version();
    }
}
