package io.winnow.sample;

import io.winnow.learning.Progress;
import io.winnow.neural.OnnxImageEncoder;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Networks from somewhere else, which a curator brought as an ONNX file. */
@Component
@Order(4)
class OnnxEncoders implements EncoderFamily {

    private final Projects projects;
    private final Samples samples;
    private final PixelCache pixels;
    private final OnnxFiles files;

    OnnxEncoders(Projects projects, Samples samples, PixelCache pixels, OnnxFiles files) {
        this.projects = projects;
        this.samples = samples;
        this.pixels = pixels;
        this.files = files;
    }

    @Override
    public List<EncoderCard> list(long projectId) {
        return projects.get(projectId).modality() == Modality.IMAGE
                ? files.of(projectId).stream().map(OnnxFiles.Kept::encoder).toList()
                : List.of();
    }

    @Override
    public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress)
            throws IOException {
        Optional<OnnxFiles.Kept> kept = files.find(projectId, encoderId);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        OnnxImageEncoder encoder =
                OnnxImageEncoder.open(kept.get().file(), kept.get().card().how());
        return Optional.of(
                new MediaRowEncoder(encoder, samples, pixels, projectId, samples.count(projectId)));
    }

    @Override
    public Optional<Path> file(long projectId, String encoderId) {
        return files.find(projectId, encoderId).map(OnnxFiles.Kept::file);
    }
}
