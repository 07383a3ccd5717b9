package io.winnow.rest;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders guidelines. Markup inside the Markdown is shown as text; only harmless links survive. */
final class Guidelines {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

    private Guidelines() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
