package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.Resizing;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The samples of a project as pixels of one shape, decoded once and then memory-mapped: encoders
 * and trainings read from it. One file of unsigned bytes per shape, a row per sample, growing as
 * samples do. Everything in it can be made again from the media.
 */
@Component
public class PixelCache {

    private static final int PAGE = 512;

    private final Samples samples;
    private final MediaStore media;
    private final Workspace workspace;
    private final Map<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    PixelCache(Samples samples, MediaStore media, Workspace workspace) {
        this.samples = samples;
        this.media = media;
        this.workspace = workspace;
    }

    /**
     * All samples of the project in that shape; see {@link Resizing} for how they get it.
     *
     * @param progress told about samples that are decoded now
     * @throws IOException if the cache cannot be written, or a sample's media are missing
     */
    public ImageSource images(long projectId, ImageShape shape, Progress progress)
            throws IOException {
        Path file = file(projectId, shape);
        ReentrantLock lock = locks.computeIfAbsent(file, f -> new ReentrantLock());
        lock.lock();
        try (PixelFile pixels = PixelFile.open(file, shape)) {
            fill(pixels, projectId, shape, progress);
            return pixels.map();
        } finally {
            lock.unlock();
        }
    }

    private void fill(PixelFile pixels, long projectId, ImageShape shape, Progress progress)
            throws IOException {
        int count = samples.count(projectId);
        while (pixels.size() < count) {
            progress.report(pixels.size(), count, "reading images");
            List<SampleView> page = samples.page(projectId, pixels.size(), PAGE);
            pixels.append(decoded(page, shape), page.size());
        }
    }

    /** The pixels of samples that follow each other, decoded now and not kept. */
    byte[] decoded(List<SampleView> page, ImageShape shape) throws IOException {
        byte[] rows = new byte[Math.multiplyExact(page.size(), shape.bytes())];
        int first = page.getFirst().ordinal();
        try {
            page.parallelStream()
                    .forEach(sample ->
                            System.arraycopy(
                                    pixels(sample, shape),
                                    0,
                                    rows,
                                    (sample.ordinal() - first) * shape.bytes(),
                                    shape.bytes()));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return rows;
    }

    private byte[] pixels(SampleView sample, ImageShape shape) {
        try {
            byte[] content = media.read(sample.contentHash(), sample.mediaType());
            return Resizing.toShape(ImageFiles.decode(content), shape);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Sample %d (%s) cannot be read: %s"
                            .formatted(sample.id(), sample.name(), e.getMessage()),
                    e);
        }
    }

    private Path file(long projectId, ImageShape shape) throws IOException {
        Path folder = Files.createDirectories(workspace.project(projectId).resolve("pixels"));
        return folder.resolve(
                "%dx%dx%d.u8".formatted(shape.channels(), shape.height(), shape.width()));
    }
}
