package dev.dragoman.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the units whose id has to be stated in a file, as their place alone would give them another one. */
public final class ExplicitUnitIds {

    private final Map<String, List<String>> idsByPrefix = new TreeMap<>();
    private final Set<String> stated = new HashSet<>();

    private ExplicitUnitIds() {}

    /** The ids to state, as few as can be. */
    public static Set<String> of(CanonicalRecord canonical) {
        ExplicitUnitIds ids = new ExplicitUnitIds();
        canonical.blocks().forEach(ids::collect);
        Set<String> all = canonical.unitsById().keySet();
        ids.idsByPrefix.forEach((prefix, inOrder) -> ids.state(prefix, inOrder, all));
        return ids.stated;
    }

    /** What the id of a block's unit begins with if it is given by place. */
    static String prefix(Block block) {
        return block.fold(paragraph -> "p", heading -> "h", picture -> "img", quotation -> "p", point -> "p");
    }

    private void collect(Block block) {
        block.unit().ifPresent(unit -> idsByPrefix
                .computeIfAbsent(prefix(block), prefix -> new ArrayList<>())
                .add(unit.id()));
        block.blocks().forEach(this::collect);
    }

    /** Numbers by place run on where no number is missing; those that break the order are stated. */
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
