package dev.dragoman.releasing.log;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.quality.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A release as it was just made.
 *
 * @param findings what the checks find in each language version that it names: overridden errors, and warnings that nobody
 *     has dismissed
 */
public record MadeRelease(Release release, Map<EditionKey, List<Finding>> findings) {

    public MadeRelease {
        findings = Map.copyOf(new LinkedHashMap<>(findings));
    }
}
