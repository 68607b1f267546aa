package dev.dragoman.quality.prose.times;

import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The words of one language and the templates in which it writes times. */
final class TimeLanguage {

    private static final String COMMON = "common";

    private final Lexicon words;
    private final List<Template> templates;
    /** Those that can begin with a character, in the same order; a text has few of the characters that begin any. */
    private final Map<Character, List<Template>> byFirst = new ConcurrentHashMap<>();

    private final ExpressionReader reader;

    private TimeLanguage(Lexicon words, List<Template> templates, ExpressionReader reader) {
        this.words = words;
        this.templates = templates;
        this.reader = reader;
    }

    /** Loads the file of a language. */
    static TimeLanguage load(String language) {
        WordFile own = WordFile.load(language);
        WordFile common = WordFile.load(COMMON);
        ULocale locale = ULocale.forLanguageTag(language);
        Lexicon words = new Lexicon(own.has("setting", "kanji-numbers"));
        ZoneWords zones = new ZoneWords(own, common);
        new FileWords(own, zones).addTo(words);
        new FileWords(common, zones).addTo(words);
        CalendarWords calendar = new CalendarWords(locale);
        calendar.addTo(words);
        zones.addTo(words, locale);
        NumberWords.addTo(
                words,
                locale,
                own.all("number-words").flatMap(entry -> entry.words().stream()).toList());
        List<Template> templates = Stream.of("clock", "date", "duration", "offset")
                .flatMap(kind -> Stream.concat(own.all(kind), common.all(kind)))
                .map(line -> Template.of(line, words, calendar.letters()))
                .toList();
        return new TimeLanguage(
                words,
                templates,
                new ExpressionReader(
                        own.has("setting", "twelve-hours"),
                        own.has("setting", "noon-is-twelve-in-the-morning"),
                        calendar.letters()));
    }

    /** See {@link TimesInProse#read}. */
    List<TimeExpression> read(String original) {
        FoldedText text = words.replaceWords(FoldedText.of(original));
        List<TimeExpression> found = new ArrayList<>();
        Ranges ranges = new Ranges(words, text);
        int at = 0;
        while (at < text.length()) {
            int before = found.size();
            int end = mayBegin(text, at) ? readAt(text, at, found) : at + 1;
            if (found.size() == before) {
                ranges.pass(at, end);
            } else if (found.get(before) instanceof Clock clock) {
                found.set(before, ranges.clock(clock, end));
            }
            at = end;
        }
        return List.copyOf(found);
    }

    /** Templates begin with a digit, though not within a number or after a letter, or with a word's symbol. */
    private boolean mayBegin(FoldedText text, int at) {
        if (words.meaning(text.at(at)) != null) {
            return true;
        }
        if (!Character.isDigit(text.at(at))) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = text.at(at - 1);
        boolean inNumber = Character.isDigit(before)
                || (at > 1 && ".,:".indexOf(before) >= 0 && Character.isDigit(text.at(at - 2)));
        return !inNumber && !Lexicon.isLetterOfWords(before);
    }

    /** Adds what the longest match states, if anything; returns where to go on. */
    private int readAt(FoldedText text, int at, List<TimeExpression> found) {
        List<TimeExpression> longest = List.of();
        int end = at;
        for (Template template : beginningWith(text.at(at))) {
            Matcher match = template.at(text.text(), at);
            if (match != null && match.end() > end) {
                List<TimeExpression> read = reader.read(
                        template,
                        new Parts(template, match, words),
                        text.start(at),
                        text.end(match.end() - 1),
                        isApproximate(text, at, match.end()));
                if (!read.isEmpty()) {
                    longest = read;
                    end = match.end();
                }
            }
        }
        if (longest.isEmpty()) {
            alone(text, at).forEach(found::add);
        }
        found.addAll(longest);
        return Math.max(end, at + 1);
    }

    private List<Template> beginningWith(char first) {
        return byFirst.computeIfAbsent(first, wanted -> templates.stream()
                .filter(template -> template.mayBeginWith(wanted))
                .toList());
    }

    /** A word that says something by itself. */
    private Stream<TimeExpression> alone(FoldedText text, int at) {
        Meaning meaning = words.meaning(text.at(at));
        if (meaning == null) {
            return Stream.empty();
        }
        int start = text.start(at);
        int end = text.end(at);
        return switch (meaning.kind()) {
            case "weekday" -> Stream.of(new Weekday(start, end, DayOfWeek.of(meaning.number())));
            case "shift" -> Stream.of(new DayShift(start, end, meaning.number()));
            case "zone", "utc" -> Stream.of(new Zone(start, end, zone(meaning.value())));
            case "noon", "midnight" ->
                Stream.of(ExpressionReader.named(meaning, start, end, isApproximate(text, at, at + 1)));
            case "midday" -> Stream.of(ExpressionReader.named(new Meaning("noon", null), start, end, true));
            default -> Stream.empty();
        };
    }

    private static NamedZone zone(Object meant) {
        return meant instanceof ZoneName name ? name.zone() : (NamedZone) meant;
    }

    private boolean isApproximate(FoldedText text, int from, int to) {
        int before = from > 0 && text.at(from - 1) == ' ' ? from - 2 : from - 1;
        int after = to < text.length() && text.at(to) == ' ' ? to + 1 : to;
        return (before >= 0 && (isKind(text.at(before), "about") || isKind(text.at(before), "about-time")))
                || (after < text.length() && isKind(text.at(after), "about-after"));
    }

    private boolean isKind(char symbol, String kind) {
        Meaning meaning = words.meaning(symbol);
        return meaning != null && meaning.kind().equals(kind);
    }
}
