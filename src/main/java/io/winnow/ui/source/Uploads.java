package io.winnow.ui.source;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.winnow.sample.Imports;
import io.winnow.ui.part.Figures;
import io.winnow.workspace.WinnowSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Streams what browsers send into the workspace, never more than the limit. */
@Component
public class Uploads {

    private final Imports imports;
    private final long limit;

    Uploads(Imports imports, WinnowSettings settings) {
        this.imports = imports;
        this.limit = settings.uploadLimit().toBytes();
    }

    /**
     * Lets {@code upload} receive files.
     *
     * @param most files at a time
     * @param arrived hears of each file, holding the lock of the page
     * @param refused hears why a file was not taken and what to do
     */
    public void receive(
            Upload upload, int most, Consumer<SourceFile> arrived, Consumer<String> refused) {
        upload.setMaxFiles(most);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, limit));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setTooManyFiles(tooMany(most))
                                        .setFileIsTooBig(tooLarge())
                                        .setIncorrectFileType(
                                                "Files of this kind are not taken.")));
        upload.setUploadHandler(to(arrived));
        upload.addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
    }

    private static String tooMany(int most) {
        return "No more than %d %s at a time: put what belongs together into one .zip."
                .formatted(most, most == 1 ? "file" : "files");
    }

    private String tooLarge() {
        return "The file is larger than "
                + Figures.bytes(limit)
                + ", the most that may be sent. Put it on the server and name its folder instead.";
    }

    private UploadHandler to(Consumer<SourceFile> arrived) {
        return event -> {
            if (event.getFileSize() > limit) {
                event.reject(tooLarge());
                return;
            }
            Path path = receive(event);
            SourceFile file = new SourceFile(event.getFileName(), path);
            event.getUI().access(() -> arrived.accept(file));
        };
    }

    /** Throws away what nobody will import. */
    public void discard(SourceFile file) {
        delete(file.path());
    }

    private Path receive(UploadEvent event) throws IOException {
        Path path = imports.newUpload(event.getFileName());
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(path)) {
            copy(in, out);
        } catch (IOException | RuntimeException e) {
            delete(path);
            throw e;
        }
        return path;
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > limit) {
                throw new IOException(tooLarge());
            }
            out.write(buffer, 0, read);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the upload " + path, e);
        }
    }
}
