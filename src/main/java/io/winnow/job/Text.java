package io.winnow.job;

/** Keeps text within its column. */
final class Text {

    private Text() {}

    static String clip(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
