package dev.dragoman.desk.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.util.Calendar;
import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.desk.board.BoardRecord;
import dev.dragoman.desk.board.BoardRows;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.Releasing;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.ZonedMoment;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the releases of a month, of what a person may see, by the days of a zone. */
@Singleton
public class Months {

    private static final int MAX_RELEASES = 300;
    private static final int DAYS = 7;

    private final Releasing releasing;
    private final DraftAccess drafts;

    Months(Releasing releasing, DraftAccess drafts) {
        this.releasing = releasing;
        this.drafts = drafts;
    }

    /**
     * What is asked for.
     *
     * @param typed the zone as typed
     * @param today in the zone
     */
    record Asked(YearMonth month, ZoneId zone, String typed, boolean unknownZone, LocalDate today) {}

    CalendarPage page(Tables tables, Caller caller, Asked asked, LocalizedMessages words) {
        MomentTexts texts = new MomentTexts(words);
        DayOfWeek first = firstDay(texts);
        LocalDate start = asked.month().atDay(1).with(TemporalAdjusters.previousOrSame(first));
        LocalDate end = asked.month()
                .atEndOfMonth()
                .with(TemporalAdjusters.nextOrSame(first.plus(DAYS - 1)))
                .plusDays(1);
        List<Release> releases = releases(tables, caller, asked, start, end);
        Map<LocalDate, List<CalendarPage.Entry>> entries = new TreeMap<>();
        Titles titles = new Titles(tables.table(BoardRows.class));
        releases.stream().limit(MAX_RELEASES).forEach(release -> {
            List<ReleaseItem> items = releasing.visibleItems(tables, caller, release);
            if (!items.isEmpty()) {
                ZonedMoment due = ZonedMoment.at(release.due(), asked.zone());
                entries.computeIfAbsent(due.wall().toLocalDate(), day -> new ArrayList<>())
                        .add(entry(release, items, due, titles, texts, words));
            }
        });
        List<CalendarPage.Week> weeks = new ArrayList<>();
        for (LocalDate monday = start; monday.isBefore(end); monday = monday.plusDays(DAYS)) {
            LocalDate week = monday;
            List<CalendarPage.Day> days = IntStream.range(0, DAYS)
                    .mapToObj(week::plusDays)
                    .map(day -> new CalendarPage.Day(
                            day.toString(),
                            texts.day(day),
                            texts.date(day),
                            YearMonth.from(day).equals(asked.month()),
                            day.equals(asked.today()),
                            entries.getOrDefault(day, List.of())))
                    .toList();
            weeks.add(new CalendarPage.Week(
                    days.stream().allMatch(day -> day.entries().isEmpty()), days));
        }
        return new CalendarPage(
                texts.month(asked.month().atDay(1)),
                asked.month().toString(),
                address(asked.month().minusMonths(1), asked),
                address(asked.month().plusMonths(1), asked),
                asked.typed().isEmpty() ? asked.zone().getId() : asked.typed(),
                asked.unknownZone(),
                IntStream.range(0, DAYS)
                        .mapToObj(start::plusDays)
                        .map(texts::weekday)
                        .toList(),
                weeks,
                entries.isEmpty(),
                releases.size() > MAX_RELEASES,
                caller.publishes());
    }

    private List<Release> releases(Tables tables, Caller caller, Asked asked, LocalDate start, LocalDate end) {
        List<String> locales = drafts.publishedLocales(caller).stream()
                .map(LanguageTag::toString)
                .toList();
        Instant from = start.atStartOfDay(asked.zone()).toInstant();
        Instant to = end.atStartOfDay(asked.zone()).toInstant();
        return tables
                .table(Releases.class)
                // Instants with and without fractions of a second sort differently as texts.
                .between(
                        from.minusSeconds(1),
                        to.plusSeconds(1),
                        MAX_RELEASES + 1,
                        drafts.mayReadWholeSchedule(caller) ? 1 : 0,
                        // No locale has an empty tag.
                        locales.isEmpty() ? List.of("") : locales)
                .stream()
                .filter(release ->
                        !release.due().isBefore(from) && release.due().isBefore(to))
                .toList();
    }

    private static CalendarPage.Entry entry(
            Release release,
            List<ReleaseItem> items,
            ZonedMoment due,
            Titles titles,
            MomentTexts texts,
            LocalizedMessages words) {
        List<String> slugs =
                items.stream().map(item -> item.slug().value()).distinct().toList();
        return new CalendarPage.Entry(
                ReleaseAddress.of(release.id()),
                due.withoutZone(),
                texts.time(due.wall()),
                release.state().slug(),
                titles.of(slugs.get(0)),
                slugs.size() - 1,
                items.stream()
                        .map(item -> words.language(item.locale().toString()))
                        .distinct()
                        .collect(Collectors.joining(words.get("board.and"))));
    }

    private static DayOfWeek firstDay(MomentTexts texts) {
        int sunday = Calendar.getInstance(texts.locale()).getFirstDayOfWeek();
        return DayOfWeek.SUNDAY.plus(sunday - Calendar.SUNDAY);
    }

    private static String address(YearMonth month, Asked asked) {
        return ReleaseAddress.CALENDAR + "?month=" + month
                + (asked.typed().isEmpty() ? "" : "&zone=" + URLEncoder.encode(asked.typed(), UTF_8));
    }

    /** The titles of records, each read once. */
    private static final class Titles {

        private final BoardRows rows;
        private final Map<String, String> bySlug = new HashMap<>();

        private Titles(BoardRows rows) {
            this.rows = rows;
        }

        private String of(String slug) {
            return bySlug.computeIfAbsent(
                    slug, unknown -> rows.find(slug).map(BoardRecord::title).orElse(slug));
        }
    }
}
