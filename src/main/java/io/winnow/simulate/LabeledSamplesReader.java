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
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private int leftOut;

    private LabeledSamplesReader(@Nullable ImageShape shape) {
        this.images = new ImageStack(shape, LARGEST_SIDE);
    }

    /**
     * Reads all of {@code source}; its images take the shape of the first one, their sides at most
     * 64 pixels. The files of images that were another shape are kept in memory too, for encoders
     * of larger images.
     *
     * @throws SourceUnusable if nothing labeled can be read there; the message is for a person
     */
    public static LabeledSamples read(LabeledSource source, Progress progress) throws IOException {
        return new LabeledSamplesReader(null).all(source, progress);
    }

    /** The same; images take the shape of those in {@code like}. */
    public static LabeledSamples read(LabeledSource source, Samples like, Progress progress)
            throws IOException {
        ImageShape shape = like instanceof Samples.Images images ? images.source().shape() : null;
        return new LabeledSamplesReader(shape).all(source, progress);
    }

    private LabeledSamples all(LabeledSource source, Progress progress) throws IOException {
        try (SampleSource opened = source.open()) {
            read(opened, progress);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        if (labels.isEmpty()) {
            throw new SourceUnusable(
                    "There is no labeled sample in %s (%d without a label or unreadable)."
                            .formatted(source.path(), leftOut));
        }
        if (!texts.isEmpty() && texts.size() < labels.size()) {
            throw new SourceUnusable(source.path() + " mixes images and texts.");
        }
        List<String> classes = List.copyOf(new TreeSet<>(labels));
        int[] truth = labels.stream().mapToInt(classes::indexOf).toArray();
        return new LabeledSamples(samples(), truth, classes);
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
            switch (row.content()) {
                case SourceRow.TextContent content -> texts.add(content.text());
                case SourceRow.ImageContent content -> take(content.inspect().content());
            }
            labels.add(label);
        } catch (IOException e) {
            leftOut++;
        }
    }

    private void take(byte[] file) throws UnreadableImage {
        originals.add(images.add(ImageFiles.decode(file)) ? null : file);
    }
}
