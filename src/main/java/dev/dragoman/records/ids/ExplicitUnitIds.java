package dev.dragoman.records.ids;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the units whose id must be written in a file, because their position alone would give them another one. */
public final class ExplicitUnitIds {

    private final Map<String, List<String>> idsByPrefix = new TreeMap<>();
    private final Set<String> stated = new HashSet<>();

    private ExplicitUnitIds() {}

    /** The ids to write, as few as possible. */
    public static Set<String> of(CanonicalRecord canonical) {
        ExplicitUnitIds ids = new ExplicitUnitIds();
        canonical.blocks().forEach(ids::collect);
        Set<String> all = canonical.unitsById().keySet();
        ids.idsByPrefix.forEach((prefix, inOrder) -> ids.state(prefix, inOrder, all));
        return ids.stated;
    }

    /** The prefix of the ids that are assigned by position to such a block. */
    static String prefix(Block block) {
        return block.fold(paragraph -> "p", heading -> "h", picture -> "img", quotation -> "p", point -> "p");
    }

    private void collect(Block block) {
        block.unit().ifPresent(unit -> idsByPrefix
                .computeIfAbsent(prefix(block), prefix -> new ArrayList<>())
                .add(unit.id()));
        block.blocks().forEach(this::collect);
    }

    /** Numbers by position are consecutive; those that break the order are written. */
    private void state(String prefix, List<String> inOrder, Set<String> all) {
        int gap = IntStream.iterate(1, number -> number + 1)
                .filter(number -> !all.contains(prefix + number))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> numbers = new TreeMap<>();
        IntStream.range(1, gap).forEach(number -> numbers.put(prefix + number, number));
        int[] run = new int[inOrder.size()];
        Arrays.setAll(run, i -> numbers.getOrDefault(inOrder.get(i), -1));
        boolean[] byPlace = Alignment.longestRun(run);
        IntStream.range(0, run.length).filter(i -> !byPlace[i]).forEach(i -> stated.add(inOrder.get(i)));
    }
}
