package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.InspectedImage;
import io.winnow.sample.image.Resizing;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.Reasons;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads images that belong to no project, in the shape an encoder takes, batch by batch. */
public final class NewImages {

    private static final int BATCH = 256;

    private NewImages() {}

    /**
     * Reads everything that {@code spec} describes.
     *
     * @throws IOException if nothing can be read, or the sink says so
     */
    public static void read(ImportSpec spec, ImageShape shape, Sink sink) throws IOException {
        Batches images = new Batches(shape, sink);
        try (SampleSource source = new Sources(ImportLimits.defaults()).open(spec)) {
            source.read(images);
            images.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Takes what is read. */
    public interface Sink {

        /**
         * @param pixels {@code names.size()} × C × H × W, 0..255; longer, and used again
         */
        void images(List<String> names, byte[] pixels) throws IOException;

        /** A row that cannot be read: its place, file and reason. */
        void rejected(long position, String file, String reason);
    }

    private static final class Batches implements RowSink {

        private final ImageShape shape;
        private final Sink sink;
        private final List<String> names = new ArrayList<>(BATCH);
        private final byte[] pixels;

        Batches(ImageShape shape, Sink sink) {
            this.shape = shape;
            this.sink = sink;
            this.pixels = new byte[BATCH * shape.bytes()];
        }

        @Override
        public boolean row(SourceRow row) {
            try {
                InspectedImage image = row.inspectImage();
                byte[] resized = Resizing.toShape(ImageFiles.decode(image.content()), shape);
                System.arraycopy(resized, 0, pixels, names.size() * shape.bytes(), resized.length);
                names.add(row.name());
            } catch (IOException e) {
                return rejected(new Rejection(row.position(), row.name(), Reasons.of(e)));
            }
            if (names.size() == BATCH) {
                flush();
            }
            return true;
        }

        @Override
        public boolean rejected(Rejection rejection) {
            sink.rejected(rejection.position(), rejection.file(), rejection.reason());
            return true;
        }

        private void flush() {
            if (names.isEmpty()) {
                return;
            }
            try {
                sink.images(List.copyOf(names), pixels);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            names.clear();
        }
    }
}
