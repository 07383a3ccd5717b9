package io.winnow.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.winnow.DatabaseTest;
import io.winnow.curate.Explorations;
import io.winnow.curate.SampleMap;
import io.winnow.curate.SampleMaps;
import io.winnow.job.Jobs;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.Samples;
import io.winnow.sample.TestImages;
import io.winnow.sample.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
class ExploreControllerTest {

    @Autowired SampleMaps maps;
    @Autowired Explorations explorations;
    @Autowired Projects projects;
    @Autowired Samples samples;
    @Autowired Texts texts;
    @Autowired Imports imports;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private MockMvc web;
    private String project;

    @BeforeEach
    void open() {
        web =
                MockMvcBuilders.standaloneSetup(
                                new ExploreController(maps, explorations, projects, samples, texts))
                        .setControllerAdvice(new Problems())
                        .build();
        project = "/api/projects/" + projects.create("Noise", "", "", "ada").id();
    }

    @AfterEach
    void settle() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }

    @Test
    void whatIsNotThereHasAStatus() throws Exception {
        web.perform(get(project + "/map/pca")).andExpect(status().isConflict());
        web.perform(get(project + "/map/likeness")).andExpect(status().isNotFound());
        web.perform(get(project + "/map/..")).andExpect(status().isNotFound());
        web.perform(get("/api/projects/999999/map/pca")).andExpect(status().isNotFound());
        web.perform(get(project + "/points/0")).andExpect(status().isNotFound());
        web.perform(post(project + "/map/pca").principal(() -> "ada"))
                .andExpect(status().isConflict());
        web.perform(post(project + "/map/likeness").principal(() -> "ada"))
                .andExpect(status().isNotFound());
    }

    @Test
    void theMapComesAsFloatsAndAPointSaysWhatItIs() throws Exception {
        for (int i = 0; i < 12; i++) {
            Files.write(folder.resolve("%02d.png".formatted(i)), TestImages.png(8, 8, i));
        }
        long id = Long.parseLong(project.replaceAll("\\D+", ""));
        imports.start(id, ImportSpec.folder(folder.toString(), false), "ada");
        settle();

        web.perform(get(project + "/map/pca")).andExpect(status().isConflict());
        web.perform(post(project + "/map/pca").principal(() -> "ada"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.jobId").isNumber());
        settle();
        byte[] bytes =
                web.perform(get(project + "/map/pca"))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "application/octet-stream"))
                        .andExpect(header().string("Cache-Control", "no-store"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        assertThat(bytes).hasSize(12 * SampleMap.COLUMNS * Float.BYTES);
        web.perform(get(project + "/points/3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ordinal").value(3))
                .andExpect(jsonPath("$.name").value(samples.at(id, 3).orElseThrow().name()))
                .andExpect(jsonPath("$.sealed").value(false))
                .andExpect(jsonPath("$.excerpt").isEmpty());
        web.perform(get(project + "/map/tsne")).andExpect(status().isConflict());
    }
}
