package io.winnow.neural;

import java.util.SplittableRandom;

/**
 * The largest central square of an image turned by 0, 1, 2 and 3 quarters, and then altered alike.
 * All four are stretched to the image's shape in the same way, so that the stretch tells nothing.
 */
record TurnedViews() implements Views {

    static final int TURNS = 4;

    @Override
    public int count() {
        return TURNS;
    }

    @Override
    public void make(byte[] image, Look how, SplittableRandom random, float[][] into) {
        long seed = random.nextLong();
        for (int quarters = 0; quarters < TURNS; quarters++) {
            how.view(image, quarters, new SplittableRandom(seed), into[quarters]);
        }
    }
}
