package dev.dragoman.machine.text;

import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.machine.text.ProtectedText.Code;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a provider made of a protected text, in either notation. */
final class MarkupReader {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,8})((?:\\s[^<>]{0,200}?)?)\\s{0,9}(/?)>");
    private static final Pattern ID = Pattern.compile("\\bid\\s{0,9}=\\s{0,9}[\"']?[xg]?([0-9]{1,4})[\"']?");
    private static final Set<String> NAMES = Set.of("x", "g", "span");

    private final List<Code> codes;
    private final String text;
    private final CodedText made = new CodedText("translation", Optional.empty());
    private final Set<Integer> seen = new HashSet<>();
    /** The numbers of open elements, the last one first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    MarkupReader(List<Code> codes, String text) {
        this.codes = codes;
        this.text = text;
    }

    String read() {
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            words(text.substring(at, tag.start()));
            at = tag.end();
            if (!NAMES.contains(tag.group(2).toLowerCase(Locale.ROOT))) {
                throw new LostMarkup("there is a tag " + tag.group(2) + ", which was not in the source");
            }
            if (tag.group(1).isEmpty()) {
                opened(tag.group(3), !tag.group(4).isEmpty());
            } else {
                closed();
            }
        }
        words(text.substring(at));
        if (!open.isEmpty()) {
            throw new LostMarkup("the protected part " + open.peek() + " is not closed");
        }
        if (seen.size() < codes.size()) {
            throw new LostMarkup((codes.size() - seen.size()) + " of " + codes.size() + " protected parts are missing");
        }
        try {
            return made.inline();
        } catch (ProblemException e) {
            throw new LostMarkup(e.detail());
        }
    }

    private void words(String escaped) {
        if (isInStandalone()) {
            if (!escaped.isBlank()) {
                throw new LostMarkup("there is text inside the protected part " + open.peek());
            }
            return;
        }
        if (escaped.indexOf('<') >= 0) {
            throw new LostMarkup("there is a broken tag");
        }
        String words = CharacterReferences.decoded(escaped);
        if (!words.isEmpty()) {
            made.words(words);
        }
    }

    private void opened(String attributes, boolean closed) {
        Matcher id = ID.matcher(attributes);
        int number = id.find() ? Integer.parseInt(id.group(1)) : 0;
        if (number < 1 || number > codes.size() || isInStandalone()) {
            throw new LostMarkup("there is a protected part that was not in the source");
        }
        if (!seen.add(number)) {
            throw new LostMarkup("the protected part " + number + " is there twice");
        }
        Code code = codes.get(number - 1);
        if (code instanceof Code.Spanning spanning) {
            made.open(String.valueOf(number), spanning.span(), spanning.address());
        } else if (code instanceof Code.Reference reference) {
            made.reference(reference.written());
        } else {
            made.lineBreak();
        }
        open.push(number);
        if (closed) {
            closed();
        }
    }

    private void closed() {
        if (open.isEmpty()) {
            throw new LostMarkup("a protected part is closed that was not open");
        }
        int number = open.pop();
        if (codes.get(number - 1) instanceof Code.Spanning) {
            made.close(String.valueOf(number));
        }
    }

    private boolean isInStandalone() {
        return !open.isEmpty() && !(codes.get(open.peek() - 1) instanceof Code.Spanning);
    }
}
