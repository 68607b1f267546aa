package dev.dragoman.translation.upload;

import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides on the claims of an uploaded file: how its targets were made is taken; authority, translators and reviewers
 * are established by acts, so claims of them are ignored and reported.
 */
final class FileClaims {

    private final UploadedBundle upload;
    private final Authority authorityBefore;
    private final Provenance before;
    private final boolean replacesAll;

    /**
     * @param before the newest version that is stored
     * @param replacesAll whether every target after the upload is a new text of this file
     */
    FileClaims(UploadedBundle upload, Optional<Bundle> before, boolean replacesAll) {
        this.upload = upload;
        this.authorityBefore = before.map(Bundle::authority).orElse(Authority.PROVISIONAL);
        this.before = before.map(Bundle::provenance).orElse(Provenance.UNKNOWN);
        this.replacesAll = replacesAll;
    }

    /**
     * The bundle's authority: machine translation stays so until a publisher says otherwise, or people replace all of
     * it.
     */
    Authority authority() {
        if (isNewMachineWork()) {
            return Authority.MACHINE;
        }
        return isHumanWork() && authorityBefore == Authority.MACHINE ? Authority.PROVISIONAL : authorityBefore;
    }

    /**
     * Who or what made the translation.
     *
     * @param person the public name of the uploader, if they have one and the file has a new text
     */
    Provenance provenance(Optional<String> person) {
        Optional<String> tool =
                isHumanWork() ? Optional.empty() : claimed().tool().or(before::tool);
        List<String> translators = Stream.concat(
                        before.translators().stream(), saysMachine() ? Stream.empty() : person.stream())
                .distinct()
                .toList();
        return new Provenance(tool, translators, before.reviewers());
    }

    /** The claims that were ignored and differ from what is stored. */
    List<Claim> ignored() {
        List<Claim> ignored = new ArrayList<>();
        upload.authority()
                .filter(claimed -> claimed != Authority.MACHINE && claimed != authority())
                .ifPresent(claimed -> ignored.add(new Claim("authority", claimed.slug())));
        upload.madeBy()
                .filter(claimed -> claimed == MadeBy.HUMAN && !isHumanWork() && authority() == Authority.MACHINE)
                .ifPresent(claimed -> ignored.add(new Claim("made-by", claimed.slug())));
        claimed().translators().stream()
                .filter(name -> !before.translators().contains(name))
                .forEach(name -> ignored.add(new Claim("translator", name)));
        claimed().reviewers().stream()
                .filter(name -> !before.reviewers().contains(name))
                .forEach(name -> ignored.add(new Claim("reviewer", name)));
        ignored.addAll(upload.claims());
        return ignored;
    }

    private Provenance claimed() {
        return upload.provenance().orElse(Provenance.UNKNOWN);
    }

    private boolean saysMachine() {
        return claimed().tool().isPresent()
                || upload.authority().filter(Authority.MACHINE::equals).isPresent()
                || upload.madeBy().filter(MadeBy.MACHINE::equals).isPresent();
    }

    /** An export that is uploaded again names the stored tool, which is nothing new. */
    private boolean isNewMachineWork() {
        return saysMachine() && (claimed().tool().isEmpty() || !claimed().tool().equals(before.tool()));
    }

    /** A file that replaces only a part leaves machine translation in the rest. */
    private boolean isHumanWork() {
        return !saysMachine()
                && replacesAll
                && upload.madeBy().filter(MadeBy.HUMAN::equals).isPresent();
    }
}
