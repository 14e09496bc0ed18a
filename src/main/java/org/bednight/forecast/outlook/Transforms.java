package org.bednight.forecast.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sums of independent parts, by transforms that are as short as will do. */
final class Transforms {

    private Transforms() {}

    /** Returns the masses of the sum of independent {@code parts}, at least one. */
    static double[] sum(List<double[]> parts) {
        return gather(parts, Integer.MAX_VALUE).get(0);
    }

    /**
     * Adds up parts, the shortest first, as long as a transform of at most {@code longest} points will do for two of
     * them; what is left has the same sum and needs fewer long transforms.
     */
    static List<double[]> gather(List<double[]> parts, int longest) {
        var queue = new PriorityQueue<double[]>(Comparator.comparing(masses -> masses.length));
        queue.addAll(parts);
        var gathered = new ArrayList<double[]>();
        while (!queue.isEmpty()) {
            double[] first = queue.remove();
            double[] second = queue.peek();
            int cells = second == null ? 0 : first.length + second.length - 1;
            if (second == null || Fourier.lengthFor(cells) > longest) {
                gathered.add(first);
            } else {
                queue.remove();
                queue.add(Fourier.ofAtLeast(cells).convolve(first, second));
            }
        }
        return gathered;
    }
}
