package io.winnow.rest;

import io.winnow.sample.MediaFile;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the images. What a sample shows never changes, so browsers may keep it. */
@RestController
class MediaController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Samples samples;

    MediaController(Samples samples) {
        this.samples = samples;
    }

    @GetMapping("/api/projects/{projectId}/media/{sampleId}")
    ResponseEntity<Resource> media(@PathVariable long projectId, @PathVariable long sampleId) {
        SampleView sample =
                samples.find(sampleId)
                        .filter(s -> s.projectId() == projectId)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MediaFile media = samples.media(sample.id());
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .eTag(media.contentHash())
                .contentType(MediaType.parseMediaType(media.mediaType()))
                .body(new FileSystemResource(media.path()));
    }
}
