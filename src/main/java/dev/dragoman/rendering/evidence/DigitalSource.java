package dev.dragoman.rendering.evidence;

import java.util.Optional;

/** How far software made a text, in the terms of IPTC's NewsCodes for digital source types. */
public enum DigitalSource {
    TRAINED("trainedAlgorithmicMedia", "TrainedAlgorithmicMediaDigitalSource"),
    COMPOSITE("compositeWithTrainedAlgorithmicMedia", "CompositeWithTrainedAlgorithmicMediaDigitalSource");

    /** The scheme that the codes belong to. */
    public static final String SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String code;
    private final String linked;

    DigitalSource(String code, String linked) {
        this.code = code;
        this.linked = linked;
    }

    /** The source of a text of which some units were made, or begun, by software; empty if none was. */
    static Optional<DigitalSource> of(int units, int machine, int begun) {
        if (machine == 0 && begun == 0) {
            return Optional.empty();
        }
        return Optional.of(machine == units ? TRAINED : COMPOSITE);
    }

    /** The code within the scheme. */
    public String code() {
        return code;
    }

    /** The code as an address. */
    public String uri() {
        return SCHEME + code;
    }

    /** The member of schema.org's IPTCDigitalSourceEnumeration. */
    public String linked() {
        return "https://schema.org/" + linked;
    }

    /** The source that has this address. */
    public static Optional<DigitalSource> ofUri(String uri) {
        for (DigitalSource source : values()) {
            if (source.uri().equals(uri)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
