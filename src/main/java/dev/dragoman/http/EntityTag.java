package dev.dragoman.http;

import dev.dragoman.json.Digest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strong entity tag (RFC 9110 §8.8.3), from the digest of the representation. */
public record EntityTag(String opaque) {

    private static final Pattern MEMBER = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    public static EntityTag of(byte[] body) {
        return new EntityTag(Digest.of(body).hex().substring(0, 32));
    }

    /** Whether an {@code If-None-Match} value names this tag, by weak comparison (§13.1.2). */
    public boolean isIn(String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        Matcher member = MEMBER.matcher(ifNoneMatch);
        while (member.find()) {
            if (member.group(1).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "\"" + opaque + "\"";
    }
}
