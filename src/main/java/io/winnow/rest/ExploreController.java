package io.winnow.rest;

import io.winnow.curate.Exploration;
import io.winnow.curate.Explorations;
import io.winnow.curate.SampleMap;
import io.winnow.curate.SampleMaps;
import io.winnow.project.Projects;
import io.winnow.sample.Glimpse;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Split;
import io.winnow.sample.Texts;
import io.winnow.team.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The map of a project's samples, in bulk, and what one of its points is. */
@RestController
@RolesAllowed(Role.CURATOR_NAME)
class ExploreController {

    /**
     * One point of the map.
     *
     * @param excerpt how it begins if it is a text; null of an image
     */
    record Point(
            long sampleId, int ordinal, String name, boolean sealed, @Nullable String excerpt) {}

    /** The job that was started, or was under way. */
    record Started(long jobId) {}

    private final SampleMaps maps;
    private final Explorations explorations;
    private final Projects projects;
    private final Samples samples;
    private final Texts texts;

    ExploreController(
            SampleMaps maps,
            Explorations explorations,
            Projects projects,
            Samples samples,
            Texts texts) {
        this.maps = maps;
        this.explorations = explorations;
        this.projects = projects;
        this.samples = samples;
        this.texts = texts;
    }

    /**
     * Little-endian float32, {@link SampleMap#COLUMNS} per sample in sample order; 409 until the
     * projection is worked out.
     */
    @GetMapping("/api/projects/{projectId}/map/{projection}")
    void map(
            @PathVariable long projectId,
            @PathVariable String projection,
            HttpServletResponse response)
            throws IOException {
        projects.get(projectId);
        SampleMap map =
                maps.of(projectId, projection(projection))
                        .orElseThrow(() ->
                                new ResponseStatusException(
                                        HttpStatus.CONFLICT,
                                        "This projection is not worked out yet. POST to the"
                                                + " same address starts that."));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong((long) map.size() * SampleMap.COLUMNS * Float.BYTES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        map.write(response.getOutputStream());
    }

    /** Starts working the projection out; 409 if no sample is encoded yet. */
    @PostMapping("/api/projects/{projectId}/map/{projection}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@PathVariable long projectId, @PathVariable String projection, Principal by) {
        projects.get(projectId);
        Exploration kind = projection(projection);
        if (explorations.embeddings(projectId).isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "No sample is encoded yet: import some first.");
        }
        return new Started(explorations.start(projectId, kind, by.getName()));
    }

    @GetMapping("/api/projects/{projectId}/points/{ordinal}")
    Point point(@PathVariable long projectId, @PathVariable int ordinal) {
        SampleView sample =
                samples.at(projectId, ordinal)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String excerpt =
                texts.glimpses(List.of(sample.id())).stream()
                        .findFirst()
                        .map(Glimpse::excerpt)
                        .orElse(null);
        boolean sealed = sample.split() == Split.GOLD;
        return new Point(sample.id(), ordinal, sample.name(), sealed, excerpt);
    }

    private static Exploration projection(String name) {
        for (Exploration kind : Exploration.values()) {
            if (kind.isProjection() && kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such projection.");
    }
}
