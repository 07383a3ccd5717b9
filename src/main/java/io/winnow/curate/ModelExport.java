package io.winnow.curate;

import io.winnow.learning.classify.HeadFile;
import io.winnow.neural.MiniLmEncoder;
import io.winnow.neural.OnnxExport;
import io.winnow.neural.OnnxModel;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.OnnxCard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model version as a folder that runs elsewhere: its encoder (see {@link PortableEncoder}),
 * {@code head.safetensors} and {@code model.json}, which {@link PortableModel} loads; {@code
 * model.onnx}, encoder and head as one network for any ONNX runtime, unless the encoder came from
 * an ONNX file or takes texts; and a {@code README.md} that says how to use it.
 */
@Service
public class ModelExport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String ONNX = "model.onnx";
    private static final String README = "README.md";

    private final Projects projects;
    private final ModelVersions models;
    private final EncoderCatalog encoders;

    ModelExport(Projects projects, ModelVersions models, EncoderCatalog encoders) {
        this.projects = projects;
        this.models = models;
        this.encoders = encoders;
    }

    /** Whether the project has a model yet. */
    public boolean isThere(long projectId) {
        return models.latest(projectId).isPresent();
    }

    /** A file name like {@code fashion-mnist-model.zip}. */
    public String fileName(long projectId) {
        return FileNames.of(projects.get(projectId).name()) + "-model.zip";
    }

    /**
     * Writes the model version in use to {@code folder}, made if missing.
     *
     * @return its number
     * @throws IllegalStateException if the project has no model yet
     */
    public int toFolder(long projectId, Path folder) throws IOException {
        ModelView model = latest(projectId);
        Files.createDirectories(folder);
        for (var part : parts(projectId, model).entrySet()) {
            Files.write(folder.resolve(part.getKey()), part.getValue());
        }
        return model.number();
    }

    /**
     * Writes the model version in use as a zip archive of that folder.
     *
     * @param out left open
     * @throws IllegalStateException if the project has no model yet
     */
    public void toZip(long projectId, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (var part : parts(projectId, latest(projectId)).entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
        }
        zip.finish();
    }

    private Map<String, byte[]> parts(long projectId, ModelView model) throws IOException {
        Optional<Path> encoder = encoders.findFile(projectId, model.encoderId());
        if (encoder.isEmpty() && !MiniLmEncoder.isName(model.encoderId())) {
            throw new IllegalStateException(
                    "The encoder %s of model %d is gone."
                            .formatted(model.encoderId(), model.number()));
        }
        Path head = models.headFile(projectId, model.number());
        ModelCard card = card(projectId, model);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Optional<OnnxModel> onnx = Optional.empty();
        if (encoder.isPresent()) {
            onnx = OnnxExport.of(encoder.get(), HeadFile.read(head), card.classes());
            parts.putAll(encoder(encoder.get()));
        }
        parts.put(PortableModel.HEAD, Files.readAllBytes(head));
        parts.put(PortableModel.CARD, JSON.writeValueAsBytes(card));
        onnx.ifPresent(network -> parts.put(ONNX, network.bytes()));
        boolean texts = projects.get(projectId).modality() == Modality.TEXT;
        String readme = ModelReadme.of(card, texts, onnx.map(OnnxModel::input).orElse(null));
        parts.put(README, readme.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> encoder(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return file.toString().endsWith(".onnx")
                ? Map.of(
                        PortableEncoder.ONNX,
                        content,
                        PortableEncoder.ONNX_CARD,
                        Files.readAllBytes(OnnxCard.beside(file)))
                : Map.of(PortableEncoder.SAFETENSORS, content);
    }

    private ModelCard card(long projectId, ModelView model) {
        ProjectView project = projects.get(projectId);
        var gold = model.report().gold();
        return new ModelCard(
                ModelCard.FORMAT,
                project.name(),
                model.number(),
                project.classes().stream().map(ClassView::name).toList(),
                model.encoderId(),
                model.learner(),
                model.labelCount(),
                gold == null ? null : gold.accuracy(),
                model.createdAt());
    }

    private ModelView latest(long projectId) {
        return models.latest(projectId)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The project has no model yet: one is trained at the end"
                                        + " of a round."));
    }
}
