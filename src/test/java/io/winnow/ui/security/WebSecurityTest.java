package io.winnow.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.winnow.EmptyTables;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Setup;
import io.winnow.team.User;
import io.winnow.team.Users;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSessionEvent;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(EmptyTables.class)
@Import(WebSecurityTest.Probe.class)
class WebSecurityTest {

    private static final String PASSWORD = "correct horse";

    @Autowired MockMvc mvc;
    @Autowired Setup setup;
    @Autowired Users users;
    @Autowired SessionRegistry sessions;
    @Autowired HttpSessionEventPublisher sessionEvents;

    @Test
    void beforeTheFirstAdminEveryPageLeadsToTheSetup() throws Exception {
        mvc.perform(page("/")).andExpect(redirectedUrl("/setup"));
        mvc.perform(page("/projects/1/label")).andExpect(redirectedUrl("/setup"));
        mvc.perform(page("/login")).andExpect(redirectedUrl("/setup"));

        setup.create("root", "", PASSWORD);

        mvc.perform(page("/users")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aScriptThatIsNotSignedInIsToldSo() throws Exception {
        mvc.perform(get("/api/probe"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.error").value("Sign in first"));
    }

    @Test
    void anAnnotatorMayNotDoACuratorsWork() throws Exception {
        mvc.perform(get("/api/probe").with(user("ann").roles("ANNOTATOR")))
                .andExpect(status().isOk());
        mvc.perform(get("/api/probe/curator").with(user("ann").roles("ANNOTATOR")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/probe/curator").with(user("cem").roles("CURATOR", "ANNOTATOR")))
                .andExpect(status().isOk());
    }

    @Test
    void theMapOfSamplesIsForCurators() throws Exception {
        for (String path : List.of("/api/projects/1/map/pca", "/api/projects/1/points/0")) {
            mvc.perform(get(path)).andExpect(status().isUnauthorized());
            mvc.perform(get(path).with(user("ann").roles("ANNOTATOR")))
                    .andExpect(status().isForbidden());
            mvc.perform(get(path).with(user("cem").roles("CURATOR", "ANNOTATOR")))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void rejectedRowsAreForCurators() throws Exception {
        String path = "/api/projects/1/imports/1/rejected.csv";
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
        mvc.perform(get(path).with(user("ann").roles("ANNOTATOR")))
                .andExpect(status().isForbidden());
        mvc.perform(get(path).with(user("cem").roles("CURATOR", "ANNOTATOR")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aChangeNeedsTheTokenOfTheCookieInTheHeader() throws Exception {
        MvcResult read =
                mvc.perform(get("/api/probe").with(user("ann").roles("ANNOTATOR"))).andReturn();
        Cookie token = read.getResponse().getCookie("XSRF-TOKEN");
        assertThat(token).isNotNull();
        assertThat(token.isHttpOnly()).isFalse();
        assertThat(token.getAttribute("SameSite")).isEqualTo("Strict");

        MockHttpServletRequestBuilder change =
                post("/api/probe").with(user("ann").roles("ANNOTATOR")).cookie(token);
        mvc.perform(change).andExpect(status().isForbidden());
        mvc.perform(
                        post("/api/probe")
                                .with(user("ann").roles("ANNOTATOR"))
                                .cookie(token)
                                .header("X-XSRF-TOKEN", token.getValue()))
                .andExpect(status().isOk());
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        mvc.perform(get("/api/probe"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors 'none'")));
    }

    @Test
    void aSignInStartsASessionAndAWrongOneSaysSo() throws Exception {
        setup.create("root", "", PASSWORD);

        mvc.perform(login("root", "wrong wrong")).andExpect(redirectedUrl("/login?error"));
        MockHttpSession session = signIn("root");

        mvc.perform(get("/api/probe/me").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string("root"));
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        setup.create("zoe", "", PASSWORD);
        for (int i = 0; i < 3; i++) {
            mvc.perform(login("zoe", "wrong wrong")).andExpect(redirectedUrl("/login?error"));
        }
        // Each further guess waits twice as long, so that one of them is refused however slow this
        // machine is.
        List<String> further = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            further.add(
                    mvc.perform(login("zoe", "wrong wrong"))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl());
        }
        assertThat(further).anyMatch(url -> url.startsWith("/login?wait="));
    }

    @Test
    void anAddressOfTheGuessersOwnChoiceIsNotBelieved() throws Exception {
        setup.create("kim", "", PASSWORD);
        List<String> led = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            MockHttpServletRequestBuilder guess =
                    login("kim", "wrong wrong").header("X-Forwarded-For", "10.9.8." + i);
            led.add(mvc.perform(guess).andReturn().getResponse().getRedirectedUrl());
        }
        assertThat(led).anyMatch(url -> url.startsWith("/login?wait="));
    }

    @Test
    void aDisabledUsersSessionEndsAtOnce() throws Exception {
        setup.create("root", "", PASSWORD);
        User ben = users.create(new NewUser("ben", "", Role.ANNOTATOR, PASSWORD), "root");
        MockHttpSession session = signIn("ben");
        mvc.perform(get("/api/probe/me").session(session)).andExpect(status().isOk());

        users.disable(ben.id(), "root");

        mvc.perform(get("/api/probe/me").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void aSessionThatTimesOutIsForgotten() throws Exception {
        setup.create("root", "", PASSWORD);
        MockHttpSession session = signIn("root");
        assertThat(sessions.getSessionInformation(session.getId())).isNotNull();

        sessionEvents.sessionDestroyed(new HttpSessionEvent(session));

        assertThat(sessions.getSessionInformation(session.getId())).isNull();
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuator() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}"));
        mvc.perform(get("/actuator/env")).andExpect(status().is3xxRedirection());
    }

    private MockHttpSession signIn(String name) throws Exception {
        MvcResult done =
                mvc.perform(login(name, PASSWORD)).andExpect(redirectedUrl("/")).andReturn();
        return (MockHttpSession) done.getRequest().getSession();
    }

    private static MockHttpServletRequestBuilder login(String name, String password) {
        return post("/login").param("username", name).param("password", password);
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get(path).accept(MediaType.TEXT_HTML);
    }

    @RestController
    static class Probe {

        @GetMapping("/api/probe")
        Map<String, String> read() {
            return Map.of("ok", "yes");
        }

        @GetMapping("/api/probe/me")
        String me(Principal me) {
            return me.getName();
        }

        @GetMapping("/api/probe/curator")
        @RolesAllowed("CURATOR")
        Map<String, String> curate() {
            return Map.of("ok", "yes");
        }

        @PostMapping("/api/probe")
        Map<String, String> change() {
            return Map.of("ok", "yes");
        }
    }
}
