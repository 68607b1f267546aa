package dev.dragoman.bundles;

import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.MidFileData;
import net.sf.okapi.lib.xliff2.metadata.IMetadataItem;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;

/**
 * What a file says of its authority and provenance, in a group of category {@code dragoman} of the Metadata module
 * (XLIFF 2.1 §5.4): {@code authority}, {@code tool}, {@code translator} and {@code reviewer}.
 */
final class XliffProvenance {

    private static final String CATEGORY = "dragoman";

    private Optional<Authority> authority = Optional.empty();
    private Optional<String> tool = Optional.empty();
    private final List<String> translators = new ArrayList<>();
    private final List<String> reviewers = new ArrayList<>();

    void take(MidFileData file) {
        if (!file.hasMetadata()) {
            return;
        }
        for (MetaGroup group : file.getMetadata()) {
            if (CATEGORY.equals(group.getCategory())) {
                for (IMetadataItem item : group) {
                    if (item instanceof Meta meta) {
                        take(meta);
                    }
                }
            }
        }
    }

    private void take(Meta meta) {
        String value = meta.getData().strip();
        switch (meta.getType()) {
            case "authority" ->
                authority = Optional.of(Authority.of(value)
                        .orElseThrow(() -> XliffReader.invalid("The authority \"" + value
                                + "\" is not one of authentic, official, provisional, machine")));
            case "tool" -> tool = Optional.of(value);
            case "translator" -> translators.add(value);
            case "reviewer" -> reviewers.add(value);
            default ->
                throw XliffReader.invalid(
                        "The metadata \"" + meta.getType() + "\" is not one of authority, tool, translator, reviewer");
        }
    }

    /** What the file says, or provisional: the least that a person's work can be. */
    Authority authority() {
        return authority.orElse(Authority.PROVISIONAL);
    }

    Provenance provenance() {
        return new Provenance(tool, translators, reviewers);
    }
}
