package io.winnow.sample.source;

import io.winnow.sample.image.InspectedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sink that inspects every row at once. */
final class Collected implements RowSink {

    final List<SourceRow> rows = new ArrayList<>();
    final List<InspectedImage> images = new ArrayList<>();
    final Map<String, String> reasons = new TreeMap<>();
    final List<Long> rejectedAt = new ArrayList<>();

    static Collected of(SampleSource source) throws IOException {
        Collected collected = new Collected();
        try (source) {
            source.read(collected);
        }
        return collected;
    }

    List<String> names() {
        return rows.stream().map(SourceRow::name).toList();
    }

    @Override
    public boolean row(SourceRow row) {
        try {
            if (row.content() instanceof SourceRow.ImageContent image) {
                images.add(image.inspect());
            }
            rows.add(row);
            return true;
        } catch (IOException e) {
            return rejected(Reasons.rejection(row.position(), row.name(), e));
        }
    }

    @Override
    public boolean rejected(Rejection rejection) {
        reasons.put(rejection.file(), rejection.reason());
        rejectedAt.add(rejection.position());
        return true;
    }
}
