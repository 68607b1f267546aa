package dev.dragoman.records;

import dev.dragoman.problem.ProblemException;
import jakarta.inject.Singleton;

/** Keeps records within the sizes that the operator has set. */
@Singleton
public class RecordLimits {

    private final LimitsConfig config;

    RecordLimits(LimitsConfig config) {
        this.config = config;
    }

    /** The settings, as readers take them. */
    public TextLimits text() {
        return new TextLimits(config.units(), config.unitLength(), config.codes(), config.lines());
    }

    /**
     * Goes on only if there are not too many units.
     *
     * @param what what has them, as the beginning of a sentence
     * @throws ProblemException LIMIT_EXCEEDED
     */
    public void checkCount(String what, int units) {
        text().requireUnits(what, units);
    }

    /**
     * Goes on only if a unit's text, source or target, is not too long.
     *
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code unit}
     */
    public void checkLength(String unit, String text) {
        text().requireLength(unit, text);
    }

    /** How deep the elements of an XML file may be nested. */
    public int xmlDepth() {
        return config.xmlDepth();
    }

    /**
     * Goes on only if a release has not too many editions.
     *
     * @throws ProblemException LIMIT_EXCEEDED
     */
    public void checkEditions(int editions) {
        if (editions > config.editions()) {
            throw TextLimits.exceeded("The release has " + editions + " editions", "editions", config.editions());
        }
    }
}
