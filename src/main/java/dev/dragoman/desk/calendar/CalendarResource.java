package dev.dragoman.desk.calendar;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.Zones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The releases of a month by day: those that are scheduled, and those that were made. */
@Path("/desk/calendar")
public class CalendarResource {

    private static final int MIN_YEAR = 2000;
    private static final int MAX_YEAR = 2200;
    private static final int MAX_ZONE_LENGTH = 60;

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final Months months;
    private final HomeZoneConfig home;
    private final Clock clock;

    CalendarResource(Store store, Callers callers, DeskPages pages, Months months, HomeZoneConfig home, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.months = months;
        this.home = home;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance calendar(DeskFrame frame, CalendarPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response calendar(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        String asked = Optional.ofNullable(http.getParam("zone"))
                .map(String::strip)
                .filter(zone -> zone.length() <= MAX_ZONE_LENGTH)
                .orElse("");
        Optional<ZoneId> zone = zone(asked);
        LocalDate today = clock.instant().atZone(zone.orElse(home.homeZone())).toLocalDate();
        YearMonth month = month(http).orElse(YearMonth.from(today));
        DeskFrame frame = pages.frame(http, caller, "calendar.title");
        Months.Asked query = new Months.Asked(month, zone.orElse(home.homeZone()), asked, zone.isEmpty(), today);
        CalendarPage page = store.read(tables -> months.page(tables, caller, query, frame.words()));
        return pages.page(200, frame, Templates.calendar(frame, page));
    }

    private Optional<ZoneId> zone(String asked) {
        try {
            return Optional.of(asked.isEmpty() ? home.homeZone() : Zones.named(asked));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(HttpServerRequest http) {
        try {
            return Optional.ofNullable(http.getParam("month"))
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= MIN_YEAR && month.getYear() <= MAX_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
