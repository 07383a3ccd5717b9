package io.winnow.sample;

import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceRow;
import io.winnow.sample.source.SourceRow.TextContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads texts that belong to no project, batch by batch. */
public final class NewTexts {

    private static final int BATCH = 256;

    private NewTexts() {}

    /** Takes what is read. */
    public interface Sink {

        /** As many names as texts. */
        void texts(List<String> names, List<String> texts) throws IOException;

        /** A row that cannot be read: its place, file and reason. */
        void rejected(long position, String file, String reason);
    }

    /**
     * Reads everything that {@code spec} describes.
     *
     * @throws IOException if nothing can be read, or the sink says so
     */
    public static void read(ImportSpec spec, Sink sink) throws IOException {
        Batches texts = new Batches(sink);
        try (SampleSource source = new Sources(ImportLimits.defaults()).open(spec)) {
            source.read(texts);
            texts.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final class Batches implements RowSink {

        private final Sink sink;
        private final List<String> names = new ArrayList<>(BATCH);
        private final List<String> texts = new ArrayList<>(BATCH);

        Batches(Sink sink) {
            this.sink = sink;
        }

        @Override
        public boolean row(SourceRow row) {
            if (!(row.content() instanceof TextContent content)) {
                String reason = "this is an image, not a text";
                return rejected(new Rejection(row.position(), row.name(), reason));
            }
            names.add(row.name());
            texts.add(content.text());
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
                sink.texts(List.copyOf(names), List.copyOf(texts));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            names.clear();
            texts.clear();
        }
    }
}
