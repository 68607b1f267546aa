package dev.dragoman.bundles.xliff.v12;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * The state of a unit in XLIFF 1.2 (§3.2, {@code state}, {@code state-qualifier}, {@code approved}); states that it
 * does not have are in a qualifier of our own.
 */
record Xliff12State(UnitState state, Optional<String> subState, boolean outdated) {

    private static final String OUTDATED = "needs-review-translation";
    private static final String STATE = "x-dragoman-";
    private static final String SUB_STATE = "x-dragoman-substate-";

    static Xliff12State of(Target target, boolean outdated) {
        return new Xliff12State(target.state(), target.subState(), outdated);
    }

    /**
     * Reads the attributes of a target.
     *
     * @param state one of the ten of the standard or an extension, or null
     * @param qualifier or null
     * @param approved whether the unit is
     */
    static Optional<Xliff12State> read(String state, String qualifier, boolean approved) {
        if (state == null) {
            return approved
                    ? Optional.of(new Xliff12State(UnitState.REVIEWED, Optional.empty(), false))
                    : Optional.empty();
        }
        String said = Optional.ofNullable(qualifier).orElse("");
        boolean outdated = state.equals(OUTDATED);
        UnitState read = outdated && said.startsWith(STATE)
                ? UnitState.of(said.substring(STATE.length())).orElse(UnitState.INITIAL)
                : state(state);
        // A unit that needs work is not finished, whatever else the file says.
        boolean raised = approved && read == UnitState.TRANSLATED;
        return Optional.of(new Xliff12State(raised ? UnitState.REVIEWED : read, subState(said), outdated));
    }

    /** What other tools mean: {@code new} and all {@code needs-*} are not finished. */
    private static UnitState state(String state) {
        return switch (state) {
            case "new",
                    "needs-translation",
                    "needs-adaptation",
                    "needs-l10n",
                    "needs-review-adaptation",
                    "needs-review-l10n",
                    "needs-review-translation" -> UnitState.INITIAL;
            case "signed-off" -> UnitState.REVIEWED;
            case "final" -> UnitState.FINAL;
            default -> UnitState.TRANSLATED;
        };
    }

    private static Optional<String> subState(String qualifier) {
        try {
            return qualifier.startsWith(SUB_STATE)
                    ? Optional.of(URLDecoder.decode(qualifier.substring(SUB_STATE.length()), UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // An invalid percent sign: it is not one of ours.
            return Optional.empty();
        }
    }

    /** The value of {@code state}. */
    String attribute() {
        if (outdated) {
            return OUTDATED;
        }
        return switch (state) {
            case INITIAL -> "needs-translation";
            case TRANSLATED -> "translated";
            case REVIEWED -> "signed-off";
            case FINAL -> "final";
        };
    }

    /** The value of {@code state-qualifier}, or empty. */
    String qualifier() {
        if (outdated) {
            return STATE + state.slug();
        }
        return subState.map(said -> SUB_STATE + URLEncoder.encode(said, UTF_8)).orElse("");
    }

    /** The value of {@code approved}, or empty. */
    String approved() {
        return !outdated && state.compareTo(UnitState.REVIEWED) >= 0 ? "yes" : "";
    }
}
