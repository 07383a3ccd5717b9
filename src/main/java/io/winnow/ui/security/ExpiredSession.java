package io.winnow.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/** The user's rights changed since this session began: scripts are told, browsers sign in anew. */
final class ExpiredSession implements SessionInformationExpiredStrategy {

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        HttpServletRequest request = event.getRequest();
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            ApiRefusal.of(HttpStatus.UNAUTHORIZED, "Sign in again").write(event.getResponse());
        } else {
            event.getResponse().sendRedirect(request.getContextPath() + "/login?changed");
        }
    }
}
