package dev.dragoman.locales;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import com.ibm.icu.util.LocaleMatcher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the version closest to a requested language by CLDR's matching data, but never one in another language. */
public final class ClosestLanguage {

    private final Map<LanguageAndScript, List<LanguageTag>> versions;

    public ClosestLanguage(Collection<LanguageTag> versions) {
        this.versions =
                versions.stream().collect(groupingBy(LanguageAndScript::of, LinkedHashMap::new, toUnmodifiableList()));
    }

    /** The closest in the requested language and script. */
    public Optional<LanguageTag> inSameScript(LanguageTag requested) {
        return pick(requested, versions.getOrDefault(LanguageAndScript.of(requested), List.of()));
    }

    /** The closest in the requested language and another script, if CLDR says that its readers read it. */
    Optional<LanguageTag> inScriptAlsoRead(LanguageTag requested) {
        return match(requested, inOtherScripts(requested));
    }

    /**
     * The closest in the requested language and any other script, for a request that leaves the script open.
     */
    Optional<LanguageTag> inAnyScript(LanguageTag requested) {
        List<LanguageTag> others = inOtherScripts(requested);
        return match(requested, others).or(() -> others.stream()
                .findFirst()
                .flatMap(first -> inSameScript(
                        requested.withScript(LanguageAndScript.of(first).script()))));
    }

    private List<LanguageTag> inOtherScripts(LanguageTag requested) {
        LanguageAndScript language = LanguageAndScript.of(requested);
        return versions.entrySet().stream()
                .filter(entry -> entry.getKey().language().equals(language.language()))
                .filter(entry -> !entry.getKey().script().equals(language.script()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static Optional<LanguageTag> pick(LanguageTag requested, List<LanguageTag> versions) {
        // ICU does not compare variants, and is not needed where there is only one version.
        if (versions.size() < 2) {
            return versions.stream().findFirst();
        }
        LanguageTag exact = requested.base();
        return versions.contains(exact)
                ? Optional.of(exact)
                : match(exact, versions).or(() -> versions.stream().findFirst());
    }

    private static Optional<LanguageTag> match(LanguageTag requested, List<LanguageTag> versions) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        LocaleMatcher.Builder matcher = LocaleMatcher.builder().setNoDefaultLocale();
        versions.forEach(version -> matcher.addSupportedULocale(version.toULocale()));
        int index = matcher.build().getBestMatchResult(requested.toULocale()).getSupportedIndex();
        return index < 0 ? Optional.empty() : Optional.of(versions.get(index));
    }
}
