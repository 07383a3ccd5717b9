package io.winnow.ui.security;

import io.winnow.team.Setup;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every page to the set-up until the first admin exists. */
final class FirstVisitFilter extends OncePerRequestFilter {

    private static final String SETUP = "/setup";

    private final Setup setup;

    FirstVisitFilter(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (setup.isOpen()) {
            response.sendRedirect(request.getContextPath() + SETUP);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Only pages a person navigates to; not the requests a page makes. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPage =
                HttpMethod.GET.matches(request.getMethod())
                        && accept != null
                        && accept.contains(MediaType.TEXT_HTML_VALUE)
                        && request.getParameter("v-r") == null;
        return !isPage || path.equals(SETUP) || path.startsWith("/VAADIN/");
    }
}
