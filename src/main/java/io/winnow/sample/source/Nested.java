package io.winnow.sample.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects within the objects of a JSONL file. */
final class Nested {

    private Nested() {}

    /** {@code cells}, where {@code {"data": {"text": t}}} is called {@code data.text}. */
    static Map<String, Object> flat(Map<String, Object> cells) {
        Map<String, Object> flat = new LinkedHashMap<>();
        cells.forEach((name, cell) -> put(name, cell, flat));
        return flat;
    }

    private static void put(String name, Object cell, Map<String, Object> flat) {
        if (cell instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> put(name + "." + key, value, flat));
        } else {
            flat.put(name, cell);
        }
    }
}
