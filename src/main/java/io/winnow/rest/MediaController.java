package io.winnow.rest;

import io.winnow.project.Modality;
import io.winnow.sample.MediaFile;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import io.winnow.team.Role;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves images and texts. What a sample shows never changes, so browsers may keep it. */
@RestController
@RolesAllowed(Role.ANNOTATOR_NAME)
class MediaController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Samples samples;
    private final Texts texts;

    MediaController(Samples samples, Texts texts) {
        this.samples = samples;
        this.texts = texts;
    }

    @GetMapping("/api/projects/{projectId}/media/{sampleId}")
    ResponseEntity<Object> media(@PathVariable long projectId, @PathVariable long sampleId) {
        SampleView sample =
                samples.find(sampleId)
                        .filter(s -> s.projectId() == projectId)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (sample.modality() == Modality.TEXT) {
            return ResponseEntity.ok()
                    .cacheControl(FOREVER)
                    .eTag(sample.contentHash())
                    .contentType(TEXT)
                    .body(texts.of(sample));
        }
        MediaFile media = samples.media(sample.id());
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .eTag(media.contentHash())
                .contentType(MediaType.parseMediaType(media.mediaType()))
                .body(new FileSystemResource(media.path()));
    }
}
