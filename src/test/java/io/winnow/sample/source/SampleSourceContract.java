package io.winnow.sample.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source of samples promises. */
abstract class SampleSourceContract {

    @TempDir Path contract;

    /**
     * At least three good rows, and at least one bad one that is not the last.
     *
     * @param folder an empty one for its files
     */
    abstract SampleSource source(Path folder) throws Exception;

    @Test
    void readingTwiceGivesTheSameRows() throws Exception {
        try (SampleSource source = source(contract)) {
            List<String> first = heard(source, Integer.MAX_VALUE);
            assertThat(heard(source, Integer.MAX_VALUE)).isEqualTo(first);
            assertThat(first).filteredOn(line -> line.startsWith("row")).hasSizeGreaterThan(2);
        }
    }

    @Test
    void aBadRowIsToldAndTheOthersFollow() throws Exception {
        try (SampleSource source = source(contract)) {
            List<String> all = heard(source, Integer.MAX_VALUE);
            int bad = 0;
            while (!all.get(bad).startsWith("rejected")) {
                bad++;
            }
            assertThat(all.subList(bad + 1, all.size())).anyMatch(line -> line.startsWith("row"));
        }
    }

    @Test
    void thereAreNoMoreRowsThanItSaid() throws Exception {
        try (SampleSource source = source(contract)) {
            assertThat((long) heard(source, Integer.MAX_VALUE).size())
                    .isPositive()
                    .isLessThanOrEqualTo(source.total());
        }
    }

    @Test
    void stopsWhenTheSinkHasHadEnough() throws Exception {
        try (SampleSource source = source(contract)) {
            List<String> all = heard(source, Integer.MAX_VALUE);
            for (int wanted = 1; wanted < all.size(); wanted++) {
                assertThat(heard(source, wanted)).isEqualTo(all.subList(0, wanted));
            }
        }
    }

    /** What a sink hears that wants so many rows, good or bad. */
    private static List<String> heard(SampleSource source, int wanted) throws Exception {
        List<String> heard = new ArrayList<>();
        source.read(
                new RowSink() {
                    @Override
                    public boolean row(SourceRow row) {
                        heard.add("row " + row.position() + row.name() + row.label());
                        return heard.size() < wanted;
                    }

                    @Override
                    public boolean rejected(Rejection bad) {
                        heard.add("rejected " + bad.position() + bad.file() + bad.reason());
                        return heard.size() < wanted;
                    }
                });
        return heard;
    }
}
