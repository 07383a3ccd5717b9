package io.winnow.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.winnow.ui.shell.Theme;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * The language and the chosen theme of a page, before its first paint, and its content security
 * policy. In production every script of the page carries a number used once, so an injected one
 * does not run; Flow 25.2 still evaluates the expressions its server part sends, and its components
 * still write style attributes, so 'unsafe-eval' and inline styles stay.
 */
@Component
class PageHead implements VaadinServiceInitListener, IndexHtmlRequestListener {

    private static final long serialVersionUID = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private boolean production;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        production = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Document page = response.getDocument();
        page.child(0).attr("data-theme", Theme.of(response.getVaadinRequest()).word());
        page.child(0).attr("lang", "en");
        String scripts = production ? "'nonce-" + sign(page) + "'" : "'unsafe-inline'";
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(scripts));
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
    }

    private static String policy(String scripts) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'unsafe-eval' " + scripts,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "worker-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String sign(Document page) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().encodeToString(random);
        page.select("script").attr("nonce", nonce);
        return nonce;
    }
}
