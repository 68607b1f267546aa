package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.records.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labels of points that a translator typed: the source's label is printed next to the text, so that the same label would
 * appear twice, and another one would number the point wrongly. And texts that refer to another point than their source.
 */
public record PointsCheck() implements Check {

    private static final String ID = "points";
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（](\\p{Nd}{1,3})[)）]");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    @Override
    public Stream<Finding> find(TranslatedBundle prepared) {
        Map<String, Block.Point> points = new HashMap<>();
        points(prepared.record().blocks())
                .forEach(point -> points.put(point.text().id(), point));
        Set<String> labels = points.values().stream()
                .map(point -> PointLabel.value(point.label()))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet());
        return prepared.units().stream()
                .flatMap(unit -> Stream.concat(
                        typed(unit, Optional.ofNullable(points.get(unit.id())), labels).stream(),
                        reference(unit, labels).stream()));
    }

    private static Optional<Finding> typed(TranslatedUnit unit, Optional<Block.Point> point, Set<String> labels) {
        Optional<PointLabel> typed = PointLabel.typed(unit.text().text())
                .filter(label -> PointLabel.typed(unit.source().text()).isEmpty())
                .filter(label ->
                        label.isCertain() || !numbers(unit.source().text()).contains(label.value()));
        return typed.flatMap(
                label -> point.map(of -> ofPoint(unit, of, label)).or(() -> ofParagraph(unit, label, labels)));
    }

    private static Finding ofPoint(TranslatedUnit unit, Block.Point point, PointLabel typed) {
        boolean same = typed.value().equals(PointLabel.value(point.label()));
        FindingMessage message = point.label().isEmpty()
                ? FindingMessage.of("points.bullet", "typed", typed.text())
                : FindingMessage.of("points.label", "typed", typed.text(), "label", point.label());
        Finding finding = same ? Finding.warning(ID, unit.id(), message) : Finding.error(ID, unit.id(), message);
        return finding.at(List.of(), List.of(span(unit, typed)));
    }

    /** A label of the record in front of a paragraph would number it as a point. */
    private static Optional<Finding> ofParagraph(TranslatedUnit unit, PointLabel typed, Set<String> labels) {
        return typed.isCertain() && labels.contains(typed.value())
                ? Optional.of(Finding.error(ID, unit.id(), FindingMessage.of("points.paragraph", "typed", typed.text()))
                        .at(List.of(), List.of(span(unit, typed))))
                : Optional.empty();
    }

    private static Span span(TranslatedUnit unit, PointLabel typed) {
        int start = unit.text().text().indexOf(typed.text());
        return unit.inTarget(start, start + typed.text().length());
    }

    /** A reference such as (8) that became another one. */
    private static Optional<Finding> reference(TranslatedUnit unit, Set<String> labels) {
        String source = unit.source().text();
        String target = unit.text().text();
        List<MatchResult> inSource = references(source, labels);
        if (inSource.isEmpty()) {
            return Optional.empty();
        }
        List<MatchResult> inTarget = references(target, labels);
        Set<String> numbersOfSource = numbers(source);
        Set<String> numbersOfTarget = numbers(target);
        List<MatchResult> lost = inSource.stream()
                .filter(match -> !numbersOfTarget.contains(PointLabel.value(match.group(1))))
                .toList();
        List<MatchResult> wrong = inTarget.stream()
                .filter(match -> !numbersOfSource.contains(PointLabel.value(match.group(1))))
                .toList();
        if (lost.isEmpty() || wrong.isEmpty()) {
            return Optional.empty();
        }
        MatchResult right = lost.get(0);
        MatchResult typed = wrong.get(0);
        return Optional.of(Finding.error(
                        ID,
                        unit.id(),
                        FindingMessage.of("points.reference", "label", right.group(), "typed", typed.group()))
                .at(
                        List.of(unit.inSource(right.start(), right.end())),
                        List.of(unit.inTarget(typed.start(), typed.end())))
                .expecting(right.group()));
    }

    private static List<MatchResult> references(String text, Set<String> labels) {
        return IN_BRACKETS
                .matcher(text)
                .results()
                .filter(match -> labels.contains(PointLabel.value(match.group(1))))
                .toList();
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> PointLabel.value(match.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Block.Point> points(List<Block> blocks) {
        List<Block.Point> points = new ArrayList<>();
        collect(blocks, points);
        return points.stream();
    }

    private static void collect(List<Block> blocks, List<Block.Point> points) {
        for (Block block : blocks) {
            block.<Optional<Block.Point>>fold(
                            paragraph -> Optional.empty(),
                            heading -> Optional.empty(),
                            picture -> Optional.empty(),
                            quotation -> Optional.empty(),
                            Optional::of)
                    .ifPresent(points::add);
            collect(block.blocks(), points);
        }
    }
}
