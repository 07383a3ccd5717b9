package io.winnow.sample.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive, whichever way its tool wrote the names. A name is UTF-8 if its entry says so (bit
 * 11 of its flags) or if it can be read as such; else it is code page 437, which the format's
 * specification (PKWARE APPNOTE, appendix D) has for all others and which can read every name.
 */
final class ZipArchive implements Closeable {

    private static final Charset CP437 = Charset.forName("IBM437");

    /**
     * A file or folder of the archive.
     *
     * @param name as a person reads it
     */
    record Entry(String name, ZipEntry zip) {}

    private final ZipFile zip;
    private final boolean utf8;

    private ZipArchive(ZipFile zip, boolean utf8) {
        this.zip = zip;
        this.utf8 = utf8;
    }

    /**
     * @throws ZipException if the file is no zip archive, or an entry that says its name is UTF-8
     *     has another
     */
    static ZipArchive open(Path file) throws IOException {
        try {
            return new ZipArchive(new ZipFile(file.toFile(), StandardCharsets.UTF_8), true);
        } catch (ZipException e) {
            return reopened(file, e);
        }
    }

    /** The JDK refuses a whole archive for one name; read as CP437 no name can be wrong. */
    private static ZipArchive reopened(Path file, ZipException why) throws IOException {
        try {
            return new ZipArchive(new ZipFile(file.toFile(), CP437), false);
        } catch (ZipException e) {
            e.addSuppressed(why);
            throw e;
        }
    }

    /** The entries in the order of the archive's directory. */
    Stream<Entry> entries() {
        return zip.stream().map(entry -> new Entry(name(entry), entry));
    }

    InputStream open(Entry entry) throws IOException {
        return zip.getInputStream(entry.zip());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String name(ZipEntry entry) {
        return utf8 ? entry.getName() : unflaggedUtf8(entry.getName()).orElse(entry.getName());
    }

    /** One name in CP437 must not spoil those beside it that are UTF-8 without saying so. */
    private static Optional<String> unflaggedUtf8(String name) {
        try {
            ByteBuffer stored = CP437.newEncoder().encode(CharBuffer.wrap(name));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(stored).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
