package io.winnow.sample;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to import and what becomes of it.
 *
 * @param source where the samples come from
 * @param use which labels are taken in
 * @param gold how many of the imported samples to seal as gold, drawn uniformly
 * @param goldSeed what that draw depends on
 * @param knownClassesOnly whether a label that is no class of the project yet is an error
 * @param uploaded whether the file is ours to delete when the import is over
 * @param sentAs what the person who sent the file calls it; null to go by its path
 */
public record ImportSpec(
        ImportSource source,
        LabelUse use,
        int gold,
        long goldSeed,
        boolean knownClassesOnly,
        boolean uploaded,
        @Nullable String sentAs) {

    /** Which labels are taken in. */
    public enum LabelUse {
        ALL,
        /** Those of the samples that become gold; all others never enter the database. */
        GOLD_ONLY,
        NONE
    }

    public ImportSpec {
        if (source.path().isBlank()) {
            throw new IllegalArgumentException("Say which file or folder to import.");
        }
        if (gold < 0) {
            throw new IllegalArgumentException(gold + " gold samples cannot be sealed.");
        }
    }

    /** Everything that the source has, with its labels, none of it sealed. */
    public static ImportSpec of(ImportSource source) {
        return new ImportSpec(source, LabelUse.ALL, 0, 1, false, false, null);
    }

    /** Images of a zip archive. */
    public static ImportSpec zip(String path, boolean labelsFromFolders) {
        return of(new ImportSource.Zip(path, labelsFromFolders));
    }

    /** Images of a folder on the server. */
    public static ImportSpec folder(String path, boolean labelsFromFolders) {
        return of(new ImportSource.Folder(path, labelsFromFolders));
    }

    /** Images of an IDX file, with the labels of another. */
    public static ImportSpec idx(String images, @Nullable String labels, List<String> classNames) {
        return of(new ImportSource.Idx(images, labels, classNames));
    }

    /** Images named by a CSV or JSONL file. */
    public static ImportSpec manifest(String path) {
        return of(new ImportSource.Manifest(path, null, null));
    }

    /** Texts of a CSV, TSV, JSONL, XLSX or plain text file. */
    public static ImportSpec table(String path) {
        return of(new ImportSource.Table(path, null, null));
    }

    /** The same, read from another place or in another way. */
    public ImportSpec from(ImportSource other) {
        return new ImportSpec(other, use, gold, goldSeed, knownClassesOnly, uploaded, sentAs);
    }

    /** The same, taking in only those labels. */
    public ImportSpec withLabels(LabelUse wanted) {
        return new ImportSpec(source, wanted, gold, goldSeed, knownClassesOnly, uploaded, sentAs);
    }

    /** The same, sealing {@code count} samples as gold. */
    public ImportSpec withGold(int count, long seed) {
        return new ImportSpec(source, use, count, seed, knownClassesOnly, uploaded, sentAs);
    }

    /** The same, quarantining rows whose label is no class of the project yet. */
    public ImportSpec withKnownClassesOnly() {
        return new ImportSpec(source, use, gold, goldSeed, true, uploaded, sentAs);
    }

    /** The same, of a file that somebody sent under that name; deleted when the import is over. */
    public ImportSpec ofUpload(String fileName) {
        return new ImportSpec(source, use, gold, goldSeed, knownClassesOnly, true, fileName);
    }

    /** Where the samples come from, for a person: a path on the server, or the name of a file. */
    public String origin() {
        return sentAs == null ? Path.of(source.path()).toAbsolutePath().toString() : sentAs;
    }
}
