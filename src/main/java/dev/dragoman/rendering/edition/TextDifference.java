package dev.dragoman.rendering.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in, by words, or by characters in scripts that do not part words. */
public final class TextDifference {

    // The dictionaries that find words in these scripts are not in the native image.
    private static final String UNPARTED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern TOKEN = Pattern.compile("[" + UNPARTED + "]\\p{M}*"
            + "|[\\p{L}\\p{N}\\p{M}&&[^" + UNPARTED + "]]+(?:['’.,:][\\p{L}\\p{N}\\p{M}&&[^" + UNPARTED + "]]+)*+"
            + "|\\s+|\\X");

    /** Beyond this many words the two texts are shown whole, one after the other. */
    private static final int MAX_TOKENS = 4_000;

    /** How many pairs of words are compared for all texts of a page together. */
    private static final long MAX_PAIRS = 40_000_000;

    /** A stretch of so few characters between two changes is part of them: a reader cannot use crumbs. */
    private static final int CRUMB = 2;

    private TextDifference() {}

    /** What happened to a passage of text. */
    public enum ChangeKind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of text. */
    @TemplateData
    public record Stretch(ChangeKind kind, String text) {

        public boolean removed() {
            return kind == ChangeKind.REMOVED;
        }

        public boolean added() {
            return kind == ChangeKind.ADDED;
        }
    }

    /** How many words of a text are compared where a page shows so many changed texts: the time grows by their square. */
    public static int mostTokens(int texts) {
        return (int) Math.min(MAX_TOKENS, Math.sqrt(MAX_PAIRS / Math.max(1.0, texts)));
    }

    /** The stretches of the only text of a page; see below. */
    public static List<Stretch> between(String before, String after) {
        return between(before, after, mostTokens(1));
    }

    /**
     * The stretches in order; without those that were added they are the one text, without those removed the other.
     *
     * @param most beyond so many words that differ, the texts are shown whole, but for what they begin and end with alike
     */
    public static List<Stretch> between(String before, String after, int most) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        return joined(old.size() > most || now.size() > most ? betweenLong(old, now, most) : compared(old, now));
    }

    private static List<Stretch> betweenLong(List<String> old, List<String> now, int most) {
        int shorter = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shorter && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> removed = old.subList(start, old.size() - end);
        List<String> added = now.subList(start, now.size() - end);
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(ChangeKind.KEPT, String.join("", old.subList(0, start))));
        if (removed.size() > most || added.size() > most) {
            stretches.add(new Stretch(ChangeKind.REMOVED, String.join("", removed)));
            stretches.add(new Stretch(ChangeKind.ADDED, String.join("", added)));
        } else {
            stretches.addAll(compared(removed, added));
        }
        stretches.add(new Stretch(ChangeKind.KEPT, String.join("", old.subList(old.size() - end, old.size()))));
        return stretches;
    }

    private static List<Stretch> compared(List<String> old, List<String> now) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int begin = delta.getSource().getPosition();
            stretches.add(new Stretch(ChangeKind.KEPT, String.join("", old.subList(at, begin))));
            stretches.add(new Stretch(
                    ChangeKind.REMOVED, String.join("", delta.getSource().getLines())));
            stretches.add(new Stretch(
                    ChangeKind.ADDED, String.join("", delta.getTarget().getLines())));
            at = begin + delta.getSource().size();
        }
        stretches.add(new Stretch(ChangeKind.KEPT, String.join("", old.subList(at, old.size()))));
        return stretches;
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Gathers neighbouring changes, crumbs between them included, into one removal and one addition. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean crumb = i > 0 && i < stretches.size() - 1 && isCrumb(stretch.text());
            if (stretch.kind() != ChangeKind.ADDED && (stretch.kind() == ChangeKind.REMOVED || crumb)) {
                removed.append(stretch.text());
            }
            if (stretch.kind() != ChangeKind.REMOVED && (stretch.kind() == ChangeKind.ADDED || crumb)) {
                added.append(stretch.text());
            }
            if (stretch.kind() == ChangeKind.KEPT && !crumb) {
                flush(joined, removed, added);
                add(joined, ChangeKind.KEPT, stretch.text());
            }
        }
        flush(joined, removed, added);
        return joined;
    }

    private static boolean isCrumb(String kept) {
        String words = kept.strip();
        return words.codePointCount(0, words.length()) <= CRUMB;
    }

    private static void flush(List<Stretch> joined, StringBuilder removed, StringBuilder added) {
        add(joined, ChangeKind.REMOVED, removed.toString());
        add(joined, ChangeKind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Stretch> joined, ChangeKind kind, String text) {
        if (!text.isEmpty()) {
            joined.add(new Stretch(kind, text));
        }
    }
}
