package dev.dragoman.quality.prose.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The forms that a zone's name takes in a language: with the other ending of its adjective, and without the spaces that
 * the language may leave out.
 *
 * @param endings of adjectives, by the one that the names have
 */
record ZoneForms(Map<String, String> endings, boolean spacesOptional) {

    /** Names with more spaces are taken with all of them or with none. */
    private static final int MOST_SPACES = 3;

    ZoneForms {
        endings = Map.copyOf(endings);
    }

    /** As a language's file has it. */
    static ZoneForms of(WordFile file) {
        return new ZoneForms(
                file.all("zone-ending")
                        .collect(Collectors.toMap(entry -> entry.words().get(0), entry -> entry.words()
                                .get(1))),
                file.has("setting", "spaces-optional"));
    }

    /** A name and its other forms. */
    List<String> of(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        endings.forEach((ending, other) -> {
            String changed = name.replace(ending + " ", other + " ");
            if (!changed.equals(name)) {
                forms.add(changed);
            }
        });
        if (spacesOptional) {
            forms.addAll(withoutSpaces(name));
        }
        return forms;
    }

    private static List<String> withoutSpaces(String name) {
        List<String> words = List.of(name.split(" "));
        int spaces = words.size() - 1;
        if (spaces > MOST_SPACES) {
            return List.of(String.join("", words));
        }
        List<String> forms = new ArrayList<>();
        for (int kept = 0; kept < (1 << spaces) - 1; kept++) {
            StringBuilder form = new StringBuilder(words.get(0));
            for (int i = 0; i < spaces; i++) {
                form.append((kept >> i & 1) == 1 ? " " : "").append(words.get(i + 1));
            }
            forms.add(form.toString());
        }
        return forms;
    }
}
