package dev.dragoman.quality.form.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Aligns the sentences of a source and its target by their lengths alone (Gale and Church, "A Program for Aligning
 * Sentences in Bilingual Corpora", 1993): one to one, two to one, one to two, or one that has no counterpart.
 */
final class SentenceAlignment {

    /** The variance of a target's length for each character of its source. */
    private static final double VARIANCE = 6.8;

    /** Costs, as negative logarithms of how likely each is. */
    private static final double ONE_TO_ONE = 0.1;

    private static final double MERGED = 4.2;
    private static final double LOST = 3.9;

    private SentenceAlignment() {}

    /**
     * Which sentences of the source have no counterpart.
     *
     * @param source lengths in characters
     * @param target lengths, in characters of the source's language
     */
    static List<Integer> lost(double[] source, double[] target) {
        double[][] costs = new double[source.length + 1][target.length + 1];
        int[][] steps = new int[source.length + 1][target.length + 1];
        for (int i = 0; i <= source.length; i++) {
            for (int j = 0; j <= target.length; j++) {
                if (i + j > 0) {
                    best(source, target, costs, steps, i, j);
                }
            }
        }
        List<Integer> lost = new ArrayList<>();
        int i = source.length;
        int j = target.length;
        while (i > 0 || j > 0) {
            int fromSource = steps[i][j] / 10;
            int fromTarget = steps[i][j] % 10;
            if (fromTarget == 0) {
                lost.add(i - 1);
            }
            i -= fromSource;
            j -= fromTarget;
        }
        Collections.reverse(lost);
        return lost;
    }

    /** Steps are two digits: how many sentences of the source, and of the target. */
    private static void best(double[] source, double[] target, double[][] costs, int[][] steps, int i, int j) {
        costs[i][j] = Double.MAX_VALUE;
        for (int step : new int[] {11, 21, 12, 10, 1, 31, 22}) {
            int ofSource = step / 10;
            int ofTarget = step % 10;
            if (i >= ofSource && j >= ofTarget) {
                double cost = costs[i - ofSource][j - ofTarget]
                        + cost(step, sum(source, i - ofSource, i), sum(target, j - ofTarget, j));
                if (cost < costs[i][j]) {
                    costs[i][j] = cost;
                    steps[i][j] = step;
                }
            }
        }
    }

    private static double cost(int step, double source, double target) {
        return switch (step) {
            case 11 -> ONE_TO_ONE + mismatch(source, target);
            case 21, 12 -> MERGED + mismatch(source, target);
            case 31, 22 -> MERGED * 2 + mismatch(source, target);
            default -> LOST;
        };
    }

    /** The square of the difference in standard deviations, halved: the logarithm of a normal distribution. */
    private static double mismatch(double source, double target) {
        double mean = Math.max(1, (source + target) / 2);
        double difference = target - source;
        return difference * difference / (2 * VARIANCE * mean);
    }

    private static double sum(double[] lengths, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += lengths[i];
        }
        return sum;
    }
}
