package dev.dragoman.records.limits;

import dev.dragoman.problem.ProblemException;
import jakarta.inject.Singleton;

/** Enforces the size limits that the operator has set. */
@Singleton
public class RecordLimits {

    private final LimitsConfig config;

    RecordLimits(LimitsConfig config) {
        this.config = config;
    }

    /** The settings in the form that readers use. */
    public TextLimits text() {
        return new TextLimits(config.units(), config.unitLength(), config.codes(), config.lines());
    }

    /**
     * Checks that there are not too many units.
     *
     * @param what what has the units, as the beginning of a sentence
     * @throws ProblemException LIMIT_EXCEEDED
     */
    public void checkCount(String what, int units) {
        text().requireUnits(what, units);
    }

    /**
     * Checks that a unit's text, source or target, is not too long.
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

    /** How many pixels a picture can have. */
    public int picturePixels() {
        return config.picturePixels();
    }

    /**
     * Checks that a record does not have too many pictures.
     *
     * @throws ProblemException LIMIT_EXCEEDED
     */
    public void checkPictures(int pictures) {
        if (pictures > config.pictures()) {
            throw TextLimits.exceeded("The record would have " + pictures + " pictures", "pictures", config.pictures());
        }
    }

    /**
     * Checks that a release does not have too many editions.
     *
     * @throws ProblemException LIMIT_EXCEEDED
     */
    public void checkEditions(int editions) {
        if (editions > config.editions()) {
            throw TextLimits.exceeded("The release has " + editions + " editions", "editions", config.editions());
        }
    }
}
