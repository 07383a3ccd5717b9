package io.winnow.rest;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders guidelines. Markup inside the Markdown is shown as text; only harmless links survive. */
final class Guidelines {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Guidelines() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
