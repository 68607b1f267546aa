package dev.dragoman.http;

/** The header field that has browsers take a body for what its media type says (Fetch Standard). */
public final class ContentTypeOptions {

    public static final String FIELD = "X-Content-Type-Options";
    public static final String NO_SNIFF = "nosniff";

    private ContentTypeOptions() {}
}
