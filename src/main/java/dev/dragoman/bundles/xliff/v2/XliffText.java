package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.TagType;

/**
 * Source or target of a unit of XLIFF 2, collected from its parts; its inline codes are our markup and time references.
 */
final class XliffText {

    private final CodedText text;

    XliffText(CodedText text) {
        this.text = text;
    }

    /** Adds the content of a segment, or of an ignorable between two. */
    void add(Fragment fragment) {
        for (Object part : fragment) {
            if (part instanceof String words) {
                text.words(words);
            } else if (part instanceof CTag code) {
                add(code);
            }
        }
    }

    /** Adds the plain text of a segment, without its codes. */
    void addWords(Fragment fragment) {
        for (Object part : fragment) {
            if (part instanceof String words) {
                text.words(words);
            }
        }
    }

    private void add(CTag code) {
        if (code.getTagType() == TagType.CLOSING) {
            text.close(code.getId());
        } else if (code.getTagType() == TagType.OPENING) {
            open(code);
        } else if ("xlf:lb".equals(code.getSubType())) {
            text.lineBreak();
        } else {
            text.reference(
                    Optional.of(data(code)).filter(CodedText::isReference).orElseThrow(() -> unknown(code)));
        }
    }

    private void open(CTag code) {
        if ("xlf:i".equals(code.getSubType())) {
            text.open(code.getId(), CodedText.Span.EMPHASIS, "");
        } else if ("xlf:b".equals(code.getSubType())) {
            text.open(code.getId(), CodedText.Span.STRONG, "");
        } else if ("link".equals(code.getType())) {
            text.open(code.getId(), CodedText.Span.LINK, data(code));
        } else {
            throw unknown(code);
        }
    }

    private static String data(CTag code) {
        return Optional.ofNullable(code.hasData() ? code.getData() : code.getEquiv())
                .orElse("");
    }

    private ProblemException unknown(CTag code) {
        return text.invalid("the inline code \"" + code.getId()
                + "\" is neither a time reference, emphasis, a link nor a line break");
    }
}
