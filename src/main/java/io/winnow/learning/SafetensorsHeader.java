package io.winnow.learning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON header of a safetensors file.
 *
 * @param entries in the order of their bytes
 * @param metadata free text by key
 */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata) {

    static final String METADATA = "__metadata__";

    /** One tensor's bytes, {@code [begin, end)} after the header. */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(String name, int[] shape, long begin, long end) {

        Entry {
            long elements = 1;
            for (int axis : shape) {
                elements = Math.multiplyExact(elements, (long) axis);
            }
            if (end - begin != elements * Float.BYTES || end - begin > Integer.MAX_VALUE - 64) {
                throw new IllegalArgumentException(
                        "%s has %d bytes for %d float32".formatted(name, end - begin, elements));
            }
        }

        int elements() {
            return (int) ((end - begin) / Float.BYTES);
        }
    }

    /** Checks that the tensors tile exactly {@code bytes} bytes. */
    void requireBytes(long bytes) {
        long at = 0;
        for (Entry entry : entries) {
            if (entry.begin() != at) {
                throw new IllegalArgumentException(entry.name() + " does not begin at " + at);
            }
            at = entry.end();
        }
        if (at != bytes) {
            throw new IllegalArgumentException("torn: " + bytes + " bytes of tensors, not " + at);
        }
    }

    static String format(Safetensors file) {
        List<String> fields = new ArrayList<>();
        if (!file.metadata().isEmpty()) {
            List<String> texts = new ArrayList<>();
            file.metadata().forEach((k, v) -> texts.add(Json.quote(k) + ":" + Json.quote(v)));
            fields.add(Json.quote(METADATA) + ":{" + String.join(",", texts) + "}");
        }
        long at = 0;
        for (Map.Entry<String, Tensor> each : file.tensors().entrySet()) {
            long end = at + (long) each.getValue().values().length * Float.BYTES;
            fields.add(
                    "%s:{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                            .formatted(
                                    Json.quote(each.getKey()),
                                    commas(each.getValue().shape()),
                                    at,
                                    end));
            at = end;
        }
        String text = "{" + String.join(",", fields) + "}";
        // Spaces align the tensors, as the format's own writers do.
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return text + " ".repeat(Math.floorMod(-bytes, 8));
    }

    private static String commas(int[] numbers) {
        return String.join(
                ",", IntStream.of(numbers).mapToObj(Integer::toString).toArray(String[]::new));
    }

    static SafetensorsHeader parse(String json) {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        object(Json.parse(json))
                .forEach((name, value) -> {
                    if (name.equals(METADATA)) {
                        object(value).forEach((k, v) -> metadata.put(k, text(k, v)));
                    } else {
                        entries.add(entry(name, object(value)));
                    }
                });
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        return new SafetensorsHeader(entries, metadata);
    }

    private static Entry entry(String name, Map<String, Object> fields) {
        if (!"F32".equals(fields.get("dtype"))) {
            throw new IllegalArgumentException(
                    name + " is " + fields.get("dtype") + "; only F32 can be read");
        }
        long[] offsets = numbers(name, fields.get("data_offsets"));
        if (offsets.length != 2) {
            throw new IllegalArgumentException(name + " needs two data_offsets");
        }
        int[] shape = new int[numbers(name, fields.get("shape")).length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Math.toIntExact(numbers(name, fields.get("shape"))[i]);
        }
        return new Entry(name, shape, offsets[0], offsets[1]);
    }

    private static String text(String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("metadata " + key + " is no text: " + value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("expected a JSON object, got " + value);
    }

    private static long[] numbers(String name, @Nullable Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)) {
            return list.stream().mapToLong(Long.class::cast).toArray();
        }
        throw new IllegalArgumentException(name + ": expected whole numbers, got " + value);
    }
}
