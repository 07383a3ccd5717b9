package io.winnow.learning.select;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Selection.Pick;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What golden/select/geometry.py computed. */
record Geometry(
        Pool pool,
        List<Pick> centers,
        double[] squaredLengths,
        double[] squaredDistances,
        int[] pseudo,
        double delta,
        int[][] covers) {

    static Geometry read() {
        try (Scanner in =
                new Scanner(Geometry.class.getResourceAsStream("/golden/select/geometry.txt"))) {
            in.useLocale(Locale.ROOT);
            int n = in.nextInt();
            int d = in.nextInt();
            int classes = in.nextInt();
            int labeled = in.nextInt();
            int picks = in.nextInt();
            Pool pool =
                    new Pool(
                            Embeddings.of(floats(in, n * d), n, d),
                            IntStream.range(labeled, n).toArray(),
                            new Labels(
                                    IntStream.range(0, labeled).toArray(),
                                    new int[labeled],
                                    classes),
                            Pools.keys(n),
                            new Posterior(floats(in, n * classes), classes),
                            null);
            return new Geometry(
                    pool,
                    Stream.generate(() -> new Pick(in.nextInt(), in.nextDouble(), "", -1))
                            .limit(picks)
                            .toList(),
                    doubles(in, n),
                    doubles(in, n),
                    ints(in, n),
                    in.nextDouble(),
                    new int[][] {ints(in, 3), ints(in, 3), ints(in, 3), ints(in, 3), ints(in, 3)});
        }
    }

    private static int[] ints(Scanner in, int count) {
        return IntStream.range(0, count).map(i -> in.nextInt()).toArray();
    }

    private static double[] doubles(Scanner in, int count) {
        return IntStream.range(0, count).mapToDouble(i -> in.nextDouble()).toArray();
    }

    private static float[] floats(Scanner in, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.nextFloat();
        }
        return values;
    }
}
