package io.winnow.sample;

import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.neural.EncoderCard;
import io.winnow.neural.ResNetEncoder;
import io.winnow.neural.TrainedEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Encoders that can be trained further, and those that such a training makes. */
@Service
public class OwnEncoders {

    private final NetworkEncoders networks;
    private final PixelCache pixels;
    private final ApplicationEventPublisher events;

    OwnEncoders(NetworkEncoders networks, PixelCache pixels, ApplicationEventPublisher events) {
        this.networks = networks;
        this.pixels = pixels;
        this.events = events;
    }

    /** The networks of a project: those that came with Winnow and those trained on its pool. */
    public List<io.winnow.sample.EncoderCard> trainable(long projectId) {
        return networks.list(projectId);
    }

    /**
     * The weights of such a network.
     *
     * @throws NoSuchElementException if the project has none of that id
     */
    public Path file(long projectId, String encoderId) {
        return networks.file(projectId, encoderId)
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "The project has no network " + encoderId + "."));
    }

    /** Some of the project's images, in the shape that a network takes. */
    public ImageSource images(long projectId, String encoderId, int[] ordinals, Progress progress)
            throws IOException {
        var card =
                trainable(projectId).stream()
                        .filter(one -> one.id().equals(encoderId))
                        .findFirst()
                        .orElseThrow(() ->
                                new NoSuchElementException(
                                        "The project has no network " + encoderId + "."));
        var shape = Objects.requireNonNull(card.input(), "a network takes images");
        return new ChosenImages(pixels.images(projectId, shape, progress), ordinals);
    }

    /** Whether the project has an encoder of that file name, so that it need not be made again. */
    public boolean has(long projectId, String name) {
        return Files.exists(weights(projectId, name));
    }

    /** Adds an encoder to those of the project; the samples are encoded with it next. */
    public void add(long projectId, String name, TrainedEncoder encoder, EncoderCard card)
            throws IOException {
        Files.createDirectories(networks.own(projectId));
        Path weights = weights(projectId, name);
        card.writeBeside(weights);
        encoder.write(weights);
        events.publishEvent(new EncoderTrained(projectId, ResNetEncoder.idOf(weights)));
    }

    private Path weights(long projectId, String name) {
        return networks.own(projectId).resolve(name + ".safetensors");
    }
}
