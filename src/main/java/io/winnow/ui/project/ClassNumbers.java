package io.winnow.ui.project;

import io.winnow.sample.ImportSource;
import io.winnow.sample.ImportSpec;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The classes of IDX files, which are numbers until a person names them. */
final class ClassNumbers {

    private ClassNumbers() {}

    /** All numbers up to the greatest, for an IDX file; else the classes as they are. */
    static List<String> sorted(ImportSpec spec, Collection<String> found) {
        if (!(spec.source() instanceof ImportSource.Idx)) {
            return List.copyOf(found);
        }
        int greatest =
                found.stream().map(Integer::valueOf).max(Comparator.naturalOrder()).orElse(-1);
        return IntStream.rangeClosed(0, greatest).mapToObj(Integer::toString).toList();
    }

    /** The spec with those names for the numbers, where it is one of IDX files. */
    static ImportSpec renamed(ImportSpec spec, List<String> names) {
        return spec.source() instanceof ImportSource.Idx idx
                ? spec.from(new ImportSource.Idx(idx.path(), idx.labels(), names))
                : spec;
    }
}
