package dev.dragoman.records;

import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.RuleChange;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.ZonedMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One official document in the canonical language, English.
 *
 * @param topic the subject that the record belongs to
 * @param place where the event took place
 * @param issued the date it was issued, the same in every zone
 * @param updated when it was last updated
 * @param event when an event with wall times took place
 * @param days when an all-day event took place
 * @param links where it comes from, and what belongs to it
 */
public record CanonicalRecord(
        Slug slug,
        Kind kind,
        Unit title,
        Optional<Unit> byline,
        Optional<Unit> topic,
        Optional<Unit> place,
        LocalDate issued,
        Optional<ZonedMoment> updated,
        Optional<EventTimes> event,
        Optional<EventDays> days,
        List<Block> blocks,
        RecordLinks links) {

    public CanonicalRecord {
        blocks = List.copyOf(blocks);
        // Revisions from before there were links have none.
        links = links == null ? RecordLinks.NONE : links;
        if (event.isPresent() && days.isPresent()) {
            throw new IllegalArgumentException("An event has wall times or days, not both");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("A record has at least one block in its body");
        }
        Set<String> ids = new HashSet<>();
        units(title, byline, topic, place, blocks).map(Unit::id).forEach(id -> {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("Two units have the id " + id);
            }
        });
    }

    /** The same record under another slug. */
    public CanonicalRecord called(Slug other) {
        return new CanonicalRecord(
                other, kind, title, byline, topic, place, issued, updated, event, days, blocks, links);
    }

    /** All translatable texts: title, byline, topic, place, then the body in reading order. */
    public List<Unit> units() {
        return units(title, byline, topic, place, blocks).toList();
    }

    /** The units by id, in the order of {@link #units()}. */
    public Map<String, Unit> unitsById() {
        return units().stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** What the time references in the texts may refer to. */
    public TimeFacts times() {
        return new TimeFacts(event, days, issued, updated);
    }

    /** The same record with its times under the current zone rules, if they were recorded at {@code storedAt}. */
    CanonicalRecord underTodaysRules(Instant storedAt) {
        return new CanonicalRecord(
                slug,
                kind,
                title,
                byline,
                topic,
                place,
                issued,
                updated.map(moment -> moment.underTodaysRules(storedAt)),
                event.map(times -> times.underTodaysRules(storedAt)),
                days,
                blocks,
                links);
    }

    /** The times that the current zone rules would move although they were in the past when recorded. */
    public List<RuleChange> ruleChanges() {
        return Stream.concat(event.map(EventTimes::start).stream(), updated.stream())
                .flatMap(moment -> moment.ruleChange().stream())
                .toList();
    }

    /** The same record with every unit renamed, for a revision that keeps the ids of the previous one. */
    public CanonicalRecord withUnitIds(UnaryOperator<String> rename) {
        UnaryOperator<Unit> unit = old -> new Unit(rename.apply(old.id()), old.source());
        return new CanonicalRecord(
                slug,
                kind,
                unit.apply(title),
                byline.map(unit),
                topic.map(unit),
                place.map(unit),
                issued,
                updated,
                event,
                days,
                blocks.stream().map(block -> block.mapUnits(unit)).toList(),
                links);
    }

    /** The pictures of the body, in reading order. */
    public List<Block.Picture> pictures() {
        return blocks.stream().flatMap(Block::pictures).toList();
    }

    /** The same record with the files of each picture that are among the stored ones. */
    public CanonicalRecord withPictures(List<PictureFile> stored) {
        UnaryOperator<Block.Picture> find = picture -> picture.withFiles(
                picture.address().map(name -> PictureFile.sizes(name, stored)).orElse(List.of()));
        return new CanonicalRecord(
                slug,
                kind,
                title,
                byline,
                topic,
                place,
                issued,
                updated,
                event,
                days,
                blocks.stream().map(block -> block.mapPictures(find)).toList(),
                links);
    }

    private static Stream<Unit> units(
            Unit title, Optional<Unit> byline, Optional<Unit> topic, Optional<Unit> place, List<Block> blocks) {
        return Stream.concat(
                Stream.of(Optional.of(title), byline, topic, place).flatMap(Optional::stream),
                blocks.stream().flatMap(Block::units));
    }
}
