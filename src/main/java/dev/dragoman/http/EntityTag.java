package dev.dragoman.http;

import dev.dragoman.json.Digest;
import java.util.regex.Pattern;

/** A strong entity tag (RFC 9110 §8.8.3), from the digest of the representation. */
public record EntityTag(String opaque) {

    private static final Pattern MEMBER = Pattern.compile("(W/)?\"([^\"]*)\"");

    public static EntityTag of(byte[] body) {
        return new EntityTag(Digest.of(body).hex().substring(0, 32));
    }

    /** The tag of the same representation in a content coding: other bytes have another strong tag (§8.8.3.3). */
    public EntityTag in(ContentCoding coding) {
        return new EntityTag(opaque + "-" + coding.token());
    }

    /** Whether an {@code If-None-Match} value names this tag, by weak comparison (§13.1.2). */
    public boolean isIn(String ifNoneMatch) {
        return isNamed(ifNoneMatch, true);
    }

    /** Whether an {@code If-Match} value names this tag, by strong comparison (§13.1.1). */
    public boolean isMatchedBy(String ifMatch) {
        return isNamed(ifMatch, false);
    }

    private boolean isNamed(String list, boolean orWeakly) {
        if (list.strip().equals("*")) {
            return true;
        }
        return MEMBER.matcher(list)
                .results()
                .anyMatch(member -> member.group(2).equals(opaque) && (orWeakly || member.group(1) == null));
    }

    @Override
    public String toString() {
        return "\"" + opaque + "\"";
    }
}
