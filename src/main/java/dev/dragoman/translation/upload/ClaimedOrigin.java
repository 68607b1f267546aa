package dev.dragoman.translation.upload;

import dev.dragoman.records.Origin;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.evidence.TextOrigin;
import java.util.Optional;

/** How the new texts of an upload were made: what the file says of it is kept as its claim. */
public final class ClaimedOrigin {

    private ClaimedOrigin() {}

    /**
     * How they were made. What an export of the stored version says of the whole of it says nothing of a new text.
     *
     * @param before the newest version that is stored
     * @param origin where the units come from; what is not from an uploaded file is no claim
     */
    public static TextOrigin of(UploadedBundle upload, Optional<Bundle> before, Origin origin) {
        Optional<String> tool = upload.provenance().flatMap(Provenance::tool);
        Optional<MadeBy> madeBy = upload.madeBy();
        boolean newTool =
                tool.isPresent() && !tool.equals(before.map(Bundle::provenance).flatMap(Provenance::tool));
        boolean newMachine =
                upload.authority().filter(Authority.MACHINE::equals).isPresent()
                        && before.map(Bundle::authority)
                                .filter(Authority.MACHINE::equals)
                                .isEmpty();
        boolean claimed = origin == Origin.UPLOAD;
        if (madeBy.filter(MadeBy.HUMAN::equals).isPresent() && !newTool) {
            return new TextOrigin(TextOrigin.Kind.PERSON, Optional.empty(), claimed);
        }
        if (newTool || newMachine || madeBy.filter(MadeBy.MACHINE::equals).isPresent()) {
            return new TextOrigin(TextOrigin.Kind.MACHINE, tool, claimed);
        }
        return claimed ? TextOrigin.FILE : TextOrigin.PERSON;
    }
}
