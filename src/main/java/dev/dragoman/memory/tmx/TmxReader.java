package dev.dragoman.memory.tmx;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.UploadedText;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.bundles.xliff.XmlText;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.tmx.TmxFile.Pair;
import dev.dragoman.memory.tmx.TmxFile.Refused;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.translation.PlaceholderDifference;
import dev.dragoman.translation.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the pairs of English and one other language out of an untrusted TMX file (TMX 1.4b, and older ones). Its document type
 * is skipped: nothing is fetched, and no entity is expanded.
 */
public final class TmxReader {

    private static final int MOST_ENTRIES = 100_000;

    private final XmlEvents events;
    private final LanguageTag locale;
    private final BundleLimits limits;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int others;

    private TmxReader(XmlEvents events, LanguageTag locale, BundleLimits limits) {
        this.events = events;
        this.locale = locale;
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException INVALID_BUNDLE if it is not TMX, or has more than 100,000 entries
     */
    public static TmxFile read(byte[] file, LanguageTag locale, BundleLimits limits) {
        TmxReader reader = new TmxReader(XmlEvents.skippingDocumentType(XmlText.decode(file)), locale, limits);
        reader.read();
        return new TmxFile(reader.pairs, reader.refused, reader.others);
    }

    private void read() {
        boolean root = false;
        int entries = 0;
        while (events.hasNext()) {
            if (events.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = events.at().getLocalName();
            if (!root && !name.equals("tmx")) {
                throw XliffProblem.line(
                        events.line(), "the root element of a TMX file is \"tmx\", not \"" + name + "\"");
            }
            root = true;
            if (name.equals("tu")) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw XliffProblem.line(
                            events.line(), "a file may have at most " + MOST_ENTRIES + " entries; divide it");
                }
                entry();
            }
        }
    }

    private void entry() {
        int line = events.line();
        Optional<TmxSegment> source = Optional.empty();
        Optional<TmxSegment> target = Optional.empty();
        Optional<LanguageTag> language = Optional.empty();
        int depth = 1;
        while (depth > 0) {
            int event = events.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = events.at().getLocalName();
                if (name.equals("tuv")) {
                    language = language(events.at());
                } else if (name.equals("seg")) {
                    TmxSegment segment = TmxSegment.read(events);
                    depth--;
                    if (language.filter(TmxReader::isEnglish).isPresent()) {
                        source = source.or(() -> Optional.of(segment));
                    } else if (language.filter(locale::isSameLanguage).isPresent()) {
                        target = target.or(() -> Optional.of(segment));
                    }
                }
            }
        }
        if (source.isEmpty() || target.isEmpty()) {
            others++;
        } else {
            take(line, source.get(), target.get());
        }
    }

    private void take(int line, TmxSegment source, TmxSegment target) {
        try {
            pair(line, source.marked(), target.marked()).ifPresent(pairs::add);
        } catch (ProblemException foreign) {
            // The codes are those of another tool.
            try {
                pair(line, source.plain(), target.plain()).ifPresent(pairs::add);
            } catch (ProblemException refusal) {
                refused.add(new Refused(line, withoutPlace(refusal.detail())));
            }
        }
    }

    private Optional<Pair> pair(int line, String source, String target) {
        UploadedText text = new UploadedText("tu", line, limits);
        Optional<String> english = text.read("the source", source);
        Optional<String> translation = text.read("the translation", target);
        if (english.isEmpty() || translation.isEmpty()) {
            throw text.invalid("the source or the translation is empty");
        }
        String wrong = Placeholders.differences(english.get(), translation.get()).stream()
                .map(PlaceholderDifference::phrase)
                .collect(Collectors.joining(" and "));
        if (!wrong.isEmpty()) {
            throw text.invalid(wrong);
        }
        return Optional.of(new Pair(line, english.get(), translation.get()));
    }

    /** The report says the line by itself, in the language of the person. */
    private static String withoutPlace(String detail) {
        return detail.replaceFirst("^line [0-9]+, unit \"tu\": ", "");
    }

    private static boolean isEnglish(LanguageTag tag) {
        return tag.toULocale().getLanguage().equals("en");
    }

    private static Optional<LanguageTag> language(XMLStreamReader at) {
        String said = at.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        // Versions before 1.4 have it without the prefix.
        String tag = said == null ? at.getAttributeValue(null, "lang") : said;
        return tag == null ? Optional.empty() : LanguageTag.find(tag.replace('_', '-'));
    }
}
