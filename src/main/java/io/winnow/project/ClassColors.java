package io.winnow.project;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Colours that people with any colour vision can tell apart: Okabe and Ito's seven (2008; black is
 * left out because it vanishes on a dark stage), then Tol's "muted" ones, then hues spread by the
 * golden angle.
 */
final class ClassColors {

    static final List<String> PALETTE =
            List.of(
                    "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7",
                    "#999999", "#882255", "#44AA99", "#332288", "#DDCC77", "#117733", "#AA4499",
                    "#CC6677", "#999933");

    private static final Pattern HEX = Pattern.compile("#[0-9A-F]{6}");
    private static final double GOLDEN_ANGLE = 137.508;

    private ClassColors() {}

    /** The first colour that no other class of the project has. */
    static String next(Set<String> taken) {
        return PALETTE.stream()
                .filter(color -> !taken.contains(color))
                .findFirst()
                .orElseGet(() -> spread(taken));
    }

    static String checked(String color) {
        String upper = color.strip().toUpperCase(Locale.ROOT);
        if (!HEX.matcher(upper).matches()) {
            throw new IllegalArgumentException(
                    "A colour is written like #E69F00, not \"" + color + "\".");
        }
        return upper;
    }

    /**
     * A hue that is not taken. There are fewer than a thousand to tell apart by their numbers, so
     * when as many as there are degrees were tried, one is given again.
     */
    private static String spread(Set<String> taken) {
        int first = Math.max(0, taken.size() - PALETTE.size());
        for (int i = first; i < first + 360; i++) {
            if (!taken.contains(hue(i))) {
                return hue(i);
            }
        }
        return hue(first);
    }

    /** The hue at that place of the spiral, at 60 % saturation and 50 % lightness. */
    private static String hue(int place) {
        double degrees = place * GOLDEN_ANGLE % 360;
        return "#%02X%02X%02X"
                .formatted(channel(degrees, 0), channel(degrees, 8), channel(degrees, 4));
    }

    private static int channel(double degrees, int offset) {
        double k = (offset + degrees / 30) % 12;
        double value = 0.5 - 0.3 * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        return (int) Math.round(255 * value);
    }
}
