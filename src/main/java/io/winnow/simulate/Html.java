package io.winnow.simulate;

/** Text in HTML. */
final class Html {

    private Html() {}

    /** {@code text} as it may stand between tags and in quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
