package io.winnow.ui.part;

import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
public final class Figures {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Figures() {}

    /** With thousands set apart: 8,000. */
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "1 row", "8,000 rows". */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** In percent with one decimal: 81.4. */
    public static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f", 100 * share);
    }

    /**
     * In percent with the half-width of its interval in lighter type: 81.4 ± 1.7; a dash for null.
     */
    public static Span percent(@Nullable Interval interval) {
        Span figure = new Span();
        figure.addClassName("w-figure");
        if (interval == null) {
            figure.setText("–");
            figure.getElement().setAttribute("aria-label", "not measured");
            return figure;
        }
        double half = interval.margin();
        Span spread = new Span(" ± " + percent(half));
        spread.addClassName("w-pm");
        figure.add(new Span(percent(interval.estimate())), spread);
        return figure;
    }

    /** "12 s", "3 min", "1 h 05 min". */
    public static String duration(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? time.toMinutes() + " min"
                : "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }

    /** "32 MB", "2 GB". */
    public static String bytes(long size) {
        double value = size;
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(
                Locale.ENGLISH,
                value == Math.rint(value) ? "%.0f %s" : "%.1f %s",
                value,
                units[unit]);
    }

    /** Day and minute, in the server's time zone. */
    public static String when(Instant instant) {
        return WHEN.format(instant.atZone(ZoneId.systemDefault()));
    }
}
