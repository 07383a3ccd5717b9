package io.winnow.sample.source;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much an import may bring, set by {@code winnow.import.*}.
 *
 * @param maxFile the largest single image file
 * @param maxPixels the most pixels of an image; checked before it is decoded
 * @param maxArchive the most bytes that an archive may unpack to
 * @param maxRatio how many times larger than packed an archive entry over 1 MB may be
 * @param maxRows the most rows of one import
 * @param maxLine the longest row of a manifest, in characters
 * @param maxText the longest text, in characters
 */
@ConfigurationProperties("winnow.import")
public record ImportLimits(
        @DefaultValue("32MB") DataSize maxFile,
        @DefaultValue("40000000") long maxPixels,
        @DefaultValue("20GB") DataSize maxArchive,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("2000000") long maxRows,
        @DefaultValue("100000") int maxLine,
        @DefaultValue("100000") int maxText) {

    /** What the database takes. */
    private static final int LONGEST_TEXT = 1_000_000;

    public ImportLimits {
        if (maxText < 1 || maxText > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "winnow.import.max-text is %,d, not 1 to %,d".formatted(maxText, LONGEST_TEXT));
        }
    }

    /** The limits that hold when nothing is set. */
    public static ImportLimits defaults() {
        return new ImportLimits(
                DataSize.ofMegabytes(32),
                40_000_000,
                DataSize.ofGigabytes(20),
                200,
                2_000_000,
                100_000,
                100_000);
    }
}
