package io.winnow.sample.source;

import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.InspectedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Image files of a zip archive. Nothing is unpacked to disk by its name; what entries claim about
 * their size is not believed, but counted while reading.
 */
public final class ZipSource implements SampleSource {

    private static final long RATIO_FROM = 1L << 20;

    private final ZipFile zip;
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
            this.zip = new ZipFile(archive.toFile());
        } catch (ZipException e) {
            throw new SourceUnusable(
                    archive.getFileName() + " is not a zip archive: " + e.getMessage(), e);
        }
        this.labelsFromFolders = labelsFromFolders;
        this.limits = limits;
    }

    @Override
    public long total() {
        return zip.stream().filter(ZipSource::isRow).count();
    }

    @Override
    public void read(RowSink sink) {
        unpacked.set(0);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        boolean more = true;
        for (long position = 1; more && entries.hasMoreElements(); position++) {
            ZipEntry entry = entries.nextElement();
            if (isRow(entry)) {
                more = offer(position, entry, sink);
            }
        }
    }

    private static boolean isRow(ZipEntry entry) {
        return !entry.isDirectory() && !FileNames.isDropping(entry.getName());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean offer(long position, ZipEntry entry, RowSink sink) {
        String name = entry.getName();
        if (FileNames.escapes(name)) {
            return sink.rejected(new Rejection(position, name, "the path leaves the archive"));
        }
        return sink.row(
                SourceRow.image(position, name, label(name), Map.of(), () -> inspect(entry)));
    }

    private @Nullable String label(String name) {
        return labelsFromFolders ? FileNames.folder(name) : null;
    }

    private InspectedImage inspect(ZipEntry entry) throws IOException {
        if (unpacked.get() > limits.maxArchive().toBytes()) {
            throw new IOException(
                    "the archive unpacks to more than the limit of %,d bytes"
                            .formatted(limits.maxArchive().toBytes()));
        }
        byte[] content = content(entry);
        long packed = Math.max(1, entry.getCompressedSize());
        if (content.length > RATIO_FROM && content.length / packed > limits.maxRatio()) {
            throw new IOException(
                    "unpacks to %,d times its size, more than the limit of %,d"
                            .formatted(content.length / packed, limits.maxRatio()));
        }
        return ImageFiles.inspect(content, limits.maxPixels());
    }

    private byte[] content(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = FileContent.bounded(in, limits);
            unpacked.addAndGet(content.length);
            return content;
        } catch (ZipException e) {
            throw new IOException("damaged archive entry: " + e.getMessage(), e);
        }
    }
}
