package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.xliff.CodeTags;
import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlLines;
import java.util.LinkedHashMap;
import java.util.Map;

/** The inline codes of XLIFF 2.1 (§4.2.3); what they represent is original data of the unit. */
final class XliffTags implements CodeTags {

    private final Map<String, String> data = new LinkedHashMap<>();

    /** The ids of the original data, by content. */
    Map<String, String> data() {
        return data;
    }

    @Override
    public String reference(String id, String reference) {
        return XmlLines.tag(
                "ph",
                "/>",
                "id",
                id,
                "dataRef",
                dataRef(reference),
                "type",
                "other",
                "subType",
                "dragoman:time",
                "equiv",
                reference,
                "disp",
                reference,
                "canCopy",
                "no",
                "canDelete",
                "no",
                "canReorder",
                "yes");
    }

    @Override
    public String lineBreak(String id) {
        return XmlLines.tag("ph", "/>", "id", id, "type", "fmt", "subType", "xlf:lb");
    }

    @Override
    public String open(String id, CodedText.Span span, String address) {
        return switch (span) {
            case EMPHASIS -> XmlLines.tag("pc", ">", "id", id, "type", "fmt", "subType", "xlf:i");
            case STRONG -> XmlLines.tag("pc", ">", "id", id, "type", "fmt", "subType", "xlf:b");
            case LINK ->
                XmlLines.tag(
                        "pc",
                        ">",
                        "id",
                        id,
                        "type",
                        "link",
                        "dataRefStart",
                        dataRef(address),
                        "dataRefEnd",
                        dataRef(""));
        };
    }

    @Override
    public String close() {
        return "</pc>";
    }

    private String dataRef(String original) {
        return data.computeIfAbsent(original, key -> "d" + (data.size() + 1));
    }
}
