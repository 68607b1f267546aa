package dev.dragoman.machine;

import java.util.List;

/**
 * The units that are sent with one request.
 *
 * @param id an unguessable one, new for each request
 */
record JobBatch(MachineJob job, String id, List<Item> items) {

    JobBatch {
        items = List.copyOf(items);
    }

    /**
     * A unit.
     *
     * @param source the text that is sent
     */
    record Item(String unit, String source) {}
}
