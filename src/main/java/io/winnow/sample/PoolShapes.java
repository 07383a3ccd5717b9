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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The shape that suits the images of a project, from its first ones: square, as long as their
 * median longer side but at most {@value #LARGEST}, and grey if they all are. A network may be
 * trained on larger ones, for more time, where the images have the pixels.
 */
@Component
class PoolShapes {

    static final int LARGEST = 64;
    private static final List<Integer> LARGER = List.of(96, 128, 160, 224);
    private static final int LOOKED_AT = 50;
    private static final Logger LOG = LoggerFactory.getLogger(PoolShapes.class);

    private final Samples samples;
    private final MediaStore media;
    private final Map<Long, Pool> known = new ConcurrentHashMap<>();

    /**
     * @param side the median longer side of the images, in pixels
     */
    private record Pool(int side, boolean grey) {

        private ImageShape shape(int side) {
            return new ImageShape(grey ? 1 : 3, side, side);
        }

        private int usual() {
            return Math.clamp(side, 8, LARGEST);
        }
    }

    PoolShapes(Samples samples, MediaStore media) {
        this.samples = samples;
        this.media = media;
    }

    /** Empty while the project has fewer than two samples, and for texts. */
    Optional<ImageShape> of(long projectId) {
        return pool(projectId).map(pool -> pool.shape(pool.usual()));
    }

    /** The sides that a network may be trained at, the usual one first; empty like the shape. */
    List<Integer> sides(long projectId) {
        return pool(projectId).stream()
                .flatMap(pool ->
                        Stream.concat(
                                Stream.of(pool.usual()),
                                LARGER.stream().filter(side -> side <= pool.side())))
                .toList();
    }

    /** The same with another side. */
    Optional<ImageShape> of(long projectId, int side) {
        return pool(projectId).map(pool -> pool.shape(side));
    }

    private Optional<Pool> pool(long projectId) {
        Pool before = known.get(projectId);
        if (before != null) {
            return Optional.of(before);
        }
        List<SampleView> first = samples.page(projectId, 0, LOOKED_AT);
        if (first.size() < 2 || first.getFirst().modality() == Modality.TEXT) {
            return Optional.empty();
        }
        Pool pool = pool(first);
        if (first.size() == LOOKED_AT) {
            known.put(projectId, pool);
        }
        return Optional.of(pool);
    }

    @EventListener
    void on(ProjectDeleted event) {
        known.remove(event.projectId());
    }

    private Pool pool(List<SampleView> first) {
        List<Integer> sides = new ArrayList<>();
        boolean grey = true;
        for (SampleView sample : first) {
            sides.add(Math.max(sample.width(), sample.height()));
            grey = grey && isGrey(sample);
        }
        sides.sort(null);
        return new Pool(sides.get(sides.size() / 2), grey);
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
