package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbered points whose target begins with a label: the source's label is printed next to the text, so that the same
 * label would appear twice, and another one would number the point wrongly.
 */
public record PointsCheck() implements Check {

    /** A label as a translator may type it, in any digits and with half-width or full-width brackets. */
    private static final Pattern LABEL = Pattern.compile("^\\s*([(（]?\\p{Nd}{1,3}[.)）．、])");

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return points(record.blocks()).flatMap(point -> find(point, bundle));
    }

    private static Stream<Finding> find(Block.Point point, Bundle bundle) {
        String id = point.text().id();
        if (!bundle.targets().containsKey(id)
                || LABEL.matcher(point.text().source()).find()) {
            return Stream.empty();
        }
        Matcher typed = LABEL.matcher(bundle.targets().get(id).text());
        if (!typed.find()) {
            return Stream.empty();
        }
        boolean same = number(typed.group(1)).equals(number(point.label()));
        FindingMessage message = point.label().isEmpty()
                ? FindingMessage.of("points.bullet", "typed", typed.group(1))
                : FindingMessage.of("points.label", "typed", typed.group(1), "label", point.label());
        return Stream.of(same ? Finding.warning("points", id, message) : Finding.error("points", id, message));
    }

    /** The digits of a label, in ASCII. */
    private static String number(String label) {
        StringBuilder digits = new StringBuilder();
        label.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private static Stream<Block.Point> points(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        block.<Stream<Block.Point>>fold(
                                paragraph -> Stream.empty(),
                                heading -> Stream.empty(),
                                picture -> Stream.empty(),
                                quotation -> Stream.empty(),
                                Stream::of),
                        points(block.blocks())));
    }
}
