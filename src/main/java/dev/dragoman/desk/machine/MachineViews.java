package dev.dragoman.desk.machine;

import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.machine.JobFault;
import dev.dragoman.machine.JobUnit;
import dev.dragoman.machine.JobUnits;
import dev.dragoman.machine.MachineJob;
import dev.dragoman.machine.MachineJobs;
import dev.dragoman.machine.Untranslated;
import dev.dragoman.machine.provider.Provider;
import dev.dragoman.machine.provider.Providers;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads what the pages of machine translation show. */
@Singleton
class MachineViews {

    private static final int SHOWN = 20;

    private final Providers providers;
    private final HomeZoneConfig home;

    MachineViews(Providers providers, HomeZoneConfig home) {
        this.providers = providers;
        this.home = home;
    }

    /** The page with the newest jobs of a translation. */
    MachinePage page(Tables tables, DeskTranslation asked, LocalizedMessages words) {
        String slug = asked.slug().value();
        String locale = asked.locale().toString();
        Revision revision = tables.table(Revisions.class).newest(slug).orElseThrow();
        int count = Untranslated.of(
                        tables,
                        revision.record(),
                        tables.table(BundleVersions.class).newest(slug, locale).map(BundleVersion::bundle))
                .size();
        JobViews jobs = jobs(asked, words);
        return MachinePage.of(
                asked,
                words,
                providers.configured().map(Provider::tool).orElse(null),
                count,
                mayEdit(asked),
                tables.table(MachineJobs.class).newest(slug, locale, SHOWN).stream()
                        .map(job -> jobs.of(tables, job))
                        .toList());
    }

    JobView job(Tables tables, DeskTranslation asked, MachineJob job, LocalizedMessages words) {
        return jobs(asked, words).of(tables, job);
    }

    WaitingUnit waiting(Tables tables, DeskTranslation asked, MachineJob job, String unit) {
        Optional<JobUnit> found = tables.table(JobUnits.class).find(job.id(), unit);
        boolean open = found.filter(one -> one.state() == JobUnit.State.PENDING).isPresent();
        return new WaitingUnit(
                path(asked, job.id()) + "/unit/" + unit,
                TranslationAddress.ofUnit(asked.slug().value(), asked.locale().toString(), unit),
                path(asked, job.id()),
                open && job.isPending(),
                found.flatMap(JobUnit::fault)
                        .or(job::fault)
                        .or(() -> open && !job.isPending()
                                ? Optional.of(new JobFault("cancelled", ""))
                                : Optional.empty())
                        .map(fault -> fault.kind().equals("cancelled")
                                ? "machine.state.cancelled"
                                : "machine.fault." + fault.kind())
                        .orElse(null));
    }

    /** The address of a job. */
    static String path(DeskTranslation asked, String id) {
        return asked.path() + "/machine/jobs/" + id;
    }

    private JobViews jobs(DeskTranslation asked, LocalizedMessages words) {
        WrittenTimes times = new WrittenTimes(words.locale());
        return new JobViews(asked, mayEdit(asked), instant -> times.at(instant, home.homeZone()));
    }

    private static boolean mayEdit(DeskTranslation asked) {
        return asked.caller().may(Role.TRANSLATOR, asked.locale());
    }
}
