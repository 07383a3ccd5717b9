package io.winnow.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Media files by content: {@code ab/abcdef….png} holds the bytes whose SHA-256 is that name. */
final class MediaStore {

    private final Path folder;

    MediaStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps {@code content}; a file that is already there in full is left alone.
     *
     * @throws UncheckedIOException if it cannot be written: the disk's fault, not the image's
     */
    void keep(String contentHash, String mediaType, byte[] content) {
        Path file = path(contentHash, mediaType);
        try {
            if (!Files.exists(file) || Files.size(file) != content.length) {
                write(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store " + file + ": " + e.getMessage(), e);
        }
    }

    /** The content of one file. */
    byte[] read(String contentHash, String mediaType) throws IOException {
        return Files.readAllBytes(path(contentHash, mediaType));
    }

    MediaFile file(SampleView sample) {
        Path path = path(sample.contentHash(), sample.mediaType());
        return new MediaFile(path, sample.mediaType(), sample.contentHash());
    }

    void forget(String contentHash, String mediaType) throws IOException {
        Files.deleteIfExists(path(contentHash, mediaType));
    }

    private void write(Path file, byte[] content) throws IOException {
        Path written =
                file.resolveSibling(file.getFileName() + "." + Thread.currentThread().threadId());
        Files.createDirectories(folder(file.getFileName().toString()));
        Files.write(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path path(String contentHash, String mediaType) {
        String extension = mediaType.substring(mediaType.indexOf('/') + 1);
        return folder(contentHash).resolve(contentHash + "." + extension);
    }

    private Path folder(String contentHash) {
        return folder.resolve(contentHash.substring(0, 2));
    }
}
