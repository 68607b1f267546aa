package dev.dragoman.locales;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import com.ibm.icu.util.LocaleMatcher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the version nearest to a wish by CLDR's matching data, but never one in another language. */
final class ClosestLanguage {

    private final Map<LanguageAndScript, List<LanguageTag>> versions;

    ClosestLanguage(Collection<LanguageTag> versions) {
        this.versions =
                versions.stream().collect(groupingBy(LanguageAndScript::of, LinkedHashMap::new, toUnmodifiableList()));
    }

    /** The nearest in the language and the script of the wish. */
    Optional<LanguageTag> inSameScript(LanguageTag wish) {
        return pick(wish, versions.getOrDefault(LanguageAndScript.of(wish), List.of()));
    }

    /** The nearest in the language of the wish and another script, if CLDR says that its readers read it. */
    Optional<LanguageTag> inScriptAlsoRead(LanguageTag wish) {
        return match(wish, inOtherScripts(wish));
    }

    /** The nearest in the language of the wish and another script, read or not: for a wish that leaves the script open. */
    Optional<LanguageTag> inAnyScript(LanguageTag wish) {
        List<LanguageTag> others = inOtherScripts(wish);
        return match(wish, others).or(() -> others.stream()
                .findFirst()
                .flatMap(first ->
                        inSameScript(wish.withScript(LanguageAndScript.of(first).script()))));
    }

    private List<LanguageTag> inOtherScripts(LanguageTag wish) {
        LanguageAndScript wished = LanguageAndScript.of(wish);
        return versions.entrySet().stream()
                .filter(entry -> entry.getKey().language().equals(wished.language()))
                .filter(entry -> !entry.getKey().script().equals(wished.script()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static Optional<LanguageTag> pick(LanguageTag wish, List<LanguageTag> versions) {
        // ICU compares no variants, and need not be asked where there is no choice.
        if (versions.size() < 2) {
            return versions.stream().findFirst();
        }
        LanguageTag exact = wish.base();
        return versions.contains(exact)
                ? Optional.of(exact)
                : match(exact, versions).or(() -> versions.stream().findFirst());
    }

    private static Optional<LanguageTag> match(LanguageTag wish, List<LanguageTag> versions) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        LocaleMatcher.Builder matcher = LocaleMatcher.builder().setNoDefaultLocale();
        versions.forEach(version -> matcher.addSupportedULocale(version.toULocale()));
        int index = matcher.build().getBestMatchResult(wish.toULocale()).getSupportedIndex();
        return index < 0 ? Optional.empty() : Optional.of(versions.get(index));
    }
}
