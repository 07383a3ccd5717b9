package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shape of a {@link ResNet}: a 3 × 3 stem convolution at full resolution, then one residual
 * block per stage.
 *
 * @param input the images it takes
 * @param stem channels of the stem, at least 1
 * @param widths channels of each stage, at least one stage
 * @param strides the step of each stage, 1 or 2; as many as {@code widths}
 */
public record Architecture(
        ImageShape input, int stem, List<Integer> widths, List<Integer> strides) {

    private static final int SMALL = 56;
    private static final int STEM = 16;

    public Architecture {
        widths = List.copyOf(widths);
        strides = List.copyOf(strides);
        if (stem < 1 || widths.isEmpty() || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("stem " + stem + ", widths " + widths);
        }
        if (strides.size() != widths.size() || strides.stream().anyMatch(s -> s != 1 && s != 2)) {
            throw new IllegalArgumentException("strides " + strides + " for widths " + widths);
        }
    }

    /**
     * What suits a processor without accelerator: three stages for images up to 56 pixels, one more
     * for each doubling beyond, so that the last map has 4 to 7 places to a side. The more stages,
     * the narrower the first, where most of the work is: 224 × 224 costs about nine times 28 × 28.
     */
    public static Architecture forImages(ImageShape input) {
        int side = Math.max(input.height(), input.width());
        if (side <= SMALL) {
            return new Architecture(input, STEM, List.of(48, 96, 192), List.of(2, 2, 2));
        }
        List<Integer> widths = new ArrayList<>(List.of(24, 48, 96, 192));
        for (int reach = 2 * SMALL; reach < side; reach *= 2) {
            widths.addFirst(STEM);
        }
        return new Architecture(input, STEM, widths, Collections.nCopies(widths.size(), 2));
    }

    /** The pixels that one place of the last map stands for, along a side. */
    int stride() {
        return strides.stream().reduce(1, Math::multiplyExact);
    }

    /** The number of stages. */
    int stages() {
        return widths.size();
    }

    /** The channels that stage {@code stage} takes. */
    int inputOf(int stage) {
        return stage == 0 ? stem : widths.get(stage - 1);
    }

    /** The channels of the stem and of each stage. */
    List<Integer> maps() {
        return Stream.concat(Stream.of(stem), widths.stream()).toList();
    }

    /** The channels of the last stage. */
    int last() {
        return widths.getLast();
    }
}
