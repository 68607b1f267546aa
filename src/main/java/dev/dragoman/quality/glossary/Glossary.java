package dev.dragoman.quality.glossary;

import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms and names that translations into one language must use. */
public final class Glossary {

    /** A glossary without terms. */
    public static final Glossary EMPTY = new Glossary(LanguageTag.CANONICAL, List.of());

    private final LanguageTag locale;
    private final List<Term> terms;
    private final TermWords words;
    private final TermTrie english = new TermTrie(TermWords.english());
    private final TermTrie accepted;
    private final TermTrie forbidden;
    private final TermTrie exactlyForbidden;

    /** @param locale of the translations */
    public Glossary(LanguageTag locale, List<Term> terms) {
        this.locale = locale;
        this.terms = List.copyOf(terms);
        words = TermWords.of(locale);
        accepted = new TermTrie(words);
        forbidden = new TermTrie(words);
        exactlyForbidden = new TermTrie(words);
        for (Term term : this.terms) {
            english.add(term, term.english(), false);
            term.translations().forEach(translation -> accepted.add(term, translation, term.isPerson()));
            term.forms().forEach(form -> accepted.add(term, form, term.isPerson()));
            term.forbidden().forEach(wrong -> {
                forbidden.add(term, wrong, term.isPerson());
                exactlyForbidden.add(term, wrong, true);
            });
        }
    }

    /** The language of the translations. */
    public LanguageTag locale() {
        return locale;
    }

    /** All terms in the order of the file. */
    public List<Term> terms() {
        return terms;
    }

    /** The terms in an English text, the longest first: a term inside a longer one does not count. */
    public List<TermMatch> inSource(String text) {
        return terms.isEmpty() ? List.of() : english.longest(text);
    }

    /** The translations of terms in a translation, in all their forms, also those inside longer ones. */
    public List<TermMatch> inTarget(String text) {
        return terms.isEmpty() ? List.of() : accepted.all(text);
    }

    /**
     * The forbidden translations in a translation. What belongs to a longer, right translation of some term does not
     * count; nor does what may as well be a form of a right one.
     */
    public List<TermMatch> forbiddenIn(String text) {
        return inTranslation(text).forbidden();
    }

    /** Both the right and the forbidden translations in a translation. */
    public TranslationTerms inTranslation(String text) {
        if (terms.isEmpty()) {
            return new TranslationTerms(List.of(), List.of());
        }
        List<Word> read = words.read(text);
        List<TermMatch> right = accepted.all(read);
        return new TranslationTerms(right, forbiddenIn(read, right));
    }

    private List<TermMatch> forbiddenIn(List<Word> read, List<TermMatch> right) {
        List<TermMatch> wrong = forbidden.all(read);
        if (wrong.isEmpty()) {
            return wrong;
        }
        Set<TermMatch> exact = new HashSet<>(exactlyForbidden.all(read));
        List<TermMatch> found = new ArrayList<>();
        int next = 0;
        int before = 0;
        int here = 0;
        int start = -1;
        // Both are in the order of their beginnings: how far the right ones reach is all that counts.
        for (TermMatch match : wrong) {
            if (match.start() > start) {
                before = Math.max(before, here);
                here = 0;
                start = match.start();
            }
            while (next < right.size() && right.get(next).start() <= start) {
                TermMatch other = right.get(next++);
                if (other.start() < start) {
                    before = Math.max(before, other.end());
                } else {
                    here = Math.max(here, other.end());
                }
            }
            int most = exact.contains(match) ? here - 1 : here;
            if (match.end() > before && match.end() > most) {
                found.add(match);
            }
        }
        return found;
    }
}
