package dev.dragoman.machine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.machine.provider.ProviderFault.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of an answer, which must be as many as were asked for. */
final class Answers {

    private Answers() {}

    /** The items of an array of strings. */
    static List<String> texts(JsonNode array, int expected) {
        if (!array.isArray()) {
            throw new ProviderFault(Kind.BAD_ANSWER, "The answer has no list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) {
            texts.add(text(item));
        }
        return counted(texts, expected);
    }

    /** A string. */
    static String text(JsonNode item) {
        if (!item.isTextual()) {
            throw new ProviderFault(Kind.BAD_ANSWER, "The answer has something else in place of a text");
        }
        return item.textValue();
    }

    /** The same texts, if they are as many as expected. */
    static List<String> counted(List<String> texts, int expected) {
        if (texts.size() != expected) {
            throw new ProviderFault(
                    Kind.BAD_ANSWER, "The answer has " + texts.size() + " texts; " + expected + " were asked for");
        }
        return texts;
    }
}
