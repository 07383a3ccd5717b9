package io.winnow.sample;

/**
 * What became of some rows.
 *
 * @param read all of them
 */
record Tally(long read, long added, long duplicates, long labeled, long rejected) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                read + other.read,
                added + other.added,
                duplicates + other.duplicates,
                labeled + other.labeled,
                rejected + other.rejected);
    }

    /** For a person. */
    String inWords() {
        String words = "%,d added".formatted(added);
        if (duplicates > 0) {
            words += ", %,d duplicates".formatted(duplicates);
        }
        return rejected > 0 ? words + ", %,d rejected".formatted(rejected) : words;
    }
}
