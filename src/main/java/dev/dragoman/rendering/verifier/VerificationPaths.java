package dev.dragoman.rendering.verifier;

import dev.dragoman.editions.Edition;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where readers verify an edition, or its withdrawal: paths within the service or, as data, absolute addresses. */
@RegisterForReflection
@TemplateData
@Schema(name = "Verification")
public record VerificationPaths(
        @Schema(description = "What was signed", format = "uri")
        String statement,

        @Schema(description = "The signature, with the proof that it is in the transparency log", format = "uri")
        String proof,

        @Schema(description = "The page that verifies both in the reader's browser", format = "uri")
        String verifier) {

    /** The paths for an edition. */
    static VerificationPaths of(Edition edition) {
        return of(edition, "");
    }

    /** The paths for the withdrawal of an edition. */
    static VerificationPaths ofWithdrawal(Edition edition) {
        return of(edition, "/withdrawal");
    }

    /** The same below an address without a slash at its end. */
    public VerificationPaths below(String base) {
        return new VerificationPaths(base + statement, base + proof, base + verifier);
    }

    private static VerificationPaths of(Edition edition, String part) {
        String path = Permalinks.editionPath(edition.locale(), edition.slug(), edition.number());
        return new VerificationPaths(
                path + part + "/statement",
                path + part + "/proof",
                VerifierRendering.address(edition.locale(), Optional.of(path)));
    }
}
