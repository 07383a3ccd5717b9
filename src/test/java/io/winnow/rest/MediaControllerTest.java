package io.winnow.rest;

import static io.winnow.team.Role.ANNOTATOR;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.Samples;
import io.winnow.sample.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class MediaControllerTest {

    private static final byte[] PNG = TestImages.png(8, 8, 1);

    @Autowired WebApplicationContext application;
    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Samples samples;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private Api api;
    private long projectId;

    @BeforeEach
    void bringAnImage() throws Exception {
        api = new Api(application);
        projectId = projects.create("Noise", "", "", "ada").id();
        Files.write(folder.resolve("a.png"), PNG);
        imports.start(projectId, ImportSpec.folder(folder.toString(), false), "ada");
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }

    @Test
    void anImageIsServedToWhoIsSignedInAndKeptForever() throws Exception {
        String media = media(projectId, samples.at(projectId, 0).orElseThrow().id());
        api.get(media).andExpect(status().isUnauthorized());
        api.get(media, ANNOTATOR)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(PNG));
    }

    @Test
    void aSampleIsFoundInItsOwnProjectOnly() throws Exception {
        long sample = samples.at(projectId, 0).orElseThrow().id();
        long other = projects.create("Other", "", "", "ada").id();
        api.get(media(other, sample), ANNOTATOR).andExpect(status().isNotFound());
        api.get(media(projectId, sample + 999), ANNOTATOR).andExpect(status().isNotFound());
        api.get("/api/projects/1/media/..%2f..%2fetc", ANNOTATOR)
                .andExpect(status().is4xxClientError());
        api.get("/api/projects/1/media/99999999999999999999", ANNOTATOR)
                .andExpect(status().isBadRequest());
    }

    private static String media(long project, long sample) {
        return "/api/projects/" + project + "/media/" + sample;
    }
}
