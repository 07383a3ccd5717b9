package io.winnow.label;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the classes that an answer leaves possible are kept in one column. */
final class Candidates {

    /** As many ids as the column has room for. */
    static final int MOST = 400;

    private Candidates() {}

    /** Such as {@code ,3,7,}, so that each id can be found between commas; null of none. */
    static @Nullable String write(List<Long> classIds) {
        return classIds.isEmpty()
                ? null
                : classIds.stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", ",", ","));
    }

    static List<Long> read(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.substring(1).split(",")).map(Long::valueOf).toList();
    }
}
