package dev.dragoman.bundles.xliff.v2;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import net.sf.okapi.lib.xliff2.URIParser;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/**
 * The library's readers, each of which compiles the standard's schemas on first use and keeps them: a reader that has
 * read a file to its end is reused.
 */
final class XliffReaders {

    /** The prefix of TermBase eXchange (ISO 30042) in fragment identifiers that refer to its entries. */
    private static final Map<String, String> PREFIXES = Map.of("urn:iso:std:iso:30042:ed-1:v1:en", "tbx");

    private static final int MAX_IDLE = 8;
    private static final Queue<XLIFFReader> IDLE = new ArrayBlockingQueue<>(MAX_IDLE);

    private XliffReaders() {}

    /** Validates a file as the standard requires and returns its content. */
    static void read(String xml, Consumer<Event> events) {
        XLIFFReader idle = IDLE.poll();
        XLIFFReader reader = idle == null ? reader() : idle;
        try {
            reader.open(xml);
        } catch (XLIFFException e) {
            // The file is not valid by the schema, which is checked before the reader keeps any state.
            IDLE.offer(reader);
            throw e;
        }
        while (reader.hasNext()) {
            events.accept(reader.next());
        }
        reader.close();
        // A reader that has failed keeps its state, and is not reused.
        IDLE.offer(reader);
    }

    private static XLIFFReader reader() {
        URIParser references = new URIParser();
        references.addPrefixes(PREFIXES);
        return new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL, references);
    }
}
