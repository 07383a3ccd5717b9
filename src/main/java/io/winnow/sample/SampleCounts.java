package io.winnow.sample;

/**
 * How many samples a project has.
 *
 * @param pool samples that may be asked
 * @param gold sealed samples
 * @param importedInPool pool samples that were imported with a label
 * @param importedInGold gold samples whose truth is known
 */
public record SampleCounts(int pool, int gold, int importedInPool, int importedInGold) {

    /** All samples, n. */
    public int total() {
        return pool + gold;
    }
}
