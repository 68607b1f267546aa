package dev.dragoman.quality;

import java.util.List;
import java.util.stream.Stream;

/** The faults of each check. */
final class FaultKinds {

    private static final String ADDRESS = "https://www.nato.int/cps/en/news_213501.htm";

    private FaultKinds() {}

    /**
     * The faults that a check should find.
     *
     * @param check its id
     * @param leastFound the share that must be found
     */
    record Kind(String check, List<? extends SeededFault> faults, double leastFound) {

        private static final double DEFAULT_RATE = 0.95;

        static Kind of(String check, SeededFault... faults) {
            return new Kind(check, List.of(faults), DEFAULT_RATE);
        }

        static Kind of(String check, List<? extends SeededFault> faults) {
            return new Kind(check, faults, DEFAULT_RATE);
        }

        @Override
        public String toString() {
            return check;
        }
    }

    /** All checks of targets, in the order of the documentation. */
    static Stream<Kind> all() {
        return Stream.of(fidelity(), form(), language(), whole()).flatMap(kinds -> kinds);
    }

    /** What is right and looks like the faults of a check, which must not report it. */
    static Stream<Kind> controls() {
        return Stream.of(Kind.of("numbers", NumberFaults.none()), Kind.of("times", TimesFaults.none()));
    }

    private static Stream<Kind> fidelity() {
        return Stream.of(
                Kind.of("placeholders", Faults.emphasisAdded(), Faults.referenceLost()),
                Kind.of("points", Faults.labelOfAnotherPoint()),
                Kind.of(
                        "numbers",
                        NumberFaults.changedDigit(),
                        NumberFaults.lost(),
                        NumberFaults.addedZero(),
                        NumberFaults.changedDigitOfLargeNumber(),
                        NumberFaults.lostThousands(),
                        NumberFaults.lostLargeNumber(),
                        NumberFaults.wrongScale(),
                        NumberFaults.lostDecimalSeparator(),
                        NumberFaults.invented()),
                Kind.of(
                        "times",
                        TimesFaults.wrongClock(),
                        TimesFaults.wrongClockAtHome(),
                        TimesFaults.wrongDate(),
                        TimesFaults.otherDay(),
                        TimesFaults.otherHour(),
                        TimesFaults.wrongDuration(),
                        TimesFaults.wrongWeekday(),
                        TimesFaults.labelOfWinter(),
                        TimesFaults.labelOfAnotherZone(),
                        TimesFaults.otherHourThanSource(),
                        TimesFaults.otherDayThanSource(),
                        TimesFaults.dropped(),
                        TimesFaults.droppedAltogether()),
                Kind.of("names", Faults.misspeltName()),
                Kind.of("check_glossary", Faults.otherTerm()),
                Kind.of("acronyms", Faults.lostAcronym(), Faults.misspeltAcronym()),
                Kind.of("urls", Faults.brokenAddress(ADDRESS)),
                Kind.of("emails", Faults.brokenAddress("press.office@hq.nato.int")));
    }

    private static Stream<Kind> form() {
        return Stream.of(
                Kind.of("begin_space", FormFaults.beginningWith(" ", "  ", "\u00a0", "\u3000")),
                Kind.of("end_space", FormFaults.endingWith(" ", "  ", "\u00a0", "\u3000")),
                Kind.of("begin_newline", FormFaults.beginningWith("\n", "\n\n", " \n")),
                Kind.of("end_newline", FormFaults.endingWith("\n", "\n\n", " \n")),
                Kind.of("double_space", FormFaults.doubledSpace(), FormFaults.spaceAndNoBreakSpace()),
                Kind.of(
                        "end_stop",
                        FormFaults.lostStop(),
                        FormFaults.otherThanStop(":"),
                        FormFaults.otherThanStop(","),
                        FormFaults.otherThanStop("…")),
                // No source of the shipped records ends with one of these marks: the fault is to add it.
                Kind.of("end_colon", FormFaults.addedMark(":")),
                Kind.of("end_question", FormFaults.addedMark("?")),
                Kind.of("end_exclamation", FormFaults.addedMark("!")),
                Kind.of("end_ellipsis", FormFaults.addedMark("…")),
                Kind.of(
                        "brackets",
                        FormFaults.lostOpeningBracket(),
                        FormFaults.lostClosingBracket(),
                        FormFaults.lostBrackets()),
                Kind.of(
                        "quotes",
                        FormFaults.lostOpeningQuote(),
                        FormFaults.lostClosingQuote(),
                        FormFaults.lostQuotes(),
                        FormFaults.straightQuotes()),
                Kind.of(
                        "punctuation_spacing",
                        FormFaults.otherSpaceOfMark(" "),
                        FormFaults.otherSpaceOfMark(""),
                        FormFaults.semicolonAfter(" "),
                        FormFaults.semicolonAfter(""),
                        FormFaults.exclamationAfter(" "),
                        FormFaults.exclamationAfter(""),
                        FormFaults.guillemetsWith(" "),
                        FormFaults.guillemetsWith("")),
                Kind.of("kashida", FormFaults.lengthenedLetter("\u0640"), FormFaults.lengthenedLetter("\u0640\u0640")),
                Kind.of(
                        "zero-width-space",
                        FormFaults.inserted("\u200B"),
                        FormFaults.inserted("\u2060"),
                        FormFaults.inserted("\uFEFF"),
                        FormFaults.insertedJoiner("\u200C"),
                        FormFaults.insertedJoiner("\u200D")),
                Kind.of(
                        "bidi",
                        FormFaults.inserted("\u202E"),
                        FormFaults.inserted("\u202D"),
                        FormFaults.inserted("\u202B"),
                        FormFaults.inserted("\u2067"),
                        FormFaults.inserted("\u2069"),
                        FormFaults.inserted("\u202C")),
                Kind.of("double_escaped", Faults.escapedTwice()),
                Kind.of("unnormalized", FormFaults.decomposed(), FormFaults.decomposedLetter()));
    }

    private static Stream<Kind> language() {
        return Stream.of(
                Kind.of("same", Faults.copiedSource()),
                Kind.of(
                        "language",
                        LanguageFaults.textOfAnotherLanguage(),
                        LanguageFaults.sentenceOfAnotherLanguage(),
                        LanguageFaults.sentenceOfNeighbour(),
                        LanguageFaults.simplifiedChinese()),
                Kind.of(
                        "script",
                        LanguageFaults.wordOfScript("ერთობლივი განცხადება"),
                        LanguageFaults.wordOfScript("κοινή δήλωση"),
                        LanguageFaults.wordOfScript("แถลงการณ์"),
                        LanguageFaults.japaneseInChinese(),
                        LanguageFaults.englishWords()),
                Kind.of("confusables", LanguageFaults.confusable(), LanguageFaults.greekLetter()),
                Kind.of("length", LanguageFaults.cutOff(), LanguageFaults.pastedTwice()),
                Kind.of("sentences", LanguageFaults.droppedSentence()));
    }

    private static Stream<Kind> whole() {
        return Stream.of(
                Kind.of("unfinished", Faults.unfinished()),
                Kind.of("missing", WholeFaults.lostTarget()),
                Kind.of("outdated", Faults.changedSource()),
                Kind.of("inconsistent", WholeFaults.sameSourceWithAWordLess(), WholeFaults.sameSourceInOtherWords()));
    }
}
