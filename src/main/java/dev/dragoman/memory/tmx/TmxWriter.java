package dev.dragoman.memory.tmx;

import dev.dragoman.bundles.xliff.XmlLines;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes pairs of English and one other language as TMX 1.4b, one by one. */
public final class TmxWriter {

    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Writer out;
    private final LanguageTag locale;
    private int codes;

    /** A writer into a stream that the caller closes. */
    public TmxWriter(Writer out, LanguageTag locale) {
        this.out = out;
        this.locale = locale;
    }

    /** What precedes the pairs. */
    public void begin(Instant now) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4">
                <header creationtool="Dragoman" creationtoolversion="1" segtype="paragraph" o-tmf="Dragoman" adminlang="en" srclang="en" datatype="plaintext" creationdate="%s"/>
                <body>
                """.formatted(DATES.format(now)));
    }

    /** A pair, with its origin. */
    public void add(MemoryPair pair) throws IOException {
        out.write("<tu changedate=\"" + DATES.format(pair.approvedAt()) + "\">");
        property("x-record", pair.record().orElse(null));
        property("x-unit", pair.unit().orElse(null));
        property("x-version", pair.version().map(String::valueOf).orElse(null));
        property("x-approver", pair.approver().orElse(null));
        property("x-file", pair.file().orElse(null));
        variant("en", pair.text());
        variant(locale.toString(), pair.target());
        out.write("</tu>\n");
    }

    /** What follows the pairs. */
    public void end() throws IOException {
        out.write("</body>\n</tmx>\n");
        out.flush();
    }

    private void property(String type, String value) throws IOException {
        if (value != null) {
            out.write("<prop type=\"" + type + "\">" + XmlLines.escape(value) + "</prop>");
        }
    }

    private void variant(String tag, String text) throws IOException {
        codes = 0;
        out.write("<tuv xml:lang=\"" + tag + "\"><seg>");
        parts(InlineText.parse(text));
        out.write("</seg></tuv>");
    }

    private void parts(List<Inline> parts) throws IOException {
        for (Inline part : parts) {
            if (part instanceof Inline.Text words) {
                out.write(XmlLines.escape(words.text()));
            } else if (part instanceof Inline.Time time) {
                out.write("<ph x=\"" + ++codes + "\">" + XmlLines.escape(time.text()) + "</ph>");
            } else if (part instanceof Inline.Break) {
                out.write("<ph x=\"" + ++codes + "\" type=\"lb\">\\\n</ph>");
            } else if (part instanceof Inline.Emphasis) {
                span("italic", "*", "*", part.parts());
            } else if (part instanceof Inline.Strong) {
                span("bold", "**", "**", part.parts());
            } else if (part instanceof Inline.Link link) {
                span("link", "[", "](" + link.address() + ")", part.parts());
            }
        }
    }

    private void span(String type, String begin, String end, List<Inline> inside) throws IOException {
        int number = ++codes;
        out.write("<bpt i=\"" + number + "\" type=\"" + type + "\">" + XmlLines.escape(begin) + "</bpt>");
        parts(inside);
        out.write("<ept i=\"" + number + "\">" + XmlLines.escape(end) + "</ept>");
    }
}
