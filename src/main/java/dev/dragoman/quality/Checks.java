package dev.dragoman.quality;

import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.quality.fidelity.AcronymsCheck;
import dev.dragoman.quality.fidelity.EmailsCheck;
import dev.dragoman.quality.fidelity.GlossaryCheck;
import dev.dragoman.quality.fidelity.NamesCheck;
import dev.dragoman.quality.fidelity.NumbersCheck;
import dev.dragoman.quality.fidelity.PlaceholdersCheck;
import dev.dragoman.quality.fidelity.PointsCheck;
import dev.dragoman.quality.fidelity.UrlsCheck;
import dev.dragoman.quality.fidelity.times.TimesCheck;
import dev.dragoman.quality.finding.CanonicalCheck;
import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.form.BidiSourceCheck;
import dev.dragoman.quality.form.DoubleEscapedCheck;
import dev.dragoman.quality.form.DoubleEscapedSourceCheck;
import dev.dragoman.quality.form.SameCheck;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.whole.MissingCheck;
import dev.dragoman.quality.whole.OutdatedCheck;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All checks. */
@Singleton
public class Checks {

    private final List<Check> all;

    private final List<CanonicalCheck> canonical;

    /**
     * @param glossaries the terms and names that translations must use
     * @param messages the house formulas for what the checks propose
     */
    @Inject
    public Checks(Glossaries glossaries, InterfaceMessages messages, HomeZone publisher) {
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
        all = List.of(
                new PlaceholdersCheck(),
                new PointsCheck(),
                new NumbersCheck(),
                times,
                new NamesCheck(glossaries),
                new GlossaryCheck(glossaries),
                new AcronymsCheck(glossaries),
                new UrlsCheck(),
                new EmailsCheck(),
                new UnfinishedCheck(),
                new SameCheck(),
                new DoubleEscapedCheck(),
                new MissingCheck(),
                new OutdatedCheck());
        canonical = List.of(times, new BidiSourceCheck(), new DoubleEscapedSourceCheck());
    }

    /** All findings in a bundle against a revision of its record; by check, then in reading order. */
    public List<Finding> of(CanonicalRecord record, Bundle bundle) {
        TranslatedBundle prepared = TranslatedBundle.of(record, bundle);
        return all.stream().flatMap(check -> check.find(prepared)).toList();
    }

    /** All findings in the canonical text itself; by check, then in reading order. */
    public List<Finding> of(CanonicalRecord record) {
        return canonical.stream().flatMap(check -> check.find(record)).toList();
    }
}
