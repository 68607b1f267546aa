package dev.dragoman.desk.machine;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A job on its page.
 *
 * @param path its address
 * @param state {@code pending}, {@code done}, {@code failed} or {@code cancelled}
 * @param done the number of units with a stored translation
 * @param ended the number of units that have a result
 * @param person who asked for it
 * @param begun when, in words
 * @param fault the key of why it does not go on; null if it does
 * @param detail the same in English; null if there is none
 * @param again when the next attempt is made, in words; null if it is none after a failure
 * @param units those with something to say
 */
@TemplateData
public record JobView(
        String path,
        String state,
        int done,
        int ended,
        int total,
        String person,
        String begun,
        String fault,
        String detail,
        String again,
        boolean mayEdit,
        List<UnitResult> units) {

    /**
     * A unit that was not stored.
     *
     * @param href its page
     * @param state {@code skipped} or {@code failed}
     * @param fault the key of the reason
     * @param detail the same in English
     */
    @TemplateData
    public record UnitResult(String unit, String href, String state, String fault, String detail) {

        public boolean failed() {
            return state.equals("failed");
        }
    }

    public boolean pending() {
        return state.equals("pending");
    }

    /** Whether it can be taken up again. */
    public boolean resumable() {
        return mayEdit && !pending() && (ended < total || units.stream().anyMatch(UnitResult::failed));
    }
}
