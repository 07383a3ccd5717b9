package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was worked out from embeddings, beside them: {@code
 * projects/<id>/explorations/<kind>-<n>x<d>-<crc>.npy}, where the name holds a checksum of the
 * embeddings, so that nothing old is ever shown for new ones. The checksum is of {@value #CHECKED}
 * rows spread evenly: rows are only ever appended, and another encoder changes them all, so these
 * tell as much as all of them, and looking up costs the same for a million rows as for a thousand.
 * Beside a map, of the same name but for its ending {@code .json}, stands how far to believe it;
 * maps of earlier versions have none.
 */
@Component
class ExplorationStore {

    private static final int CHECKED = 512;

    private final Workspace workspace;
    private final JsonMapper json;

    ExplorationStore(Workspace workspace, JsonMapper json) {
        this.workspace = workspace;
        this.json = json;
    }

    Optional<Embeddings> find(long projectId, Exploration kind, Embeddings of) throws IOException {
        Path file = file(projectId, kind, of);
        return Files.exists(file) ? Optional.of(NpyFile.map(file)) : Optional.empty();
    }

    /** Readers see the whole file or none; those of earlier embeddings go. */
    void save(long projectId, Exploration kind, Embeddings of, Embeddings result)
            throws IOException {
        Path file = file(projectId, kind, of);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), prefix(kind), ".part");
        float[] values = new float[Math.multiplyExact(result.size(), result.dimension())];
        result.copyRows(0, result.size(), values, 0);
        try (NpyFile rows = NpyFile.append(part, result.dimension())) {
            rows.append(values, result.size());
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forget(file, kind);
    }

    /** How far that map can be believed; empty where nobody measured. */
    Optional<MapTrust> trust(long projectId, Exploration kind, Embeddings of) throws IOException {
        Path file = trustFile(projectId, kind, of);
        return Files.exists(file)
                ? Optional.of(json.readValue(Files.readString(file), MapTrust.class))
                : Optional.empty();
    }

    /** Readers see the whole figure or none. */
    void save(long projectId, Exploration kind, Embeddings of, MapTrust trust) throws IOException {
        Path file = trustFile(projectId, kind, of);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), prefix(kind), ".part");
        Files.writeString(part, json.writeValueAsString(trust));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void forget(Path kept, Exploration kind) throws IOException {
        String stem = kept.getFileName().toString().replaceFirst("npy$", "");
        try (var files = Files.newDirectoryStream(kept.getParent(), prefix(kind) + "*")) {
            for (Path old : files) {
                if (!old.getFileName().toString().startsWith(stem)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    private Path file(long projectId, Exploration kind, Embeddings of) {
        return file(projectId, prefix(kind) + fingerprint(of) + ".npy");
    }

    private Path trustFile(long projectId, Exploration kind, Embeddings of) {
        return file(projectId, prefix(kind) + fingerprint(of) + ".json");
    }

    private Path file(long projectId, String name) {
        return workspace.project(projectId).resolve("explorations").resolve(name);
    }

    /** {@code <n>x<d>-<crc>}: tells these embeddings from all others that a project may have. */
    static String fingerprint(Embeddings of) {
        return "%dx%d-%08x".formatted(of.size(), of.dimension(), crc(of));
    }

    private static String prefix(Exploration kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "-";
    }

    private static long crc(Embeddings of) {
        CRC32C crc = new CRC32C();
        int checked = Math.min(CHECKED, of.size());
        long width = (long) of.dimension() * Float.BYTES;
        for (long i = 0; i < checked; i++) {
            long at = i * of.size() / checked * width;
            crc.update(of.segment().asSlice(at, width).toArray(ValueLayout.JAVA_BYTE));
        }
        return crc.getValue();
    }
}
