package dev.dragoman.desk.machine;

import dev.dragoman.desk.machine.JobView.UnitResult;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.machine.JobFault;
import dev.dragoman.machine.JobUnit;
import dev.dragoman.machine.JobUnits;
import dev.dragoman.machine.MachineJob;
import dev.dragoman.storage.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the views of jobs. */
final class JobViews {

    private final DeskTranslation asked;
    private final boolean mayEdit;
    private final Function<Instant, String> times;

    /** @param times writes an instant for the person */
    JobViews(DeskTranslation asked, boolean mayEdit, Function<Instant, String> times) {
        this.asked = asked;
        this.mayEdit = mayEdit;
        this.times = times;
    }

    JobView of(Tables tables, MachineJob job) {
        List<JobUnit> units = tables.table(JobUnits.class).of(job.id());
        return new JobView(
                MachineViews.path(asked, job.id()),
                job.state().slug(),
                count(units, JobUnit.State.DONE),
                units.size() - count(units, JobUnit.State.PENDING),
                units.size(),
                job.requestedBy(),
                times.apply(job.createdAt()),
                job.fault().map(JobViews::key).orElse(null),
                job.fault().map(JobFault::detail).orElse(null),
                job.fault()
                        .filter(fault -> job.isPending())
                        .map(fault -> times.apply(job.dueAt()))
                        .orElse(null),
                mayEdit,
                units.stream().flatMap(unit -> result(unit).stream()).toList());
    }

    private Optional<UnitResult> result(JobUnit unit) {
        return unit.fault()
                .map(fault -> new UnitResult(
                        unit.unit(),
                        TranslationAddress.ofUnit(
                                asked.slug().value(), asked.locale().toString(), unit.unit()),
                        unit.state().slug(),
                        key(fault),
                        fault.detail()));
    }

    private static String key(JobFault fault) {
        return "machine.fault." + fault.kind();
    }

    private static int count(List<JobUnit> units, JobUnit.State state) {
        return (int) units.stream().filter(unit -> unit.state() == state).count();
    }
}
