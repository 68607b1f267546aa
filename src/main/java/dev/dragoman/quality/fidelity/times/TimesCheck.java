package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.finding.CanonicalCheck;
import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimesInProse;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.PlainText;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Clock times, dates, weekdays, durations, zones and day shifts that contradict the record's event, one another, or the
 * source. What cannot be placed is left alone.
 */
public final class TimesCheck implements Check, CanonicalCheck {

    private static final String ID = "times";
    /** Languages that name the zone before the clock time. */
    private static final Set<String> ZONE_FIRST = Set.of("ja", "ko", "zh");

    private final Optional<InterfaceMessages> messages;
    private final ZoneId home;
    private final Map<LanguageTag, TimeWords> words = new ConcurrentHashMap<>();

    /**
     * @param messages the formulas in which it writes what would be right; CLDR's without
     * @param home the publisher's own zone
     */
    public TimesCheck(Optional<InterfaceMessages> messages, ZoneId home) {
        this.messages = messages;
        this.home = home;
    }

    @Override
    public Stream<Finding> find(CanonicalRecord record) {
        RecordTimes times = RecordTimes.of(record, home);
        EventStatements elsewhere = new EventStatements(times);
        return record.units().stream().flatMap(unit -> {
            PlainText text = PlainText.of(unit.source());
            List<TimeExpression> expressions = TimesInProse.read(text.text(), LanguageTag.CANONICAL);
            return inOneText(text.text(), expressions, LanguageTag.CANONICAL, times, elsewhere, unit.id())
                    .map(wrong -> finding(unit.id(), wrong, text, LanguageTag.CANONICAL)
                            .at(
                                    List.of(Span.in(
                                            text,
                                            wrong.stated().start(),
                                            wrong.stated().end())),
                                    List.of()));
        });
    }

    @Override
    public Stream<Finding> find(TranslatedBundle prepared) {
        if (!TimesInProse.reads(prepared.bundle().locale())) {
            return Stream.empty();
        }
        RecordTimes times = RecordTimes.of(prepared.record(), home);
        EventStatements elsewhere = new EventStatements(times);
        return prepared.units().stream().flatMap(unit -> find(unit, times, elsewhere));
    }

    private Stream<Finding> find(TranslatedUnit unit, RecordTimes times, EventStatements elsewhere) {
        String text = unit.text().text();
        List<TimeExpression> expressions = TimesInProse.read(text, unit.locale());
        List<TimeExpression> source = TimesInProse.read(unit.source().text(), LanguageTag.CANONICAL);
        if (expressions.isEmpty() && source.isEmpty()) {
            return Stream.empty();
        }
        List<Contradiction> inItself = inOneText(text, expressions, unit.locale(), times, elsewhere, unit.id())
                .toList();
        List<Contradiction> replaced = new SourceContradictions(times).find(source, expressions);
        Stream<Contradiction> toSource = replaced.stream().filter(wrong -> inItself.stream()
                .noneMatch(known -> known.stated().equals(wrong.stated())));
        Stream<Finding> contradictions = Stream.concat(inItself.stream(), toSource)
                .sorted(Comparator.comparing(wrong -> wrong.stated().start()))
                .map(wrong -> finding(unit, wrong));
        return Stream.concat(contradictions, dropped(unit, times, source, expressions, replaced));
    }

    private static Stream<Finding> dropped(
            TranslatedUnit unit,
            RecordTimes times,
            List<TimeExpression> source,
            List<TimeExpression> expressions,
            List<Contradiction> replaced) {
        String text = unit.text().text();
        // A reference that the source does not have may state any of its times; placeholders are another check.
        if (text.isBlank() || references(text) > references(unit.source().text())) {
            return Stream.empty();
        }
        return new DroppedTimes(times, unit.source().text(), source, text, expressions, unit.locale())
                        .find(one -> replaced.stream()
                                .anyMatch(wrong ->
                                        wrong.source().filter(one::equals).isPresent()))
                        .stream()
                        .map(part -> unit.inSource(part.start(), part.end()))
                        .map(span -> Finding.warning(
                                        ID, unit.id(), FindingMessage.of(ID + ".dropped", "source", span.text()))
                                .at(List.of(span), List.of()));
    }

    private static long references(String text) {
        return text.chars().filter(sign -> sign == PlainText.REFERENCE).count();
    }

    /** What contradicts the record or itself, in reading order. */
    private static Stream<Contradiction> inOneText(
            String text,
            List<TimeExpression> expressions,
            LanguageTag locale,
            RecordTimes times,
            EventStatements elsewhere,
            String unit) {
        if (expressions.isEmpty()) {
            return Stream.empty();
        }
        SelfContradictions itself = new SelfContradictions(times);
        RecordContradictions record = new RecordContradictions(times);
        boolean zoneFirst =
                ZONE_FIRST.contains(ULocale.forLanguageTag(locale.canonical()).getLanguage());
        Stream<Contradiction> statements = Statements.of(text, expressions, zoneFirst).stream()
                .flatMap(statement -> {
                    List<Contradiction> found = record.find(statement, () -> elsewhere.besides(unit));
                    Stream<Contradiction> others = found.isEmpty() && !record.isExact(statement)
                            ? Stream.concat(itself.clocks(statement).stream(), itself.ranges(statement))
                            : Stream.empty();
                    return Stream.of(found.stream(), others, itself.seasons(statement))
                            .flatMap(all -> all);
                });
        return Stream.concat(statements, itself.weekdays(expressions))
                .sorted(Comparator.comparing(wrong -> wrong.stated().start()));
    }

    private Finding finding(TranslatedUnit unit, Contradiction wrong) {
        Span target = unit.inTarget(wrong.stated().start(), wrong.stated().end());
        List<Span> source = wrong.source().stream()
                .map(said -> unit.inSource(said.start(), said.end()))
                .toList();
        Finding finding = finding(unit.id(), wrong, unit.text(), unit.locale());
        return (source.isEmpty() ? finding : withSource(finding, source.get(0).text())).at(source, List.of(target));
    }

    private static Finding withSource(Finding finding, String said) {
        Map<String, Object> values = new HashMap<>(finding.message().values());
        values.put("source", said);
        return new Finding(
                finding.check(),
                finding.unit(),
                finding.severity(),
                new FindingMessage(finding.message().key(), values),
                finding.source(),
                finding.target(),
                finding.expected());
    }

    private Finding finding(String unit, Contradiction wrong, PlainText text, LanguageTag locale) {
        TimeWords language = words(locale);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "stated",
                text.text().substring(wrong.stated().start(), wrong.stated().end()));
        // The editor's language tells the context; what would be right is in that of the text.
        wrong.values()
                .forEach((name, value) -> values.put(name, (LocalizedValue) editor -> value.apply(words(editor))));
        Optional<String> right = wrong.right().map(value -> value.apply(language));
        right.ifPresent(value -> values.put("right", value));
        FindingMessage message = new FindingMessage(ID + "." + wrong.variant(), values);
        Finding finding = wrong.severity() == Severity.ERROR
                ? Finding.error(ID, unit, message)
                : Finding.warning(ID, unit, message);
        return right.map(finding::expecting).orElse(finding);
    }

    private TimeWords words(LanguageTag locale) {
        return words.computeIfAbsent(locale.base(), base -> new TimeWords(base, messages));
    }
}
