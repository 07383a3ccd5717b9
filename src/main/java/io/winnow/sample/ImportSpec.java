package io.winnow.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to import and how to read it.
 *
 * @param kind how the file or folder is read
 * @param path the archive, folder, manifest, or IDX file of images
 * @param labelsPath the IDX file of labels; null if there is none
 * @param labelsFromFolders whether sub-folders of an archive or folder name classes
 * @param classNames the class of each number in an IDX file of labels; empty to use the numbers
 * @param pathColumn the manifest's column with paths; null for "path"
 * @param labelColumn the manifest's column with labels; null for "label" if there is one
 * @param use which labels are taken in
 * @param gold how many of the imported samples to seal as gold, drawn uniformly
 * @param goldSeed what that draw depends on
 * @param knownClassesOnly whether a label that is no class of the project yet is an error
 * @param uploaded whether the file is ours to delete when the import is over
 */
public record ImportSpec(
        Kind kind,
        String path,
        @Nullable String labelsPath,
        boolean labelsFromFolders,
        List<String> classNames,
        @Nullable String pathColumn,
        @Nullable String labelColumn,
        LabelUse use,
        int gold,
        long goldSeed,
        boolean knownClassesOnly,
        boolean uploaded) {

    /** How a file or folder is read. */
    public enum Kind {
        ZIP,
        FOLDER,
        IDX,
        MANIFEST
    }

    /** Which labels are taken in. */
    public enum LabelUse {
        ALL,
        /** Those of the samples that become gold; all others never enter the database. */
        GOLD_ONLY,
        NONE
    }

    public ImportSpec {
        classNames = List.copyOf(classNames);
        if (path.isBlank()) {
            throw new IllegalArgumentException("Say which file or folder to import.");
        }
        if (gold < 0) {
            throw new IllegalArgumentException(gold + " gold samples cannot be sealed.");
        }
    }

    /** Images of a zip archive. */
    public static ImportSpec zip(String path, boolean labelsFromFolders) {
        return of(Kind.ZIP, path, null, labelsFromFolders, List.of());
    }

    /** Images of a folder on the server. */
    public static ImportSpec folder(String path, boolean labelsFromFolders) {
        return of(Kind.FOLDER, path, null, labelsFromFolders, List.of());
    }

    /** Images of an IDX file, with the labels of another. */
    public static ImportSpec idx(String images, @Nullable String labels, List<String> classNames) {
        return of(Kind.IDX, images, labels, false, classNames);
    }

    /** Images named by a CSV or JSONL file. */
    public static ImportSpec manifest(String path) {
        return of(Kind.MANIFEST, path, null, false, List.of());
    }

    /** The same, reading the manifest's paths and labels from these columns. */
    public ImportSpec withColumns(@Nullable String pathName, @Nullable String labelName) {
        return new ImportSpec(
                kind,
                path,
                labelsPath,
                labelsFromFolders,
                classNames,
                pathName,
                labelName,
                use,
                gold,
                goldSeed,
                knownClassesOnly,
                uploaded);
    }

    /** The same, taking in only those labels. */
    public ImportSpec withLabels(LabelUse wanted) {
        return new ImportSpec(
                kind,
                path,
                labelsPath,
                labelsFromFolders,
                classNames,
                pathColumn,
                labelColumn,
                wanted,
                gold,
                goldSeed,
                knownClassesOnly,
                uploaded);
    }

    /** The same, sealing {@code count} samples as gold. */
    public ImportSpec withGold(int count, long seed) {
        return new ImportSpec(
                kind,
                path,
                labelsPath,
                labelsFromFolders,
                classNames,
                pathColumn,
                labelColumn,
                use,
                count,
                seed,
                knownClassesOnly,
                uploaded);
    }

    /** The same, quarantining rows whose label is no class of the project yet. */
    public ImportSpec withKnownClassesOnly() {
        return new ImportSpec(
                kind,
                path,
                labelsPath,
                labelsFromFolders,
                classNames,
                pathColumn,
                labelColumn,
                use,
                gold,
                goldSeed,
                true,
                uploaded);
    }

    /** The same, of a file that is deleted when the import is over. */
    public ImportSpec ofUpload() {
        return new ImportSpec(
                kind,
                path,
                labelsPath,
                labelsFromFolders,
                classNames,
                pathColumn,
                labelColumn,
                use,
                gold,
                goldSeed,
                knownClassesOnly,
                true);
    }

    private static ImportSpec of(
            Kind kind,
            String path,
            @Nullable String labels,
            boolean labelsFromFolders,
            List<String> classNames) {
        return new ImportSpec(
                kind,
                path,
                labels,
                labelsFromFolders,
                classNames,
                null,
                null,
                LabelUse.ALL,
                0,
                1,
                false,
                false);
    }
}
