package io.winnow.rest;

import static io.winnow.team.Role.ANNOTATOR;
import static io.winnow.team.Role.CURATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.winnow.DatabaseTest;
import io.winnow.curate.Exports;
import io.winnow.curate.ModelExport;
import io.winnow.project.Projects;
import io.winnow.team.Audit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ExportControllerTest {

    @Autowired Projects projects;
    @Autowired Exports exports;
    @Autowired ModelExport models;
    @Autowired Audit audit;
    @Autowired WebApplicationContext application;

    @Test
    void downloadsAreForCurators() throws Exception {
        Api api = new Api(application);
        String project = "/api/projects/" + projects.create("Coats", "", "", "ada").id();
        for (String file : List.of("/export.csv", "/export.jsonl", "/model.zip")) {
            api.get(project + file).andExpect(status().isUnauthorized());
            api.get(project + file, ANNOTATOR).andExpect(status().isForbidden());
        }
        api.get(project + "/export.csv", CURATOR, ANNOTATOR).andExpect(status().isOk());
        api.get(project + "/export.csv?labeled=maybe", CURATOR, ANNOTATOR)
                .andExpect(status().isBadRequest());
    }

    @Test
    void downloadsAreNamedFilesAndMissingThingsHaveAStatus() throws Exception {
        MockMvc web =
                MockMvcBuilders.standaloneSetup(new ExportController(exports, models, audit))
                        .setControllerAdvice(new Problems())
                        .build();
        long id = projects.create("Coats & Bags", "", "", "ada").id();
        String project = "/api/projects/" + id;
        web.perform(get(project + "/export.csv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("coats-bags.csv")))
                .andExpect(content().string(startsWith("sample,name,content_hash,split,label")));
        assertThat(audit.page(0, 1).getFirst().action()).isEqualTo("export.labels");
        web.perform(get(project + "/export.jsonl?labeled=true"))
                .andExpect(status().isOk())
                .andExpect(content().string(""));
        web.perform(get(project + "/model.zip")).andExpect(status().isConflict());
        web.perform(get("/api/projects/" + (id + 1) + "/export.csv"))
                .andExpect(status().isNotFound());
    }
}
