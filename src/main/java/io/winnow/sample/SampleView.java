package io.winnow.sample;

import io.winnow.project.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A sample, as it was when read.
 *
 * @param ordinal its row in every array and file of the project, from 0
 * @param name the path it was imported from, or its row in an IDX file
 * @param contentHash SHA-256 of the media file, in hex
 * @param importedClassId the class it was imported with; for gold, the truth; null if none
 * @param metadata further columns of the manifest as a JSON object; null if there were none
 */
public record SampleView(
        long id,
        long projectId,
        int ordinal,
        String name,
        String contentHash,
        String mediaType,
        int width,
        int height,
        Split split,
        @Nullable Long importedClassId,
        @Nullable String metadata) {

    /** What it is. */
    public Modality modality() {
        return mediaType.equals(Texts.MEDIA_TYPE) ? Modality.TEXT : Modality.IMAGE;
    }
}
