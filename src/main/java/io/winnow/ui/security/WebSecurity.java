package io.winnow.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.winnow.team.Role;
import io.winnow.team.Setup;
import io.winnow.ui.account.LoginView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Two doors. Scripts use {@code /api/**}: the session cookie, 401 and 403 as JSON, and the token of
 * the cookie XSRF-TOKEN in the header X-XSRF-TOKEN on every change. People use all the rest:
 * Vaadin's views, each guarded by its own annotation.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class WebSecurity {

    /** For answers that are no page: nothing may load, nothing may frame them. */
    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

    private final SessionRegistry sessions;

    WebSecurity(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /** Takes sessions that time out off the list of those that are signed in. */
    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.anyRequest().hasRole(Role.ANNOTATOR_NAME))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(
                                        ApiRefusal.of(HttpStatus.UNAUTHORIZED, "Sign in first"))
                                .accessDeniedHandler(
                                        ApiRefusal.of(
                                                HttpStatus.FORBIDDEN,
                                                "Not allowed, or the X-XSRF-TOKEN header"
                                                        + " is missing or old")))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(WebSecurity::tokenInCookie)
                .headers(WebSecurity::headers)
                .sessionManagement(this::sessions)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Setup setup) {
        return http.with(vaadin(), WebSecurity::views)
                .authorizeHttpRequests(all ->
                        all.requestMatchers(
                                        "/actuator/health",
                                        "/styles.css",
                                        "/shell.css",
                                        "/favicon.svg",
                                        "/aura/**")
                                .permitAll())
                .formLogin(form -> form.failureHandler(new LoginFailure()))
                .csrf(WebSecurity::tokenInCookie)
                .headers(headers -> {
                    headers(headers);
                    headers.withObjectPostProcessor(new EagerHeaders());
                })
                .sessionManagement(this::sessions)
                .addFilterBefore(
                        new FirstVisitFilter(setup), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    // What is no route either reaches Vaadin, which shows the page for that.
    private static void views(VaadinSecurityConfigurer views) {
        views.loginView(LoginView.class, "/login")
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
    }

    private static void tokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(settings -> settings.sameSite("Strict").path("/"));
        csrf.spa().csrfTokenRepository(cookie);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NO_CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                        policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(),"
                                        + " usb=(), interest-cohort=()"));
    }

    private void sessions(SessionManagementConfigurer<HttpSecurity> management) {
        management
                .sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                .maximumSessions(-1)
                .sessionRegistry(sessions)
                .expiredSessionStrategy(new ExpiredSession());
    }
}
