package dev.dragoman.rendering.record;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that a page shows in one element: points that follow each other are one list, any other block stands alone.
 *
 * @param points whether these are points
 */
@TemplateData
public record BlockGroup(boolean points, List<BlockView> blocks) {

    static List<BlockGroup> of(List<BlockView> blocks) {
        List<BlockGroup> groups = new ArrayList<>();
        for (int from = 0; from < blocks.size(); ) {
            boolean points = isPoint(blocks.get(from));
            int to = from + 1;
            while (points && to < blocks.size() && isPoint(blocks.get(to))) {
                to++;
            }
            groups.add(new BlockGroup(points, blocks.subList(from, to)));
            from = to;
        }
        return groups;
    }

    private static boolean isPoint(BlockView block) {
        return block.type().equals("point");
    }
}
