package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.upload.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.core.MidFileData;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.metadata.IMetadataItem;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;

/**
 * What a file says about itself, in a group of category {@code dragoman} of the Metadata module (XLIFF 2.1 §5.4):
 * {@code authority}, {@code tool}, {@code translator}, {@code reviewer}, {@code made-by}, and the {@code revision} it
 * was exported from; the {@code version} of the bundle may also be in a note of category {@code dragoman:version}.
 */
public final class XliffProvenance {

    public static final String CATEGORY = "dragoman";

    /** The category of a note or a metadata group with the version only. */
    public static final String VERSION_CATEGORY = "dragoman:version";

    public static final String VERSION = "version";

    private static final Pattern VERSION_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Optional<Authority> authority = Optional.empty();
    private Optional<Integer> revision = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private Optional<String> tool = Optional.empty();
    private final List<String> translators = new ArrayList<>();
    private final List<String> reviewers = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Optional<MadeBy> madeBy = Optional.empty();

    public void take(MidFileData file) {
        if (file.getNoteCount() > 0) {
            for (Note note : file.getNotes()) {
                if (VERSION_CATEGORY.equals(note.getCategory())) {
                    take(VERSION, note.getText().strip());
                }
            }
        }
        if (!file.hasMetadata()) {
            return;
        }
        for (MetaGroup group : file.getMetadata()) {
            if (CATEGORY.equals(group.getCategory()) || VERSION_CATEGORY.equals(group.getCategory())) {
                for (IMetadataItem item : group) {
                    if (item instanceof Meta meta) {
                        take(meta.getType(), meta.getData().strip());
                    }
                }
            }
        }
    }

    /**
     * Takes one statement.
     *
     * @throws ProblemException INVALID_BUNDLE for an unknown value
     */
    public void take(String type, String value) {
        switch (type) {
            case "authority" ->
                authority = Optional.of(Authority.of(value)
                        .orElseThrow(() -> XliffProblem.file("The authority \"" + value
                                + "\" is not one of authentic, official, provisional, machine")));
            case "revision" -> {
                if (!NUMBER.matcher(value).matches()) {
                    throw XliffProblem.file("The revision \"" + value + "\" is not a number; revisions are 1, 2, 3 …");
                }
                revision = Optional.of(Integer.valueOf(value));
            }
            case VERSION -> {
                if (!VERSION_NUMBER.matcher(value).matches()) {
                    throw XliffProblem.file(
                            "The version \"" + value + "\" is not a number; versions are 1, 2, 3 …, and 0 "
                                    + "means that nothing was translated yet");
                }
                version = Optional.of(Integer.valueOf(value));
            }
            case "tool" -> tool = Optional.of(value);
            case "translator" -> translators.add(value);
            case "reviewer" -> reviewers.add(value);
            case "made-by" ->
                madeBy = Optional.of(MadeBy.of(value)
                        .orElseThrow(() -> XliffProblem.file(
                                "The metadata made-by is \"" + value + "\"; it must be one of human, machine")));
            default -> claims.add(new Claim(type, value));
        }
    }

    public Optional<Authority> authority() {
        return authority;
    }

    public Optional<Integer> revision() {
        return revision;
    }

    public Optional<MadeBy> madeBy() {
        return madeBy;
    }

    /** What else it says. */
    public List<Claim> claims() {
        return claims;
    }

    /** The version of the bundle that it was exported from; 0 if nothing was translated yet. */
    public Optional<Integer> version() {
        return version;
    }

    /** Who made it; empty if the file does not say. */
    public Optional<Provenance> provenance() {
        Provenance said = new Provenance(tool, translators, reviewers);
        return said.equals(Provenance.UNKNOWN) ? Optional.empty() : Optional.of(said);
    }
}
