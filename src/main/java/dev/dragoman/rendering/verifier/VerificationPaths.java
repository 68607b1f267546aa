package dev.dragoman.rendering.verifier;

import dev.dragoman.editions.Edition;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Where readers verify an edition, or its withdrawal.
 *
 * @param statement the path of what was signed
 * @param proof the path of the proof
 * @param verifier the path and query of the page that verifies both
 */
@TemplateData
public record VerificationPaths(String statement, String proof, String verifier) {

    /** The paths for an edition. */
    static VerificationPaths of(Edition edition) {
        return of(edition, "");
    }

    /** The paths for the withdrawal of an edition. */
    static VerificationPaths ofWithdrawal(Edition edition) {
        return of(edition, "/withdrawal");
    }

    private static VerificationPaths of(Edition edition, String part) {
        String path = Permalinks.editionPath(edition.locale(), edition.slug(), edition.number());
        return new VerificationPaths(
                path + part + "/statement",
                path + part + "/proof",
                VerifierRendering.address(edition.locale(), Optional.of(path)));
    }
}
