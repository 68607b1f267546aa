package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.prose.times.TimeExpression;
import java.util.Arrays;
import java.util.List;

/**
 * Decides to which clock time each zone, date or day shift of a sentence belongs: the one before it or the one after it,
 * by the signs in between, so that as few clock times as possible get two.
 */
final class Attachment {

    /** Belongs to no clock time. */
    static final int NONE = -1;

    private static final double IMPOSSIBLE = 1e9;
    private static final double BRACKET = 2;
    private static final double STRONG = 2;
    private static final double LETTER = 0.02;
    private static final double SECOND_OF_KIND = 5;
    private static final double CROSSING = 4;

    private final Gaps gaps;
    private final double comma;
    private final double before;
    private final double after;
    private final int reach;

    private Attachment(Gaps gaps, double comma, double before, double after, int reach) {
        this.gaps = gaps;
        this.comma = comma;
        this.before = before;
        this.after = after;
        this.reach = reach;
    }

    /** How zones are attached; they stand before the clock time in Japanese, after it in English. */
    static Attachment ofZones(Gaps gaps, boolean zoneFirst) {
        return new Attachment(gaps, 1, zoneFirst ? 0.5 : 0, zoneFirst ? 0 : 0.5, 40);
    }

    /** How dates and day shifts are attached; they mostly stand before the clock time. */
    static Attachment ofDates(Gaps gaps) {
        return new Attachment(gaps, 0.5, 0.3, 0, 80);
    }

    /** The index of the clock time for each item, or {@link #NONE}. Both lists are in reading order. */
    int[] attach(List<? extends TimeExpression> items, List<? extends TimeExpression> clocks, String text) {
        int count = items.size();
        int[] previous = new int[count];
        double[][] costs = new double[count][];
        int clock = 0;
        for (int i = 0; i < count; i++) {
            while (clock < clocks.size()
                    && clocks.get(clock).start() < items.get(i).start()) {
                clock++;
            }
            previous[i] = clock - 1;
            costs[i] = new double[] {toPrevious(i, items, clocks, previous[i], text), toNext(i, items, clocks, clock)};
        }
        return cheapest(costs, previous);
    }

    private double toPrevious(
            int i,
            List<? extends TimeExpression> items,
            List<? extends TimeExpression> clocks,
            int clock,
            String text) {
        if (clock < 0) {
            return IMPOSSIBLE;
        }
        TimeExpression item = items.get(i);
        boolean aloneInBrackets = item.start() > 0
                && item.end() < text.length()
                && Gaps.opens(text.charAt(item.start() - 1))
                && Gaps.closes(text.charAt(item.end()));
        if (aloneInBrackets) {
            return 0;
        }
        boolean crosses = i > 0 && items.get(i - 1).start() > clocks.get(clock).start();
        return before + (crosses ? CROSSING : 0) + cost(clocks.get(clock).end(), item.start());
    }

    private double toNext(
            int i, List<? extends TimeExpression> items, List<? extends TimeExpression> clocks, int clock) {
        if (clock >= clocks.size()) {
            return IMPOSSIBLE;
        }
        boolean crosses = i + 1 < items.size()
                && items.get(i + 1).start() < clocks.get(clock).start();
        return after
                + (crosses ? CROSSING : 0)
                + cost(items.get(i).end(), clocks.get(clock).start());
    }

    private double cost(int from, int to) {
        return gaps.letters(from, to) > reach
                ? IMPOSSIBLE
                : BRACKET * gaps.brackets(from, to)
                        + STRONG * gaps.strong(from, to)
                        + comma * gaps.commas(from, to)
                        + LETTER * gaps.letters(from, to);
    }

    /** The cheapest choice for all items together; only neighbours can meet at the same clock time. */
    private static int[] cheapest(double[][] costs, int[] previous) {
        int count = costs.length;
        double[][] best = new double[count][2];
        int[][] from = new int[count][2];
        for (int i = 0; i < count; i++) {
            for (int choice = 0; choice < 2; choice++) {
                best[i][choice] = costs[i][choice];
                if (i > 0) {
                    double first = best[i - 1][0] + clash(previous, i, 0, choice);
                    double second = best[i - 1][1] + clash(previous, i, 1, choice);
                    from[i][choice] = first <= second ? 0 : 1;
                    best[i][choice] += Math.min(first, second);
                }
            }
        }
        int[] attached = new int[count];
        Arrays.fill(attached, NONE);
        int choice = count == 0 || best[count - 1][0] <= best[count - 1][1] ? 0 : 1;
        for (int i = count - 1; i >= 0; i--) {
            if (costs[i][choice] < IMPOSSIBLE) {
                attached[i] = previous[i] + choice;
            }
            choice = from[i][choice];
        }
        return attached;
    }

    private static double clash(int[] previous, int i, int earlier, int choice) {
        return previous[i - 1] + earlier == previous[i] + choice ? SECOND_OF_KIND : 0;
    }
}
