package io.winnow.sample;

import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.neural.ResNetEncoder;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.sample.EncoderCard.Origin;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Networks: those that came with Winnow, and those trained on the project's own pool. */
@Component
@Order(1)
class NetworkEncoders implements EncoderFamily {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkEncoders.class);

    private final Projects projects;
    private final PixelCache pixels;
    private final ShippedFiles shipped;
    private final Workspace workspace;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    NetworkEncoders(
            Projects projects, PixelCache pixels, ShippedFiles shipped, Workspace workspace) {
        this.projects = projects;
        this.pixels = pixels;
        this.shipped = shipped;
        this.workspace = workspace;
    }

    @Override
    public List<EncoderCard> list(long projectId) {
        return known(projectId).map(Known::card).toList();
    }

    @Override
    public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress)
            throws IOException {
        Optional<Path> file = file(projectId, encoderId);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        ResNetEncoder encoder = ResNetEncoder.load(file.get());
        ImageSource images = pixels.images(projectId, encoder.input(), progress);
        return Optional.of(new ImageRowEncoder(encoder, images));
    }

    /** The weights of an encoder. */
    @Override
    public Optional<Path> file(long projectId, String encoderId) {
        return known(projectId)
                .filter(one -> one.card().id().equals(encoderId))
                .map(Known::file)
                .findFirst();
    }

    /** Where the project's own networks lie. */
    Path own(long projectId) {
        return workspace.project(projectId).resolve("encoders");
    }

    private Stream<Known> known(long projectId) {
        if (projects.get(projectId).modality() != Modality.IMAGE) {
            return Stream.empty();
        }
        return Stream.concat(
                known(shipped.encoders(), Origin.SHIPPED), known(own(projectId), Origin.TRAINED));
    }

    private Stream<Known> known(Path folder, Origin origin) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(NetworkEncoders::hasCard).sorted().toList().stream()
                    .flatMap(file -> known(file, folder, origin).stream());
        } catch (IOException e) {
            LOG.warn("Encoders in {} cannot be listed: {}", folder, e.toString());
            return Stream.empty();
        }
    }

    private Optional<Known> known(Path file, Path folder, Origin origin) {
        try {
            long changed = Files.getLastModifiedTime(file).toMillis();
            Known before = known.get(file);
            if (before != null && before.changed() == changed) {
                return Optional.of(before);
            }
            Known read = new Known(file, changed, card(file, origin));
            known.put(file, read);
            return Optional.of(read);
        } catch (IOException | RuntimeException e) {
            LOG.warn("No encoder in {}: {}", folder.resolve(file), e.toString());
            return Optional.empty();
        }
    }

    private static EncoderCard card(Path file, Origin origin) throws IOException {
        var about = io.winnow.neural.EncoderCard.readBeside(file);
        return new EncoderCard(
                ResNetEncoder.idOf(file),
                stem(file),
                origin,
                about.architecture().input(),
                about.dimension(),
                about.settings() == null);
    }

    private static boolean hasCard(Path file) {
        return file.toString().endsWith(".safetensors")
                && Files.exists(file.resolveSibling(stem(file) + ".json"));
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.safetensors$", "");
    }

    private record Known(Path file, long changed, EncoderCard card) {}
}
