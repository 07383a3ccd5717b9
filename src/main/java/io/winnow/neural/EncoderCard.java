package io.winnow.neural;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a person where an encoder's weights come from; kept beside them as {@code <name>.json}.
 *
 * @param method how it learned
 * @param features how its embeddings are made from its feature maps
 * @param dimension of its embeddings
 * @param parameters how many numbers the network learned
 * @param architecture of the network
 * @param settings of the training, with its objective and seed; null where it learned from labels
 * @param data what it learned from
 * @param images how many of them
 * @param command that makes it again
 * @param losses the mean loss of each epoch
 */
public record EncoderCard(
        String method,
        String features,
        int dimension,
        long parameters,
        Architecture architecture,
        @Nullable TrainingSettings settings,
        String data,
        int images,
        String command,
        List<Double> losses) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The card of an encoder that {@code settings} trained. */
    public static EncoderCard of(
            TrainedEncoder encoder,
            TrainingSettings settings,
            String data,
            int images,
            String command) {
        return new EncoderCard(
                "%s (%s), no labels"
                        .formatted(settings.objective().label(), settings.objective().source()),
                Features.RECIPE,
                encoder.dimension(),
                encoder.parameters(),
                encoder.architecture(),
                settings,
                data,
                images,
                command,
                encoder.losses());
    }

    /** The card of an encoder that {@code settings} fine-tuned. */
    public static EncoderCard ofLabels(
            FineTuned tuned, FineTuneSettings settings, String data, int images, String command) {
        TrainedEncoder encoder = tuned.encoder();
        return new EncoderCard(
                "Fine-tuned: %s (%s). %s"
                        .formatted(
                                settings.method().label(),
                                settings.method().source(),
                                tuned.words()),
                Features.RECIPE,
                encoder.dimension(),
                encoder.parameters(),
                encoder.architecture(),
                null,
                data,
                images,
                command,
                encoder.losses());
    }

    /** Writes the card beside {@code weights}. */
    public void writeBeside(Path weights) throws IOException {
        Files.writeString(beside(weights), JSON.writeValueAsString(this) + "\n");
    }

    /** The card beside {@code weights}. */
    public static EncoderCard readBeside(Path weights) throws IOException {
        return JSON.readValue(Files.readString(beside(weights)), EncoderCard.class);
    }

    private static Path beside(Path weights) {
        String name = weights.getFileName().toString().replaceFirst("\\.safetensors$", "");
        return weights.resolveSibling(name + ".json");
    }
}
