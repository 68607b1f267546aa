package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.RecordLinks;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.SampleBundles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Records of an event, and what the check of times finds in their texts. */
final class SampleEvents {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private SampleEvents() {}

    /** An event by its start in RFC 9557 and its duration, {@code about PT2H25M}; none if that is empty. */
    static Optional<EventTimes> event(String start, String duration) {
        ZonedMoment moment = ZonedMoment.parse(start);
        return Optional.of(
                duration.isEmpty()
                        ? EventTimes.startingAt(moment)
                        : EventTimes.lasting(moment, ApproximateDuration.parse(duration)));
    }

    /** A readout of one paragraph, p1. */
    static CanonicalRecord record(Optional<EventTimes> event, String... paragraphs) {
        return of(event, sample(paragraphs));
    }

    /** A record with other paragraphs, to put an event into. */
    static CanonicalRecord sample(String... paragraphs) {
        return SampleRecords.read("a-record", SampleRecords.fileWithEvent(String.join("\n\n", paragraphs) + "\n"))
                .record();
    }

    /** The same record with another event. */
    static CanonicalRecord of(Optional<EventTimes> event, CanonicalRecord sample) {
        LocalDate issued =
                event.map(times -> times.start().wall().toLocalDate()).orElse(LocalDate.of(2023, 4, 5));
        return new CanonicalRecord(
                sample.slug(),
                sample.kind(),
                sample.title(),
                sample.byline(),
                sample.topic(),
                sample.place(),
                issued,
                Optional.empty(),
                event,
                Optional.empty(),
                sample.blocks(),
                RecordLinks.NONE);
    }

    /** What is found in the canonical text. */
    static List<Finding> inEnglish(Optional<EventTimes> event, String... paragraphs) {
        return new TimesCheck(Optional.empty(), TOKYO)
                .find(record(event, paragraphs))
                .toList();
    }

    /** What is found in the translation of a text. */
    static List<Finding> inTarget(Optional<EventTimes> event, String source, String locale, String target) {
        CanonicalRecord record = record(event, source);
        return new TimesCheck(Optional.empty(), TOKYO)
                .find(TranslatedBundle.of(
                        record, SampleBundles.of(record, locale, List.of(SampleBundles.target("p1", target, source)))))
                .toList();
    }
}
