package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.Progress;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.UnreadableImage;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceRow;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.TableLayout;
import io.winnow.sample.source.TextTableSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads labeled samples from whatever an import can read. Samples without a label and bad rows are
 * left out and counted.
 */
public final class LabeledSamplesReader {

    private static final int LARGEST_SIDE = 64;

    private final List<String> labels = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<byte @Nullable []> originals = new ArrayList<>();
    private final ImageStack images;
    private final @Nullable Copies copies;
    private int leftOut;

    private LabeledSamplesReader(@Nullable ImageShape shape, @Nullable Copies copies) {
        this.images = new ImageStack(shape, LARGEST_SIDE);
        this.copies = copies;
    }

    /**
     * Reads all of {@code source}; its images take the shape of the first one, their sides at most
     * 64 pixels. The files of images that were another shape are kept in memory too, for encoders
     * of larger images. Exact copies are merged, the first one's label counts, as in an import: a
     * sample that is in the pool many times would otherwise be in a test set drawn from the same
     * samples the fewer times, which punishes every strategy that asks for what is common.
     *
     * @throws SourceUnusable if nothing labeled can be read there; the message is for a person
     */
    public static LabeledSamples read(LabeledSource source, Progress progress) throws IOException {
        return new LabeledSamplesReader(null, new Copies()).all(source, progress);
    }

    /**
     * A test set, whose copies count as often as they are there.
     *
     * @param like the pool, whose shape its images take
     * @throws SourceUnusable if nothing labeled can be read there; the message is for a person
     */
    public static LabeledSamples read(LabeledSource source, Samples like, Progress progress)
            throws IOException {
        ImageShape shape = like instanceof Samples.Images images ? images.source().shape() : null;
        return new LabeledSamplesReader(shape, null).all(source, progress);
    }

    private LabeledSamples all(LabeledSource source, Progress progress) throws IOException {
        try (SampleSource opened = source.open()) {
            read(opened, progress);
            if (labels.isEmpty()) {
                throw nothing(source, opened);
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        if (!texts.isEmpty() && texts.size() < labels.size()) {
            throw new SourceUnusable(source.path() + " mixes images and texts.");
        }
        List<String> classes = List.copyOf(new TreeSet<>(labels));
        int[] truth = labels.stream().mapToInt(classes::indexOf).toArray();
        int merged = copies == null ? 0 : copies.count();
        return new LabeledSamples(samples(), truth, classes, merged);
    }

    private SourceUnusable nothing(LabeledSource source, SampleSource opened) throws IOException {
        if (leftOut > 0 && opened instanceof TextTableSource table) {
            TableLayout layout = table.layout();
            if (layout.label() == null && layout.columns().size() > 1) {
                return new SourceUnusable(
                        "No column of %s is called like one of labels. Name it (--label-column); its columns are: %s."
                                .formatted(source.path(), String.join(", ", layout.columns())));
            }
        }
        return new SourceUnusable(
                "There is no labeled sample in %s (%d without a label or unreadable)."
                        .formatted(source.path(), leftOut));
    }

    private Samples samples() {
        return images.isEmpty()
                ? new Samples.Texts(texts)
                : new Samples.Images(images.images(), new Originals(originals));
    }

    private void read(SampleSource source, Progress progress) throws IOException {
        long total = Math.max(1, source.total());
        source.read(
                new RowSink() {
                    private long done;

                    @Override
                    public boolean row(SourceRow row) {
                        take(row);
                        return count();
                    }

                    @Override
                    public boolean rejected(Rejection rejection) {
                        leftOut++;
                        return count();
                    }

                    private boolean count() {
                        progress.report(Math.min(++done, total), total, "reading samples");
                        return true;
                    }
                });
    }

    private void take(SourceRow row) {
        String label = row.label();
        if (label == null || label.isBlank()) {
            leftOut++;
            return;
        }
        try {
            boolean taken =
                    switch (row.content()) {
                        case SourceRow.TextContent content -> take(content.text());
                        case SourceRow.ImageContent content -> take(content.inspect().content());
                    };
            if (taken) {
                labels.add(label);
            }
        } catch (IOException e) {
            leftOut++;
        }
    }

    private boolean take(String text) {
        return !isCopy(text.getBytes(StandardCharsets.UTF_8)) && texts.add(text);
    }

    private boolean take(byte[] file) throws UnreadableImage {
        BufferedImage image = ImageFiles.decode(file);
        return !isCopy(file) && originals.add(images.add(image) ? null : file);
    }

    private boolean isCopy(byte[] content) {
        return copies != null && copies.has(content);
    }
}
