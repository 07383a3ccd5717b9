package io.winnow.sample.source;

import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.InspectedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Image files of a zip archive. Nothing is unpacked to disk by its name; what entries claim about
 * their size is not believed, but counted while reading.
 */
public final class ZipSource implements SampleSource {

    private static final long RATIO_FROM = 1L << 20;

    private final ZipArchive zip;
    private final boolean labelsFromFolders;
    private final ImportLimits limits;
    private final AtomicLong unpacked = new AtomicLong();

    /**
     * @param labelsFromFolders whether the folder an image lies in names its class
     * @throws SourceUnusable if the file is no zip archive
     */
    public ZipSource(Path archive, boolean labelsFromFolders, ImportLimits limits)
            throws IOException {
        try {
            this.zip = ZipArchive.open(archive);
        } catch (ZipException e) {
            throw new SourceUnusable(
                    archive.getFileName() + " is not a zip archive: " + e.getMessage(), e);
        }
        this.labelsFromFolders = labelsFromFolders;
        this.limits = limits;
    }

    @Override
    public long total() {
        return zip.entries().filter(ZipSource::isRow).count();
    }

    @Override
    public void read(RowSink sink) {
        unpacked.set(0);
        Iterator<ZipArchive.Entry> entries = zip.entries().iterator();
        boolean more = true;
        for (long position = 1; more && entries.hasNext(); position++) {
            ZipArchive.Entry entry = entries.next();
            if (isRow(entry)) {
                more = offer(position, entry, sink);
            }
        }
    }

    private static boolean isRow(ZipArchive.Entry entry) {
        return !entry.zip().isDirectory() && !FileNames.isDropping(entry.name());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean offer(long position, ZipArchive.Entry entry, RowSink sink) {
        String name = entry.name();
        if (FileNames.escapes(name)) {
            return sink.rejected(new Rejection(position, name, "the path leaves the archive"));
        }
        return sink.row(
                SourceRow.image(position, name, label(name), Map.of(), () -> inspect(entry)));
    }

    private @Nullable String label(String name) {
        return labelsFromFolders ? FileNames.folder(name) : null;
    }

    private InspectedImage inspect(ZipArchive.Entry entry) throws IOException {
        if (unpacked.get() > limits.maxArchive().toBytes()) {
            throw new IOException(
                    "the archive unpacks to more than the limit of %,d bytes"
                            .formatted(limits.maxArchive().toBytes()));
        }
        byte[] content = content(entry);
        long packed = Math.max(1, entry.zip().getCompressedSize());
        if (content.length > RATIO_FROM && content.length / packed > limits.maxRatio()) {
            throw new IOException(
                    "unpacks to %,d times its size, more than the limit of %,d"
                            .formatted(content.length / packed, limits.maxRatio()));
        }
        return ImageFiles.inspect(content, limits.maxPixels());
    }

    private byte[] content(ZipArchive.Entry entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            byte[] content = FileContent.bounded(in, limits);
            unpacked.addAndGet(content.length);
            return content;
        } catch (ZipException e) {
            throw new IOException("damaged archive entry: " + e.getMessage(), e);
        }
    }
}
