package io.winnow.rest;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.winnow.team.Role;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The endpoints behind the application's own security. */
final class Api {

    private static final String TOKEN = "f00d";

    private final MockMvc mvc;

    Api(WebApplicationContext application) {
        this.mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    ResultActions get(String path, Role... roles) throws Exception {
        return mvc.perform(as(MockMvcRequestBuilders.get(path), roles));
    }

    ResultActions post(String path, String json, Role... roles) throws Exception {
        return mvc.perform(
                as(MockMvcRequestBuilders.post(path), roles)
                        .cookie(new Cookie("XSRF-TOKEN", TOKEN))
                        .header("X-XSRF-TOKEN", TOKEN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    /** As "ann"; signed in only with a role. */
    private static MockHttpServletRequestBuilder as(
            MockHttpServletRequestBuilder request, Role... roles) {
        String[] names = Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        return roles.length == 0 ? request : request.with(user("ann").roles(names));
    }
}
