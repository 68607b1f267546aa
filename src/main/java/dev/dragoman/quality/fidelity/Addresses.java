package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Compares the addresses that stand in two texts: as text or as the address of a link. */
final class Addresses {

    private Addresses() {}

    /**
     * The findings of a check: addresses that were changed, are missing, or were added.
     *
     * @param inText the addresses in a plain text
     * @param ofLink the address that a link's address is for this check, if it is one
     */
    static Stream<Finding> compare(
            String check,
            TranslatedUnit unit,
            Function<String, Stream<String>> inText,
            Function<String, Optional<String>> ofLink) {
        Set<String> source = all(unit.target().source(), unit.source(), inText, ofLink);
        Set<String> target = all(unit.target().text(), unit.text(), inText, ofLink);
        List<String> missing =
                source.stream().filter(address -> !target.contains(address)).toList();
        List<String> added =
                target.stream().filter(address -> !source.contains(address)).toList();
        List<Finding> findings = new ArrayList<>();
        int changed = Math.min(missing.size(), added.size());
        for (int i = 0; i < changed; i++) {
            findings.add(finding(check, unit, ".changed", missing.subList(i, i + 1), added.subList(i, i + 1)));
        }
        for (String address : missing.subList(changed, missing.size())) {
            findings.add(finding(check, unit, ".missing", List.of(address), List.of()));
        }
        for (String address : added.subList(changed, added.size())) {
            findings.add(finding(check, unit, ".added", List.of(), List.of(address)));
        }
        return findings.stream();
    }

    private static Finding finding(
            String check, TranslatedUnit unit, String variant, List<String> right, List<String> wrong) {
        FindingMessage message = right.isEmpty()
                ? FindingMessage.of(check + variant, "found", wrong.get(0))
                : wrong.isEmpty()
                        ? FindingMessage.of(check + variant, "expected", right.get(0))
                        : FindingMessage.of(check + variant, "expected", right.get(0), "found", wrong.get(0));
        Finding finding = Finding.warning(check, unit.id(), message)
                .at(spans(unit.target().source(), right), spans(unit.target().text(), wrong));
        return right.isEmpty() ? finding : finding.expecting(right.get(0));
    }

    private static List<Span> spans(String stored, List<String> addresses) {
        return addresses.stream()
                .filter(stored::contains)
                .map(address -> new Span(stored.indexOf(address), stored.indexOf(address) + address.length(), address))
                .toList();
    }

    private static Set<String> all(
            String stored,
            PlainText plain,
            Function<String, Stream<String>> inText,
            Function<String, Optional<String>> ofLink) {
        Set<String> addresses = new LinkedHashSet<>();
        inText.apply(plain.text()).forEach(addresses::add);
        if (stored.contains("](")) {
            links(InlineText.parse(stored))
                    .flatMap(link -> ofLink.apply(link).stream())
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private static Stream<String> links(List<Inline> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        part.<Stream<String>>fold(
                                words -> Stream.empty(),
                                time -> Stream.empty(),
                                emphasis -> Stream.empty(),
                                strong -> Stream.empty(),
                                link -> Stream.of(link.address()),
                                lineBreak -> Stream.empty()),
                        links(part.parts())));
    }

    /** What a pattern found, as a text. */
    static String text(MatchResult match) {
        return match.group();
    }
}
