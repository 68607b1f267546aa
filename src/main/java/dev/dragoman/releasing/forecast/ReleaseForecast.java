package dev.dragoman.releasing.forecast;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.releasing.request.RequestedOverride;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a release would do if it were made now.
 *
 * @param basis what it depends on, for the confirmation
 * @param rejected what cannot be released, and why; if there is any, nothing else is known but the basis
 * @param findings what the checks find in what can be released
 * @param stopping the errors that stop the release
 * @param overrides the errors that the request overrides
 * @param records what readers would see, also where errors stop the release
 */
public record ReleaseForecast(
        String basis,
        Map<EditionKey, ProblemException> rejected,
        Map<EditionKey, List<Finding>> findings,
        Map<EditionKey, List<Finding>> stopping,
        List<RequestedOverride> overrides,
        List<RecordForecast> records) {

    public ReleaseForecast {
        rejected = new LinkedHashMap<>(rejected);
        findings = new LinkedHashMap<>(findings);
        stopping = new LinkedHashMap<>(stopping);
        overrides = List.copyOf(overrides);
        records = List.copyOf(records);
    }

    /** Whether nothing stops the release. */
    public boolean isPossible() {
        return rejected.isEmpty() && stopping.isEmpty();
    }
}
