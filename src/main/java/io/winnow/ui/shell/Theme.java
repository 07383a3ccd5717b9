package io.winnow.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or as the system has it. Kept in a cookie of this browser. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    private static final String COOKIE = "winnow-theme";

    /** The word in the cookie and in {@code <html data-theme>}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What this browser chose; the system's when it chose nothing. */
    public static Theme of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? SYSTEM
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Arrays.stream(values()).filter(t -> t.is(cookie)))
                        .findFirst()
                        .orElse(SYSTEM);
    }

    /** Changes the page now and the cookie for the next visits. */
    void choose(UI ui) {
        ui.getPage()
                .executeJs(
                        """
                        document.documentElement.dataset.theme = $0;
                        document.cookie = $1 + '=' + $0 + '; path=/; max-age=31536000; samesite=lax';
                        """,
                        word(),
                        COOKIE);
    }

    private boolean is(Cookie cookie) {
        return word().equals(cookie.getValue());
    }
}
