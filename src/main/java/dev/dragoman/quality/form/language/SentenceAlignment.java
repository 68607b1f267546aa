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

    /** In standard deviations. */
    private static final double SHORT = 0.8;

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
        List<Step> path = path(steps);
        List<Integer> lost = new ArrayList<>();
        for (int k = 0; k < path.size(); k++) {
            Step step = path.get(k);
            boolean alone = step.targetStart() == step.targetEnd();
            if (alone
                    && (k == 0 || isShort(path.get(k - 1).to(step), source, target))
                    && (k + 1 == path.size() || isShort(step.to(path.get(k + 1)), source, target))) {
                lost.add(step.sourceStart());
            }
        }
        return lost;
    }

    /** Some sentences of the source and those of the target that stand for them. */
    private record Step(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {

        Step to(Step next) {
            return new Step(sourceStart, next.sourceEnd, targetStart, next.targetEnd);
        }
    }

    private static List<Step> path(int[][] steps) {
        List<Step> path = new ArrayList<>();
        int i = steps.length - 1;
        int j = steps[0].length - 1;
        while (i > 0 || j > 0) {
            int fromSource = steps[i][j] / 10;
            int fromTarget = steps[i][j] % 10;
            path.add(new Step(i - fromSource, i, j - fromTarget, j));
            i -= fromSource;
            j -= fromTarget;
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether the target lacks so much that its sentences are not likely the source's, merged into fewer. */
    private static boolean isShort(Step step, double[] source, double[] target) {
        double ofSource = sum(source, step.sourceStart(), step.sourceEnd());
        double ofTarget = sum(target, step.targetStart(), step.targetEnd());
        return ofSource - ofTarget >= SHORT * Math.sqrt(VARIANCE * (ofSource + ofTarget) / 2);
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
