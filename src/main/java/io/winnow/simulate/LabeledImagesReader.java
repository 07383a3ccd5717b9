package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.Resizing;
import io.winnow.sample.source.FolderSource;
import io.winnow.sample.source.IdxSource;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.ManifestColumns;
import io.winnow.sample.source.ManifestSource;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceRow;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.ZipSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads labeled images from whatever an import can read: an IDX pair, a folder or zip with one
 * folder per class, a CSV or JSONL manifest. Images without a label and bad rows are left out and
 * counted.
 */
public final class LabeledImagesReader {

    private static final int LARGEST_SIDE = 64;

    private final List<String> labels = new ArrayList<>();
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private @Nullable ImageShape shape;
    private int leftOut;

    private LabeledImagesReader(@Nullable ImageShape shape) {
        this.shape = shape;
    }

    /**
     * Reads all of {@code data}.
     *
     * @param data an IDX file of images (its labels beside it, named alike), a folder, a zip or a
     *     manifest
     * @param shape the shape to bring images to; null for the first image's own, its sides at most
     *     64
     * @throws SourceUnusable if nothing labeled can be read there; the message is for a person
     */
    public static LabeledImages read(Path data, @Nullable ImageShape shape, Progress progress)
            throws IOException {
        LabeledImagesReader reader = new LabeledImagesReader(shape);
        try (SampleSource source = open(data)) {
            reader.readAll(source, progress);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return reader.images(data);
    }

    static SampleSource open(Path data) throws IOException {
        if (!Files.exists(data)) {
            throw new SourceUnusable("There is no file or folder " + data + ".");
        }
        ImportLimits limits = ImportLimits.defaults();
        String name = String.valueOf(data.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(data)) {
            Path idx = idxImages(data);
            return idx == null ? new FolderSource(data, true, limits) : open(idx);
        }
        if (name.contains("idx3")) {
            return new IdxSource(data, labelsBeside(data), List.of(), limits);
        }
        if (name.endsWith(".zip")) {
            return new ZipSource(data, true, limits);
        }
        return new ManifestSource(data, new ManifestColumns("path", null), limits);
    }

    private static @Nullable Path idxImages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("images-idx3"))
                    .min(Path::compareTo)
                    .orElse(null);
        }
    }

    private static Path labelsBeside(Path images) throws SourceUnusable {
        String name = images.getFileName().toString();
        Path labels =
                images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1"));
        if (labels.equals(images) || !Files.exists(labels)) {
            throw new SourceUnusable("There is no file of labels beside " + images + ".");
        }
        return labels;
    }

    private void readAll(SampleSource source, Progress progress) throws IOException {
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
                        progress.report(Math.min(++done, total), total, "reading images");
                        return true;
                    }
                });
    }

    private void take(SourceRow row) {
        String label = row.label();
        if (label == null) {
            leftOut++;
            return;
        }
        try {
            var image = ImageFiles.decode(row.inspectImage().content());
            if (shape == null) {
                boolean grey = image.getRaster().getNumBands() == 1;
                double scale =
                        Math.min(
                                1,
                                (double) LARGEST_SIDE
                                        / Math.max(image.getHeight(), image.getWidth()));
                shape =
                        new ImageShape(
                                grey ? 1 : 3,
                                (int) Math.max(1, Math.round(image.getHeight() * scale)),
                                (int) Math.max(1, Math.round(image.getWidth() * scale)));
            }
            pixels.writeBytes(Resizing.toShape(image, shape));
            labels.add(label);
        } catch (IOException e) {
            leftOut++;
        }
    }

    private LabeledImages images(Path data) throws SourceUnusable {
        ImageShape known = shape;
        if (known == null || labels.isEmpty()) {
            throw new SourceUnusable(
                    "There is no labeled image in %s (%d without a label or unreadable)."
                            .formatted(data, leftOut));
        }
        List<String> classes = List.copyOf(new TreeSet<>(labels));
        int[] truth = labels.stream().mapToInt(classes::indexOf).toArray();
        return new LabeledImages(ImageSource.of(pixels.toByteArray(), known), truth, classes);
    }
}
