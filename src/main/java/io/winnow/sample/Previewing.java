package io.winnow.sample;

import io.winnow.project.NewClass;
import io.winnow.sample.image.InspectedImage;
import io.winnow.sample.source.Reasons;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SourceRow;
import io.winnow.sample.source.SourceRow.ImageContent;
import io.winnow.sample.source.SourceRow.TextContent;
import io.winnow.sample.source.TableLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a source: labels of all rows, images until the time is up. */
final class Previewing implements RowSink {

    private static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_CLASSES = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final List<ImportPreview.Sample> samples = new ArrayList<>();
    private final List<Rejection> problems = new ArrayList<>();
    private final SortedMap<String, Integer> classes =
            new TreeMap<>(Comparator.comparing(Previewing::inOrder));
    private final int wanted;
    private final Instant until;
    private final Clock clock;
    private long inspected;
    private long rows;
    private boolean stopped;
    private long unlabeled;

    /**
     * @param wanted how many good samples to show
     * @param until when to stop opening images
     */
    Previewing(int wanted, Instant until, Clock clock) {
        this.wanted = wanted;
        this.until = until;
        this.clock = clock;
    }

    /**
     * @param about how many rows the source has, as far as it knows
     */
    ImportPreview preview(long about, @Nullable TableLayout layout) {
        long total = stopped ? about : rows;
        return new ImportPreview(total, inspected, samples, problems, classes, unlabeled, layout);
    }

    @Override
    public boolean row(SourceRow row) {
        rows++;
        if (!clock.instant().isBefore(until) || inspect(row)) {
            count(row);
        }
        stopped = classes.size() >= MOST_CLASSES;
        return !stopped;
    }

    @Override
    public boolean rejected(Rejection rejection) {
        rows++;
        inspected++;
        setAside(rejection);
        return true;
    }

    private void setAside(Rejection rejection) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(rejection);
        }
    }

    private void count(SourceRow row) {
        String label = row.label();
        if (label == null) {
            unlabeled++;
            return;
        }
        String problem = NewClass.nameProblem(label);
        if (problem.isEmpty()) {
            classes.merge(label.strip(), 1, Integer::sum);
        } else {
            setAside(new Rejection(row.position(), row.name(), ClassNames.noClass(problem)));
        }
    }

    /** Whether the row is good. */
    private boolean inspect(SourceRow row) {
        inspected++;
        try {
            ImportPreview.Sample sample = sample(row);
            if (samples.size() < wanted) {
                samples.add(sample);
            }
            return true;
        } catch (IOException e) {
            setAside(new Rejection(row.position(), row.name(), Reasons.of(e)));
            return false;
        }
    }

    /** For sorting: {@code class 9} comes before {@code class 10}, {@code cat} is {@code Cat}. */
    private static String inOrder(String label) {
        return NUMBER.matcher(ClassNames.key(label))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }

    private static ImportPreview.Sample sample(SourceRow row) throws IOException {
        return switch (row.content()) {
            case ImageContent content -> {
                InspectedImage image = content.inspect();
                yield new ImportPreview.Sample(
                        row.name(),
                        row.label(),
                        image.format().mediaType(),
                        image.width(),
                        image.height(),
                        image.content());
            }
            case TextContent(String text) ->
                    new ImportPreview.Sample(
                            row.name(),
                            row.label(),
                            Texts.MEDIA_TYPE,
                            0,
                            0,
                            text.getBytes(StandardCharsets.UTF_8));
        };
    }
}
