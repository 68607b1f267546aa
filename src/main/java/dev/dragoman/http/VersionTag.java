package dev.dragoman.http;

import dev.dragoman.json.Digest;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strong entity tag of an editable version (RFC 9110 §8.8.3): its number and the beginning of its digest. */
public record VersionTag(int number, String digest) {

    private static final Pattern MEMBER = Pattern.compile("\\s*(?:(\"[^\"]*\")|W/\"[^\"]*\")\\s*(?:,|$)");
    private static final int DIGEST_CHARACTERS = 12;

    public static VersionTag of(int number, Digest digest) {
        return new VersionTag(number, digest.hex().substring(0, DIGEST_CHARACTERS));
    }

    /**
     * Checks that the request names the newest version (RFC 9110 §13.1.1, strong comparison) or, if there is none,
     * names none. A dry run may omit it.
     *
     * @param newest the newest version's tag; empty if there is none yet
     * @param what the name of what is changed, for the problem's detail
     * @throws ProblemException PRECONDITION_REQUIRED or PRECONDITION_FAILED, with the {@code newest} tag
     */
    public static void require(HttpServerRequest http, Optional<VersionTag> newest, String what) {
        List<String> ifMatch = http.headers().getAll("If-Match");
        boolean ifNoneMatchAny = "*".equals(http.getHeader("If-None-Match"));
        if (newest.isEmpty()) {
            if (!ifMatch.isEmpty()) {
                throw new ProblemException(
                        ProblemCode.PRECONDITION_FAILED, what + " does not exist yet; send it without If-Match");
            }
            return;
        }
        if (ifNoneMatchAny) {
            throw failed(
                    newest.get(),
                    what + " exists already, as version " + newest.get().number());
        }
        if (ifMatch.isEmpty() && DryRun.isRequested(http)) {
            return;
        }
        if (ifMatch.isEmpty()) {
            throw new ProblemException(
                            ProblemCode.PRECONDITION_REQUIRED,
                            what + " exists; send If-Match with the ETag of the version that you have edited")
                    .with("newest", newest.get().toString());
        }
        if (!newest.get().isIn(String.join(",", ifMatch))) {
            throw failed(
                    newest.get(),
                    what + " is now at version " + newest.get().number()
                            + "; fetch it, merge your changes and send them again");
        }
    }

    private boolean isIn(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return true;
        }
        Matcher member = MEMBER.matcher(ifMatch);
        while (member.find()) {
            if (toString().equals(member.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException failed(VersionTag newest, String detail) {
        return new ProblemException(ProblemCode.PRECONDITION_FAILED, detail).with("newest", newest.toString());
    }

    @Override
    public String toString() {
        return "\"" + number + "-" + digest + "\"";
    }
}
