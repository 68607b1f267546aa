package dev.dragoman.desk.editor;

import dev.dragoman.rendering.edition.TextDifference.Stretch;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A unit in the editor.
 *
 * @param codes the protected parts of its source
 * @param terms of the glossary in its source
 * @param machineOffered whether a machine may translate it now
 * @param notice what became of what the person has just sent; null for nothing
 * @param conflict what somebody else has made of it meanwhile; null for nothing
 */
@TemplateData
public record UnitView(
        String id,
        UnitPlace place,
        SourceText source,
        TargetText target,
        List<CodeView> codes,
        List<TermView> terms,
        List<UnitFinding> findings,
        boolean machineOffered,
        Notice notice,
        Conflict conflict) {

    /** Half of a line of the field, in characters. */
    private static final int LINE = 55;

    private static final int MOST_LINES = 14;

    /**
     * The canonical text.
     *
     * @param changes from the text that the target was made from; null if that is the same
     */
    @TemplateData
    public record SourceText(String text, List<Stretch> changes) {}

    /**
     * The translation.
     *
     * @param text in the field, stored or only typed
     * @param status of the stored one, {@code current}
     * @param pieces the stored text in pieces, of which those that findings are about are marked; null without any
     * @param origin who or what made the stored one, when, and who reviewed it, in parts; empty if that is not known
     */
    @TemplateData
    public record TargetText(String text, String status, List<Piece> pieces, List<String> origin) {

        public TargetText {
            origin = List.copyOf(origin);
        }

        /** How many lines the field shows. */
        public int lines() {
            return Math.min(MOST_LINES, 2 + text.length() / LINE);
        }
    }

    /** A piece of a text. */
    @TemplateData
    public record Piece(String text, boolean marked) {}

    /**
     * A protected part: a time reference, or a span of markup.
     *
     * @param text as it is written
     * @param said what a time reference says in this language; null for markup
     */
    @TemplateData
    public record CodeView(String text, String said) {}

    /**
     * A term of the glossary.
     *
     * @param targets what is right, the first one first
     */
    @TemplateData
    public record TermView(String english, String targets) {}

    /**
     * What a check finds.
     *
     * @param expected what would be right; null if the check does not know, or if the message says it
     * @param type the address of the check's documentation
     * @param dismissed the reason of its dismissal; null if it is open
     * @param actor who dismissed it
     */
    @TemplateData
    public record UnitFinding(
            String check,
            String severity,
            String message,
            String expected,
            String type,
            String dismissed,
            String actor) {

        /** Whether it can be dismissed. */
        public boolean warning() {
            return dismissed == null && severity.equals("warning");
        }
    }

    /**
     * What became of what the person has just sent.
     *
     * @param key of the words for it
     * @param good whether it was done
     * @param reasons what was wrong, in the language of the person
     * @param detail the same in English, where there are no reasons; null for nothing
     */
    @TemplateData
    public record Notice(String key, boolean good, List<String> reasons, String detail) {

        static Notice good(String key) {
            return new Notice(key, true, List.of(), null);
        }

        static Notice bad(String key) {
            return new Notice(key, false, List.of(), null);
        }
    }

    /**
     * Three texts, of which a person chooses one or makes another one.
     *
     * @param base the text that both began with; null if there was none
     * @param theirs what is stored now, as changes from the base
     * @param mine what the person has typed, as changes from the base
     */
    @TemplateData
    public record Conflict(String base, List<Stretch> theirs, List<Stretch> mine) {}

    /** Whether a finding of it can be dismissed. */
    public boolean hasWarnings() {
        return findings.stream().anyMatch(UnitFinding::warning);
    }

    /** The id of the element of a unit, which addresses end with. */
    static String anchor(String unit) {
        return "u-" + unit;
    }

    /** The same with another text in the field and what there is to say of it. */
    UnitView typed(String text, Notice said) {
        return new UnitView(
                id,
                place,
                source,
                new TargetText(text, target.status(), null, target.origin()),
                codes,
                terms,
                findings,
                machineOffered,
                said,
                conflict);
    }

    UnitView withoutFindings() {
        return new UnitView(id, place, source, target, codes, terms, List.of(), machineOffered, null, null);
    }

    UnitView with(Notice said) {
        return new UnitView(id, place, source, target, codes, terms, findings, machineOffered, said, conflict);
    }

    UnitView with(Conflict found) {
        return new UnitView(id, place, source, target, codes, terms, findings, machineOffered, notice, found);
    }
}
