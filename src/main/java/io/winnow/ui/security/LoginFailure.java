package io.winnow.ui.security;

import io.winnow.team.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says what was wrong. */
final class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String why = e instanceof TooManyAttempts wait ? "wait=" + wait.seconds() : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
