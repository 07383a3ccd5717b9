package io.winnow.sample;

import io.winnow.learning.ImageShape;
import io.winnow.project.Modality;
import io.winnow.project.ProjectDeleted;
import io.winnow.sample.image.Greys;
import io.winnow.sample.image.ImageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The shape that suits the images of a project, from its first ones: square, as long as their
 * median longer side but at most {@value #LARGEST}, and grey if they all are.
 */
@Component
class PoolShapes {

    static final int LARGEST = 64;
    private static final int LOOKED_AT = 50;
    private static final Logger LOG = LoggerFactory.getLogger(PoolShapes.class);

    private final Samples samples;
    private final MediaStore media;
    private final Map<Long, ImageShape> known = new ConcurrentHashMap<>();

    PoolShapes(Samples samples, MediaStore media) {
        this.samples = samples;
        this.media = media;
    }

    /** Empty while the project has fewer than two samples, and for texts. */
    Optional<ImageShape> of(long projectId) {
        ImageShape before = known.get(projectId);
        if (before != null) {
            return Optional.of(before);
        }
        List<SampleView> first = samples.page(projectId, 0, LOOKED_AT);
        if (first.size() < 2 || first.getFirst().modality() == Modality.TEXT) {
            return Optional.empty();
        }
        ImageShape shape = shape(first);
        if (first.size() == LOOKED_AT) {
            known.put(projectId, shape);
        }
        return Optional.of(shape);
    }

    @EventListener
    void on(ProjectDeleted event) {
        known.remove(event.projectId());
    }

    private ImageShape shape(List<SampleView> first) {
        List<Integer> sides = new ArrayList<>();
        boolean grey = true;
        for (SampleView sample : first) {
            sides.add(Math.max(sample.width(), sample.height()));
            grey = grey && isGrey(sample);
        }
        sides.sort(null);
        int side = Math.clamp(sides.get(sides.size() / 2), 8, LARGEST);
        return new ImageShape(grey ? 1 : 3, side, side);
    }

    private boolean isGrey(SampleView sample) {
        try {
            return Greys.hasNoColour(
                    ImageFiles.decode(media.read(sample.contentHash(), sample.mediaType())));
        } catch (IOException e) {
            LOG.warn("Sample {} cannot be read: {}", sample.id(), e.getMessage());
            return true;
        }
    }
}
