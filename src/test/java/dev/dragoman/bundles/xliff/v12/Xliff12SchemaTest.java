package dev.dragoman.bundles.xliff.v12;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.xliff.ExportSchemaTest;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Our own schema of XLIFF 1.2 takes and refuses what OASIS's transitional schema does. */
class Xliff12SchemaTest {

    /** Every element and nearly every attribute of the standard. */
    private static final String EVERYTHING = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xml:lang="en">
            <file original="a" source-language="en" target-language="fr" datatype="x-own" tool-id="t" \
            date="2023-04-05T10:00:00Z" xml:space="default" category="c" product-name="p" build-num="1">
            <header>
            <skl><external-file href="a.skl" uid="u1" crc="1"/></skl>
            <phase-group><phase phase-name="one" process-name="p" tool-id="t" date="2023-04-05T10:00:00Z"><note>n</note></phase></phase-group>
            <glossary><internal-file form="text">g</internal-file></glossary>
            <reference><external-file href="r"/></reference>
            <count-group name="cg"><count count-type="total" unit="word" phase-name="one">3</count></count-group>
            <prop-group name="pg"><prop prop-type="a" xml:lang="en">v</prop></prop-group>
            <note xml:lang="en" priority="10" from="me" annotates="general">a note</note>
            <tool tool-id="t" tool-name="T" tool-version="1" tool-company="c">text</tool>
            </header>
            <body>
            <group id="g1" restype="dialog" coord="1;2;#;-4" size-unit="pixel" maxwidth="3" translate="no" reformat="yes">
            <context-group name="ctx" purpose="location match"><context context-type="x-a" match-mandatory="yes">c</context></context-group>
            <count-group name="cg2"><count>2</count></count-group>
            <note>n</note>
            <trans-unit id="u1" approved="yes" translate="yes" xml:space="preserve" phase-name="one" resname="r">
            <source xml:lang="en">a <g id="1" ctype="bold" clone="no">b</g> <x id="2" ctype="lb"/> <bx id="3" rid="r3"/>c<ex id="4" rid="r3"/> \
            <ph id="5" assoc="both">d<sub datatype="html">e</sub></ph> <bpt id="6" rid="6" ctype="x-b">f</bpt>g<ept id="7" rid="6">h</ept> <it id="8" pos="open">i</it></source>
            <seg-source><mrk mtype="seg" mid="0">a</mrk></seg-source>
            <target state="needs-review-translation" state-qualifier="fuzzy-match" xml:lang="fr" equiv-trans="no">\
            <mrk mtype="seg" mid="0" comment="c">b</mrk></target>
            <note annotates="target">n</note>
            <alt-trans match-quality="80%" tool-id="t" origin="o" alttranstype="proposal" mid="0"><source>a</source><target>b</target></alt-trans>
            </trans-unit>
            </group>
            <bin-unit id="u2" mime-type="image/png"><bin-source><external-file href="p"/></bin-source><note>n</note></bin-unit>
            <trans-unit id="u3"><source>s</source></trans-unit>
            </body>
            </file>
            </xliff>
            """;

    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [a-z:-]+=\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<=</?)[a-z-]+(?=[ />])");
    private static final Pattern VALUE = Pattern.compile("(?<=[a-z]=\")[^\"]*(?=\")");

    @Test
    void whatHasEverythingIsTaken() throws Exception {
        ExportSchemaTest.validate(oasis(), EVERYTHING.getBytes(UTF_8));

        Xliff12Document.validate(EVERYTHING);
    }

    @Test
    void mutatedFilesAreAcceptedOrRejectedAsByTheSchemaOfTheStandard() throws Exception {
        Schema oasis = oasis();

        List<String> mutants = mutants();

        assertThat(mutants).hasSizeGreaterThan(500);
        List<String> refused = new ArrayList<>();
        List<String> disputed = new ArrayList<>();
        for (String mutant : mutants) {
            Optional<String> theirs = oasis(oasis, mutant);
            Optional<String> ours = ours(mutant);
            theirs.ifPresent(refused::add);
            if (ours.isPresent() != theirs.isPresent()) {
                disputed.add(change(mutant) + "\n  OASIS: " + theirs + "\n  ours: " + ours);
            }
        }
        assertThat(disputed).isEmpty();
        assertThat(refused).hasSizeGreaterThan(200);
    }

    /** The file with one tag, attribute, name or value left out, doubled or exchanged; each well-formed. */
    private static List<String> mutants() {
        List<String> mutants = new ArrayList<>();
        List<MatchResult> attributes = ATTRIBUTE.matcher(EVERYTHING).results().toList();
        attributes.forEach(found -> mutants.add(with(found, "")));
        VALUE.matcher(EVERYTHING).results().forEach(found -> {
            mutants.add(with(found, ""));
            mutants.add(with(found, "no such"));
            mutants.add(with(found, "x-own"));
        });
        TAG.matcher(EVERYTHING)
                .results()
                .filter(found -> found.group().endsWith("/>"))
                .forEach(found -> {
                    mutants.add(with(found, ""));
                    mutants.add(with(found, found.group() + found.group()));
                });
        TAG.matcher(EVERYTHING)
                .results()
                .filter(found -> found.group().startsWith("</"))
                .forEach(found -> {
                    mutants.add(with(found, found.group() + "<note>a note more</note>"));
                    mutants.add(with(found, "<x id=\"99\"/>" + found.group()));
                    mutants.add(with(found, "<o:own xmlns:o=\"urn:own\"/>" + found.group()));
                    mutants.add(with(found, "text" + found.group()));
                    mutants.add(with(
                            found,
                            "<context-group><context context-type=\"x-a\">c</context></context-group>"
                                    + found.group()));
                });
        Random random = new Random(12);
        List<String> names = NAME.matcher(EVERYTHING)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (int i = 0; i < 300; i++) {
            String old = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            mutants.add(EVERYTHING.replaceAll("(</?)" + old + "(?=[ />])", "$1" + other));
        }
        return mutants.stream().distinct().toList();
    }

    private static String with(MatchResult found, String instead) {
        return EVERYTHING.substring(0, found.start()) + instead + EVERYTHING.substring(found.end());
    }

    private static Schema oasis() throws IOException, SAXException {
        return ExportSchemaTest.schema("1.2/xml.xsd", "1.2/xliff-core-1.2-transitional.xsd");
    }

    /** Where a mutant differs first. */
    private static String change(String mutant) {
        int at = 0;
        while (mutant.charAt(at) == EVERYTHING.charAt(at)) {
            at++;
        }
        return mutant.substring(Math.max(0, at - 30), Math.min(mutant.length(), at + 60));
    }

    private static Optional<String> oasis(Schema schema, String file) throws IOException {
        try {
            ExportSchemaTest.validate(schema, file.getBytes(UTF_8));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<String> ours(String file) {
        try {
            Xliff12Document.validate(file);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.detail());
        }
    }
}
