package io.winnow.rest;

import static io.winnow.team.Role.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.winnow.DatabaseTest;
import io.winnow.label.Answers;
import io.winnow.label.LabelFixture;
import io.winnow.label.Queue;
import io.winnow.project.Projects;
import io.winnow.team.NewUser;
import io.winnow.team.Users;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class StageControllerTest {

    private static final String WHEN = "2026-01-02T03:04:05Z";

    @Autowired WebApplicationContext application;
    @Autowired JdbcClient database;
    @Autowired Projects projects;
    @Autowired Queue queue;
    @Autowired Answers answers;
    @Autowired Users users;

    private Api api;
    private LabelFixture given;
    private List<Long> samples;
    private String project;

    @BeforeEach
    void open() {
        api = new Api(application);
        users.create(new NewUser("ann", "", ANNOTATOR, "correct horse"), "root");
        given = new LabelFixture(database, projects, queue);
        samples = given.queued(3);
        project = "/api/projects/" + given.projectId;
    }

    @Test
    void onlyWhoIsSignedInMayLabel() throws Exception {
        api.get(project + "/session").andExpect(status().isUnauthorized());
        api.post(project + "/answers", "{\"answers\":[]}").andExpect(status().isUnauthorized());
        api.get(project + "/session", ANNOTATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.user.name").value("ann"))
                .andExpect(jsonPath("$.classes.length()").value(3));
    }

    @Test
    void anAnswerIsTakenOnceAndShownInTheFilmstrip() throws Exception {
        String label = answers(answer(samples.getFirst(), label(0), WHEN));
        api.post(project + "/answers", label, ANNOTATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value("ACCEPTED"));
        api.post(project + "/answers", label, ANNOTATOR)
                .andExpect(jsonPath("$.results[0].status").value("DUPLICATE"));
        api.get(project + "/session", ANNOTATOR)
                .andExpect(jsonPath("$.recent.length()").value(1))
                .andExpect(jsonPath("$.recent[0].sampleId").value(samples.getFirst()));
    }

    @Test
    void leasesAreAtMostFiftyAndThoseHeldAreKept() throws Exception {
        api.post(project + "/leases", "{\"count\":2}", ANNOTATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tasks.length()").value(2));
        api.post(project + "/leases", "{\"count\":51}", ANNOTATOR)
                .andExpect(status().isBadRequest());
        api.post(project + "/leases", "{\"count\":1,\"holding\":[null]}", ANNOTATOR)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("holding")));
        String holding =
                IntStream.range(0, 1001).mapToObj(i -> "1").collect(Collectors.joining(","));
        api.post(project + "/leases", "{\"count\":1,\"holding\":[" + holding + "]}", ANNOTATOR)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("holding")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"answers\":null}",
                "{\"answers\":7}",
                "{\"answers\":[null]}",
                "{\"answers\":[{\"sampleId\":1}]}",
                "{\"answers\":[{\"key\":\"no uuid\",\"sampleId\":1}]}"
            })
    void whatIsNoListOfAnswersIsRefused(String body) throws Exception {
        api.post(project + "/answers", body, ANNOTATOR).andExpect(status().isBadRequest());
    }

    @Test
    void missingAnswersAreRefusedInWords() throws Exception {
        api.post(project + "/answers", "{}", ANNOTATOR)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("answers is missing"));
    }

    @Test
    void tooManyAnswersAndTooLargeABodyAreRefused() throws Exception {
        String many =
                IntStream.range(0, 501)
                        .mapToObj(i -> answer(1, label(0), WHEN))
                        .collect(Collectors.joining(","));
        api.post(project + "/answers", answers(many), ANNOTATOR)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("at most 500")));
        String huge = "{\"comment\":\"" + "x".repeat(9 << 20) + "\"}";
        api.post(project + "/answers", huge, ANNOTATOR).andExpect(status().is(413));
    }

    @Test
    void whatTheDatabaseCannotKeepIsRejectedAndTheRestIsTaken() throws Exception {
        String flag = "\"kind\":\"FLAG\",\"comment\":\"%s\"";
        List<String> sent =
                List.of(
                        answer(samples.get(0), flag.formatted("a\\u0000b"), WHEN),
                        answer(samples.get(0), label(0), "+999999999-01-01T00:00:00Z"),
                        answer(samples.get(0), label(0), "-999999999-01-01T00:00:00Z"),
                        answer(
                                samples.get(0),
                                "\"kind\":\"NOT_SURE\",\"candidates\":[null,1]",
                                WHEN),
                        answer(samples.get(0), flag.formatted("x".repeat(2001)), WHEN),
                        answer(samples.get(1), label(1), WHEN));
        api.post(project + "/answers", answers(String.join(",", sent)), ANNOTATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value("REJECTED"))
                .andExpect(jsonPath("$.results[1].status").value("REJECTED"))
                .andExpect(jsonPath("$.results[2].status").value("REJECTED"))
                .andExpect(jsonPath("$.results[3].status").value("REJECTED"))
                .andExpect(jsonPath("$.results[4].status").value("REJECTED"))
                .andExpect(jsonPath("$.results[5].status").value("ACCEPTED"));
        assertThat(answers.answeredSamples(given.projectId)).containsExactly(samples.get(1));
    }

    @Test
    void samplesAndClassesOfAnotherProjectAreRejected() throws Exception {
        long other = projects.create("Other", "", "", "root").id();
        long foreign = projects.ensureClasses(other, List.of("Cat")).getFirst().id();
        String both = answer(samples.getFirst(), "\"kind\":\"LABEL\",\"classId\":" + foreign, WHEN);
        api.post(project + "/answers", answers(both), ANNOTATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value("REJECTED"));
        String skip = answer(samples.getFirst(), "\"kind\":\"SKIP\"", WHEN);
        api.post("/api/projects/" + other + "/answers", answers(skip), ANNOTATOR)
                .andExpect(jsonPath("$.results[0].status").value("REJECTED"));
        assertThat(answers.answeredSamples(given.projectId)).isEmpty();
    }

    @Test
    void anUnknownProjectIsNotFoundEverywhere() throws Exception {
        String none = "/api/projects/999999";
        api.get(none + "/session", ANNOTATOR).andExpect(status().isNotFound());
        api.post(none + "/leases", "{\"count\":1}", ANNOTATOR).andExpect(status().isNotFound());
        api.post(none + "/answers", answers(""), ANNOTATOR).andExpect(status().isNotFound());
        api.post(none + "/rounds/next", "", ANNOTATOR).andExpect(status().isNotFound());
        api.get("/api/projects/seven/session", ANNOTATOR).andExpect(status().isBadRequest());
    }

    private String label(int ordinal) {
        return "\"kind\":\"LABEL\",\"classId\":" + given.classes.get(ordinal).id();
    }

    private static String answers(String each) {
        return "{\"answers\":[" + each + "]}";
    }

    private static String answer(long sample, String what, String when) {
        return "{\"key\":\"%s\",\"sampleId\":%d,%s,\"millis\":900,\"answeredAt\":\"%s\"}"
                .formatted(UUID.randomUUID(), sample, what, when);
    }
}
