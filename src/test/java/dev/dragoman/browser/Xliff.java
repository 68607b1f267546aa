package dev.dragoman.browser;

import java.util.Collection;

/** Bundles of a test's own, as small as XLIFF allows. */
final class Xliff {

    private Xliff() {}

    static String unit(String id, String source, String target) {
        return "<unit id=\"%s\"><segment state=\"translated\"><source>%s</source><target>%s</target></segment></unit>"
                .formatted(id, source, target);
    }

    static String file(String locale, Collection<String> units) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="%s">
                <file id="f1">
                %s
                </file>
                </xliff>
                """.formatted(locale, String.join("\n", units));
    }
}
