package dev.dragoman.desk.comments;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.comments.UnitComment;
import dev.dragoman.translation.comments.UnitComments;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the comments of a translation as they are shown. */
@Singleton
public class CommentViews {

    private final ZoneId zone;

    CommentViews(HomeZoneConfig home) {
        zone = home.homeZone();
    }

    /**
     * Those on one unit.
     *
     * @param language that of the person
     * @param within whether they are shown within the editor
     */
    public UnitCommentsView ofUnit(
            Tables tables,
            DeskTranslation translation,
            CanonicalRecord today,
            String unit,
            LanguageTag language,
            boolean within) {
        List<UnitComment> comments = tables.table(UnitComments.class)
                .ofUnit(translation.slug().value(), translation.locale().toString(), unit);
        return view(translation, today.unitsById(), unit, comments, new WrittenTimes(language), within);
    }

    /** Those on each unit that has any, in reading order; those on units that are gone come last. */
    public Map<String, UnitCommentsView> byUnit(
            Tables tables, DeskTranslation translation, CanonicalRecord today, LanguageTag language, boolean within) {
        Map<String, List<UnitComment>> comments =
                tables
                        .table(UnitComments.class)
                        .all(translation.slug().value(), translation.locale().toString())
                        .stream()
                        .collect(Collectors.groupingBy(UnitComment::unit, LinkedHashMap::new, Collectors.toList()));
        Map<String, Unit> units = today.unitsById();
        List<String> order = new ArrayList<>(units.keySet());
        comments.keySet().stream().filter(unit -> !units.containsKey(unit)).forEach(order::add);
        WrittenTimes times = new WrittenTimes(language);
        Map<String, UnitCommentsView> views = new LinkedHashMap<>();
        order.stream()
                .filter(comments::containsKey)
                .forEach(unit -> views.put(unit, view(translation, units, unit, comments.get(unit), times, within)));
        return views;
    }

    private UnitCommentsView view(
            DeskTranslation translation,
            Map<String, Unit> units,
            String unit,
            List<UnitComment> comments,
            WrittenTimes times,
            boolean within) {
        Unit source = units.get(unit);
        return new UnitCommentsView(
                translation.path(),
                unit,
                source == null ? null : source.source(),
                comments.stream()
                        .filter(UnitComment::isOpen)
                        .map(comment -> CommentView.of(comment, times, zone))
                        .toList(),
                comments.stream()
                        .filter(comment -> !comment.isOpen())
                        .map(comment -> CommentView.of(comment, times, zone))
                        .toList(),
                source != null && translation.caller().worksIn(translation.locale()),
                within,
                null,
                "");
    }
}
