package io.winnow.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of JSON that headers need: objects, arrays, strings and whole numbers not below zero,
 * read as {@link Map}, {@link List}, {@link String} and {@link Long}.
 */
final class Json {

    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Parses one value, with spaces around it.
     *
     * @throws IllegalArgumentException naming the character that does not belong there
     */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.skipSpaces();
        if (json.at < text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    /** A JSON string literal. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("JSON nested deeper than " + DEEPEST);
        }
        skipSpaces();
        char c = at < text.length() ? text.charAt(at) : 0;
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        expect('{');
        if (!accept('}')) {
            do {
                skipSpaces();
                String name = string();
                expect(':');
                if (fields.put(name, value(depth + 1)) != null) {
                    throw new IllegalArgumentException("JSON names " + name + " twice");
                }
            } while (accept(','));
            expect('}');
        }
        return fields;
    }

    private List<Object> array(int depth) {
        List<Object> values = new ArrayList<>();
        expect('[');
        if (!accept(']')) {
            do {
                values.add(value(depth + 1));
            } while (accept(','));
            expect(']');
        }
        return values;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at || at - start > 18) {
            throw unexpected();
        }
        return Long.valueOf(text.substring(start, at));
    }

    private String string() {
        StringBuilder content = new StringBuilder();
        expect('"');
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            content.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return content.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw unexpected();
        }
        int code = Integer.parseInt(text, at, at + 4, 16);
        at += 4;
        return (char) code;
    }

    private boolean accept(char c) {
        skipSpaces();
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw unexpected();
        }
    }

    private void skipSpaces() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("malformed JSON at character " + at);
    }
}
