package dev.dragoman.quality.form.language;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitsCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Targets that have lost a sentence, as the lengths of both texts' sentences show. */
record SentencesCheck() implements UnitsCheck {

    private static final String ID = "sentences";

    /** From so many units on, a bundle's own lengths say how many characters its language needs. */
    private static final int FEWEST_UNITS = 5;

    /** Longer texts are lists or hostile; lengths of sentences say nothing about them. */
    private static final int MOST_SENTENCES = 60;

    /** The share of the usual length below which as many sentences as in the source are looked at, too. */
    private static final double SHORT = 0.85;

    @Override
    public Stream<Finding> find(List<TranslatedUnit> units) {
        if (units.isEmpty()) {
            return Stream.empty();
        }
        ULocale locale = units.get(0).locale().toULocale();
        SentenceSplitter sources = new SentenceSplitter(LanguageTag.CANONICAL.toULocale());
        SentenceSplitter targets = new SentenceSplitter(locale);
        double ratio = ratio(units, locale);
        return units.stream().flatMap(unit -> find(unit, sources, targets, ratio));
    }

    private static double ratio(List<TranslatedUnit> units, ULocale locale) {
        double usual = LengthRatios.of(locale);
        if (units.size() < FEWEST_UNITS) {
            return usual;
        }
        double source =
                units.stream().mapToInt(unit -> unit.source().text().length()).sum();
        double target =
                units.stream().mapToInt(unit -> unit.text().text().length()).sum();
        return target / source;
    }

    private static Stream<Finding> find(
            TranslatedUnit unit, SentenceSplitter sources, SentenceSplitter targets, double ratio) {
        List<SentenceSplitter.Sentence> source = sources.of(unit.source().text());
        if (source.size() < 2 || source.size() > MOST_SENTENCES) {
            return Stream.empty();
        }
        List<SentenceSplitter.Sentence> target = targets.of(unit.text().text());
        double[] inSource =
                source.stream().mapToDouble(SentenceSplitter.Sentence::length).toArray();
        double[] inTarget = target.stream()
                .mapToDouble(sentence -> sentence.length() / ratio)
                .toArray();
        // As many sentences may be a sentence less and another one made two, if the whole is short.
        if (target.size() >= source.size() && sum(inTarget) > SHORT * sum(inSource)) {
            return Stream.empty();
        }
        return SentenceAlignment.lost(inSource, inTarget).stream()
                .map(source::get)
                .map(lost -> finding(unit, lost, source.size(), target.size()));
    }

    private static double sum(double[] lengths) {
        return Arrays.stream(lengths).sum();
    }

    private static Finding finding(TranslatedUnit unit, SentenceSplitter.Sentence lost, int source, int target) {
        String text = Excerpt.of(unit.source().text().substring(lost.start(), lost.end()));
        FindingMessage message = new FindingMessage(ID, Map.of("source", source, "target", target, "sentence", text));
        return Finding.warning(ID, unit.id(), message).at(List.of(unit.inSource(lost.start(), lost.end())), List.of());
    }
}
