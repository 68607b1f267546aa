package dev.dragoman.machine;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.machine.provider.MachineConfig;
import dev.dragoman.machine.provider.Providers;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Makes jobs of machine translation, cancels and resumes them. */
@Singleton
public class RequestingTranslation {

    /** More of a translation are not looked at to find one that goes on. */
    private static final int OPEN_JOBS = 100;

    private final Providers providers;
    private final MachineConfig config;
    private final Audit audit;
    private final Clock clock;

    RequestingTranslation(Providers providers, MachineConfig config, Audit audit, Clock clock) {
        this.providers = providers;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a job for all units that a machine may translate, as many as the limit of a job allows. While there is such a job
     * already, it is that one.
     *
     * @return the id of the job
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, LANGUAGE_EXISTS, or WRONG_STATE if there is no provider or no such unit
     */
    public String requestAll(Tables tables, Caller caller, Slug slug, LanguageTag locale) {
        Map<String, Unit> free = untranslated(tables, caller, slug, locale);
        Optional<MachineJob> open =
                tables.table(MachineJobs.class).newest(slug.value(), locale.toString(), OPEN_JOBS).stream()
                        .filter(MachineJob::isPending)
                        .filter(job -> tables.table(JobUnits.class).of(job.id()).size() > 1)
                        .findFirst();
        if (open.isPresent()) {
            return open.get().id();
        }
        if (free.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE, "No unit is missing, so there is nothing to translate by machine");
        }
        return add(tables, caller, slug, locale, withinLimit(free));
    }

    /**
     * Makes a job for one unit.
     *
     * @return the id of the job
     * @throws ProblemException as above, WRONG_STATE also if a person has translated the unit
     */
    public String requestOne(Tables tables, Caller caller, Slug slug, LanguageTag locale, String unit) {
        if (!untranslated(tables, caller, slug, locale).containsKey(unit)) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "Unit " + unit + " has a translation that a machine must not replace, or is gone")
                    .with("unit", unit);
        }
        return add(tables, caller, slug, locale, List.of(unit));
    }

    /** Cancels a job; what is stored stays. A job that has ended stays as it is. */
    public void cancel(Tables tables, Caller caller, MachineJob job) {
        caller.require(Role.TRANSLATOR, job.locale());
        int cancelled = tables.table(MachineJobs.class)
                .end(job.id(), JobState.CANCELLED.name(), clock.millis(), Optional.empty(), Optional.empty());
        if (cancelled > 0) {
            record(tables, caller, "machine.cancel", job.slug(), job.locale(), Map.of("job", job.id()));
        }
    }

    /** Takes up a job again that was stopped or cancelled, or some of whose units have failed. */
    public void resume(Tables tables, Caller caller, MachineJob job) {
        caller.require(Role.TRANSLATOR, job.locale());
        requireProvider();
        tables.table(JobUnits.class).reopen(job.id());
        if (tables.table(MachineJobs.class).resume(job.id(), clock.millis()) > 0) {
            record(tables, caller, "machine.resume", job.slug(), job.locale(), Map.of("job", job.id()));
        }
    }

    private Map<String, Unit> untranslated(Tables tables, Caller caller, Slug slug, LanguageTag locale) {
        caller.require(Role.TRANSLATOR, locale);
        requireProvider();
        Revision revision = Translating.lockRecord(tables, slug);
        Optional<BundleVersion> newest = tables.table(BundleVersions.class).newest(slug.value(), locale.toString());
        if (newest.isEmpty()) {
            Translating.requireNewLanguage(tables, slug.value(), locale);
        }
        return Untranslated.of(tables, revision.record(), newest.map(BundleVersion::bundle));
    }

    private void requireProvider() {
        if (providers.configured().isEmpty()) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE, "Machine translation is off; an operator can configure a provider");
        }
    }

    private List<String> withinLimit(Map<String, Unit> units) {
        List<String> chosen = new ArrayList<>();
        long characters = 0;
        for (Unit unit : units.values()) {
            characters += unit.source().length();
            if (characters > config.charactersPerJob() && !chosen.isEmpty()) {
                break;
            }
            chosen.add(unit.id());
        }
        return chosen;
    }

    private String add(Tables tables, Caller caller, Slug slug, LanguageTag locale, List<String> units) {
        long now = clock.millis();
        // Ids sort by time; the order within a millisecond is arbitrary.
        String id = HexFormat.of().toHexDigits(now)
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        tables.table(MachineJobs.class).add(slug.value(), id, locale.toString(), caller.name(), now);
        tables.table(JobUnits.class)
                .add(
                        slug.value(),
                        id,
                        units,
                        IntStream.range(0, units.size()).boxed().toList());
        record(tables, caller, "machine.request", slug, locale, Map.of("job", id, "units", units.size()));
        return id;
    }

    private void record(
            Tables tables, Caller caller, String act, Slug slug, LanguageTag locale, Map<String, Object> detail) {
        audit.add(tables, caller, act, slug.value(), locale.toString(), detail);
    }
}
