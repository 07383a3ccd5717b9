package io.winnow.sample;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.winnow.project.Modality;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file or folder to import from, and how it is read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImportSource.Zip.class, name = "zip"),
    @JsonSubTypes.Type(value = ImportSource.Folder.class, name = "folder"),
    @JsonSubTypes.Type(value = ImportSource.Idx.class, name = "idx"),
    @JsonSubTypes.Type(value = ImportSource.Manifest.class, name = "manifest"),
    @JsonSubTypes.Type(value = ImportSource.Table.class, name = "table")
})
public sealed interface ImportSource {

    /** The file or folder. */
    String path();

    /** What its samples are. */
    default Modality modality() {
        return this instanceof Table ? Modality.TEXT : Modality.IMAGE;
    }

    /** The classes that labels of it mean, in the order a project should show them. */
    default List<String> classesOf(Collection<String> labels) {
        return List.copyOf(labels);
    }

    /** Every file or folder it reads, images and texts inside not named. */
    default List<String> paths() {
        return this instanceof Idx idx
                ? Stream.of(idx.path(), idx.labels())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList()
                : List.of(path());
    }

    /**
     * Images of a zip archive.
     *
     * @param labelsFromFolders whether folders in it name classes
     */
    record Zip(String path, boolean labelsFromFolders) implements ImportSource {}

    /**
     * Images of a folder on the server.
     *
     * @param labelsFromFolders whether folders in it name classes
     */
    record Folder(String path, boolean labelsFromFolders) implements ImportSource {}

    /**
     * Images of an IDX file.
     *
     * @param labels the IDX file with a number per image; null if there is none
     * @param classNames the class of each number; empty to use the numbers
     */
    record Idx(String path, @Nullable String labels, List<String> classNames)
            implements ImportSource {

        public Idx {
            classNames = List.copyOf(classNames);
        }

        /** Every number up to the greatest, until a person names them. */
        @Override
        public List<String> classesOf(Collection<String> labels) {
            if (!classNames.isEmpty()) {
                return classNames;
            }
            int count = labels.stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1;
            return IntStream.range(0, count).mapToObj(Integer::toString).toList();
        }
    }

    /**
     * Images named by a CSV, TSV or JSON file.
     *
     * @param pathColumn the column with paths; null for "path", or else the first that names files
     * @param labelColumn the column with labels; empty for none, null for the one called like it
     */
    record Manifest(String path, @Nullable String pathColumn, @Nullable String labelColumn)
            implements ImportSource {}

    /**
     * Texts of a CSV, TSV, JSONL, XLSX or plain text file.
     *
     * @param textColumn the column with texts; null for the one that looks most like it
     * @param labelColumn the column with labels; null for the one called like it, if there is one
     */
    record Table(String path, @Nullable String textColumn, @Nullable String labelColumn)
            implements ImportSource {}
}
