package io.winnow.simulate;

import io.winnow.learning.Progress;
import io.winnow.sample.image.ImageFiles;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads images from whatever an import can read images from; labels are not looked at. */
public final class UnlabeledImagesReader implements RowSink {

    private final ImageStack stack;
    private final List<Rejection> leftOut = new ArrayList<>();
    private final Progress progress;
    private final long total;
    private long done;

    private UnlabeledImagesReader(ImageStack stack, Progress progress, long total) {
        this.stack = stack;
        this.progress = progress;
        this.total = total;
    }

    /**
     * Reads an IDX file, a folder, a {@code .zip}, or a manifest ({@code .csv}, {@code .jsonl}).
     *
     * @param largestSide pixels; images take the shape of the first one, its longer side reduced to
     *     that
     * @throws SourceUnusable if there is no image, or more than fit into memory; for a person
     */
    public static UnlabeledImages read(Path data, int largestSide, Progress progress)
            throws IOException {
        ImageStack stack = new ImageStack(null, largestSide);
        try (SampleSource source = open(data)) {
            long total = Math.max(1, source.total());
            UnlabeledImagesReader reader = new UnlabeledImagesReader(stack, progress, total);
            source.read(reader);
            if (!stack.hasRoom()) {
                throw new SourceUnusable(
                        "%s has more images than fit into memory at %d pixels a side: make it fewer."
                                .formatted(data, largestSide));
            }
            return reader.whatIsThere(data);
        }
    }

    private static SampleSource open(Path data) throws IOException {
        ImportLimits limits = ImportLimits.defaults();
        if (Files.isDirectory(data)) {
            Path idx = LabeledSource.idxImages(data);
            return idx == null ? new FolderSource(data, false, limits) : open(idx);
        }
        if (!Files.exists(data)) {
            throw new SourceUnusable("There is no file or folder " + data + ".");
        }
        String name = String.valueOf(data.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return new ZipSource(data, false, limits);
        }
        return ManifestSource.mayBe(name)
                ? new ManifestSource(data, ManifestColumns.DEFAULT, limits)
                : new IdxSource(data, null, List.of(), limits);
    }

    private UnlabeledImages whatIsThere(Path data) throws SourceUnusable {
        if (!stack.isEmpty()) {
            return new UnlabeledImages(stack.images(), leftOut);
        }
        String first =
                leftOut.isEmpty()
                        ? ""
                        : " ("
                                + leftOut.getFirst().file()
                                + ": "
                                + leftOut.getFirst().reason()
                                + ")";
        throw new SourceUnusable("There is no image in " + data + first + ".");
    }

    @Override
    public boolean row(SourceRow row) {
        try {
            stack.add(ImageFiles.decode(row.inspectImage().content()));
        } catch (IOException e) {
            leftOut.add(new Rejection(row.position(), row.name(), String.valueOf(e.getMessage())));
        }
        return count();
    }

    @Override
    public boolean rejected(Rejection rejection) {
        leftOut.add(rejection);
        return count();
    }

    private boolean count() {
        progress.report(Math.min(++done, total), total, "reading images");
        return stack.hasRoom();
    }
}
