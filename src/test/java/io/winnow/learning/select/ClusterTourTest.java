package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterTourTest {

    @Test
    void agreesWithBruteForce() {
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/select/typiclust.txt"))) {
            in.useLocale(Locale.ROOT);
            int n = in.nextInt();
            int d = in.nextInt();
            int labeled = in.nextInt();
            int picks = in.nextInt();
            float[] values = new float[n * d];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.nextFloat();
            }
            int[] assignment = IntStream.range(0, n).map(i -> in.nextInt()).toArray();
            UnitRows points =
                    UnitRows.of(Embeddings.of(values, n, d), IntStream.range(0, n).toArray());
            ClusterTour tour = new ClusterTour(points, assignment, labeled, Progress.NONE);
            for (int i = 0; i < picks; i++) {
                ClusterTour.Stop stop = tour.next();
                assertThat(stop.item()).isEqualTo(in.nextInt());
                assertThat(stop.cluster()).isEqualTo(in.nextInt());
                assertThat(stop.score()).isCloseTo(in.nextDouble(), within(1e-5));
            }
        }
    }
}
