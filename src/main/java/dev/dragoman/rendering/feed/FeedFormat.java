package dev.dragoman.rendering.feed;

/** What a feed can be read as. */
public enum FeedFormat {
    /** RFC 4287, with the tombstones of RFC 6721. */
    ATOM("feed.atom", "application/atom+xml"),
    /** JSON Feed 1.1. */
    JSON("feed.json", "application/feed+json");

    private final String file;
    private final String mediaType;

    FeedFormat(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    /** The last part of its address. */
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The value of {@code Content-Type}; JSON is always UTF-8 (RFC 8259 §8.1). */
    public String contentType() {
        return this == ATOM ? mediaType + ";charset=UTF-8" : mediaType;
    }
}
