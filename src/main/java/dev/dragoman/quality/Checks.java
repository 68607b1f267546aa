package dev.dragoman.quality;

import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.fidelity.EmailsCheck;
import dev.dragoman.quality.fidelity.NumbersCheck;
import dev.dragoman.quality.fidelity.PlaceholdersCheck;
import dev.dragoman.quality.fidelity.PointsCheck;
import dev.dragoman.quality.fidelity.TermChecks;
import dev.dragoman.quality.fidelity.UrlsCheck;
import dev.dragoman.quality.fidelity.times.TimesCheck;
import dev.dragoman.quality.finding.CanonicalCheck;
import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.finding.UnitsCheck;
import dev.dragoman.quality.form.BidiSourceCheck;
import dev.dragoman.quality.form.DoubleEscapedSourceCheck;
import dev.dragoman.quality.form.FormChecks;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.whole.InconsistentCheck;
import dev.dragoman.quality.whole.MissingCheck;
import dev.dragoman.quality.whole.OutdatedCheck;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.Bundle;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All checks. */
@Singleton
public class Checks {

    private final List<Check> fidelity;

    private final List<Check> form = FormChecks.all();

    private final List<Check> whole =
            List.of(new UnfinishedCheck(), new MissingCheck(), new OutdatedCheck(), new InconsistentCheck());

    private final List<CanonicalCheck> canonical;

    /**
     * @param glossaries the terms and names that translations must use
     * @param messages the house formulas for what the checks propose
     */
    @Inject
    public Checks(Glossaries glossaries, InterfaceMessages messages, HomeZoneConfig publisher) {
        this(glossaries, new TimesCheck(Optional.of(messages), publisher.homeZone()));
    }

    /** With CLDR's patterns for what the checks propose. */
    public Checks(Glossaries glossaries) {
        this(glossaries, new TimesCheck(Optional.empty(), ZoneId.of("Asia/Tokyo")));
    }

    /** Without a glossary. */
    public Checks() {
        this(Glossaries.NONE);
    }

    private Checks(Glossaries glossaries, TimesCheck times) {
        fidelity = List.of(
                new PlaceholdersCheck(),
                new PointsCheck(),
                new NumbersCheck(),
                times,
                new TermChecks(glossaries),
                new UrlsCheck(),
                new EmailsCheck());
        canonical = List.of(times, new BidiSourceCheck(), new DoubleEscapedSourceCheck());
    }

    /**
     * The findings in a bundle against a revision of its record; by check, then in reading order. Of more than 20 of a check
     * in a unit the first are returned.
     */
    public List<Finding> of(CanonicalRecord record, Bundle bundle) {
        TranslatedBundle prepared = TranslatedBundle.of(record, bundle);
        return FirstFindings.of(
                Stream.of(fidelity, form, whole).flatMap(List::stream).flatMap(check -> check.find(prepared)));
    }

    /** The findings in some units of a bundle, in the same order; checks that look at one unit at a time skip the others. */
    public List<Finding> of(CanonicalRecord record, Bundle bundle, Set<String> units) {
        TranslatedBundle whole = TranslatedBundle.of(record, bundle);
        TranslatedBundle part = whole.only(units);
        return FirstFindings.of(Stream.of(fidelity, form, this.whole)
                .flatMap(List::stream)
                .flatMap(check -> check.find(check instanceof UnitsCheck ? whole : part))
                .filter(finding -> units.contains(finding.unit())));
    }

    /** All findings in the canonical text itself; by check, then in reading order. */
    public List<Finding> of(CanonicalRecord record) {
        return FirstFindings.of(canonical.stream().flatMap(check -> check.find(record)));
    }
}
