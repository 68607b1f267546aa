package dev.dragoman.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.util.ULocale;
import dev.dragoman.json.Digest;
import dev.dragoman.times.formulas.HouseFormulas;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The English text is that of the official documents, character for character, slips included. */
class SeedTextTest {

    private static final Path SEEDS = Path.of("../shared/seeds");

    /** Dates are shown from the record's fields, and what leads elsewhere is no text. */
    private static final Set<String> FURNITURE = Set.of(
            "April 5, 2023",
            "Back to North Atlantic Treaty Organization (NATO)",
            "  • 04 Apr. 2023 -",
            "  • |",
            "  • Last updated 05 Apr. 2023 10:30");

    @Test
    void theReadoutIsTheOfficialTextCharacterForCharacter() throws IOException {
        assertThat(lines(SampleRecords.READOUT)).containsExactlyElementsOf(seed("readout.txt"));
    }

    @Test
    void theStatementIsTheOfficialTextCharacterForCharacter() throws IOException {
        assertThat(lines(SampleRecords.STATEMENT)).containsExactlyElementsOf(seed("statement.txt"));
    }

    @Test
    void theEnglishTextHasTheDigestOfTheOfficialOne() throws IOException {
        assertThat(Digest.of(String.join("\n", lines(SampleRecords.READOUT))))
                .hasToString("1cb2c0ae7ed1b9816a13ea6884b97485aaa53df72d2f7b776b6d19686a532fad");
        assertThat(Digest.of(String.join("\n", lines(SampleRecords.STATEMENT))))
                .hasToString("5a8e8928dbe0446852190c19ee91fd547784a5b46d4d9d108eb38de77e65fe5b");
    }

    private static List<String> seed(String name) throws IOException {
        Path seed = SEEDS.resolve(name);
        assumeTrue(Files.exists(seed), "skipped: the official texts are not here, " + seed.toAbsolutePath());
        return Files.readString(seed, UTF_8)
                .lines()
                .filter(line -> !line.isEmpty() && !FURNITURE.contains(line))
                .toList();
    }

    private static List<String> lines(Slug slug) throws IOException {
        CanonicalRecord canonical = SampleRecords.real(slug);
        List<String> lines = new ArrayList<>();
        lines.add(text(canonical, canonical.title()));
        if (canonical.byline().isPresent()) {
            lines.add(text(canonical, canonical.byline().get()));
        }
        addBlocks(lines, canonical, canonical.blocks(), "");
        return lines;
    }

    private static void addBlocks(List<String> lines, CanonicalRecord canonical, List<Block> blocks, String indent)
            throws IOException {
        for (Block block : blocks) {
            if (block instanceof Block.Point point) {
                String bullet = point.label().startsWith("(") ? "  • " : "  ";
                lines.add(bullet + point.label() + " " + text(canonical, point.text()));
                addBlocks(lines, canonical, point.blocks(), "    ");
            } else {
                lines.add(indent + text(canonical, block.unit().orElseThrow()));
            }
        }
    }

    private static String text(CanonicalRecord canonical, Unit unit) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Inline part : InlineText.parse(unit.source())) {
            if (part instanceof Inline.Time time) {
                text.append(english()
                        .resolve(time.reference(), canonical.times(), ZoneId.of("Asia/Tokyo"))
                        .text());
            } else {
                assertThat(part).isInstanceOf(Inline.Text.class);
                text.append(((Inline.Text) part).text());
            }
        }
        return text.toString();
    }

    private static HouseFormulas english() throws IOException {
        Properties entries = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("translations/interface/en.properties"), UTF_8)) {
            entries.load(file);
        }
        return new HouseFormulas(
                ULocale.ENGLISH,
                entries.stringPropertyNames().stream()
                        .filter(key -> key.equals("when") || key.startsWith("time."))
                        .collect(toMap(key -> key, entries::getProperty)));
    }
}
