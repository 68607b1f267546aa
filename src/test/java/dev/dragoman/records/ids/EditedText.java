package dev.dragoman.records.ids;

import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.markdown.MarkdownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The paragraphs of a record while an editor works on it, some with an id that the file states. */
record EditedText(List<Paragraph> paragraphs) {

    EditedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A paragraph, or a bulleted point of the same words. */
    record Paragraph(String words, boolean point, Optional<String> stated) {

        static Paragraph of(String words) {
            return new Paragraph(words, false, Optional.empty());
        }

        String markdown() {
            return stated.map(id -> "<!-- unit: " + id + " -->\n").orElse("") + (point ? "- " : "") + words;
        }

        Paragraph saying(String other) {
            return new Paragraph(other, point, stated);
        }

        Paragraph stating(Optional<String> id) {
            return new Paragraph(words, point, id);
        }
    }

    /** What editors do; {@code at} and {@code to} name paragraphs, {@code words} brings new text. */
    record Edit(Kind kind, int at, int to, String words) {

        enum Kind {
            INSERT,
            DELETE,
            SWAP,
            MOVE,
            SPLIT,
            MERGE,
            REWORD,
            DUPLICATE,
            TURN_INTO_POINT,
            STATE_ID,
            LEAVE_ID,
            REWRITE_ALL,
            REVERT
        }
    }

    EditedText edited(Edit edit, List<EditedText> earlier) {
        List<Paragraph> after = new ArrayList<>(paragraphs);
        int at = edit.at() % after.size();
        int to = edit.to() % after.size();
        Paragraph one = after.get(at);
        switch (edit.kind()) {
            case INSERT -> after.add(at, Paragraph.of(edit.words()));
            case DELETE -> after.remove(at);
            case SWAP -> after.set(to, after.set(at, after.get(to)));
            case MOVE -> after.add(to, after.remove(at));
            case SPLIT -> split(after, at);
            case MERGE -> merge(after, at);
            case REWORD -> after.set(at, one.saying(one.words().replaceFirst("^\\w+", edit.words())));
            case DUPLICATE -> after.add(to, one.stating(Optional.empty()));
            case TURN_INTO_POINT -> after.set(at, new Paragraph(one.words(), !one.point(), one.stated()));
            case STATE_ID -> after.set(at, one.stating(Optional.of("p" + (edit.to() + 1))));
            case LEAVE_ID -> after.set(at, one.stating(Optional.empty()));
            case REWRITE_ALL -> after.replaceAll(each -> Paragraph.of(edit.words() + " " + after.indexOf(each)));
            case REVERT -> {
                return earlier.get(edit.to() % earlier.size());
            }
        }
        boolean sound = !after.isEmpty() && after.stream().noneMatch(twice(after));
        return sound ? new EditedText(after) : this;
    }

    private static void merge(List<Paragraph> after, int at) {
        if (at + 1 < after.size()) {
            Paragraph next = after.remove(at + 1);
            after.set(at, after.get(at).saying(after.get(at).words() + " " + next.words()));
        }
    }

    private static void split(List<Paragraph> after, int at) {
        String[] words = after.get(at).words().split(" ");
        if (words.length > 1) {
            int half = words.length / 2 + 1;
            after.set(at, after.get(at).saying(String.join(" ", List.of(words).subList(0, half))));
            if (half < words.length) {
                after.add(at + 1, Paragraph.of(String.join(" ", List.of(words).subList(half, words.length))));
            }
        }
    }

    private static Predicate<Paragraph> twice(List<Paragraph> all) {
        return one -> one.stated().isPresent()
                && all.stream()
                                .filter(other -> other.stated().equals(one.stated()))
                                .count()
                        > 1;
    }

    MarkdownReader.Reading read() {
        String body = paragraphs.stream().map(Paragraph::markdown).collect(Collectors.joining("\n\n"));
        return SampleRecords.read("a-record", """
                ---
                kind: readout
                title: A meeting
                byline: by somebody
                topic: Meetings
                issued: 1990-01-02
                event:
                  start: 1990-01-02T11:20+01:00[Europe/Brussels]
                  place: Brussels
                ---
                """ + body + "\n");
    }
}
