package io.winnow.ui.job;

import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.ui.part.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job in words. */
final class JobWords {

    private JobWords() {}

    /** What stands after the title in a line: "42 %", or "waits". */
    static String standing(JobView job) {
        return switch (job.state()) {
            case QUEUED -> "waits";
            case RUNNING -> job.total() == 0 ? "" : percent(job);
            case SUCCEEDED -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    /**
     * For which project what is being done; of a job that is over, who asked for it and when it
     * ended.
     */
    static String doing(JobView job, String project) {
        Instant ended = job.endedAt();
        String what =
                ended != null && job.state().ended()
                        ? Figures.when(ended) + " · " + job.requestedBy()
                        : job.message();
        return Stream.of(project, what)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Such as "12,000 of 60,000 · 850 / s · 0:56 left"; nothing once all of it is done. */
    static String progress(JobView job) {
        if (job.state() == JobState.SUCCEEDED) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (job.cancelling()) {
            parts.add("stopping");
        }
        if (job.total() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d of %,d", job.done(), job.total()));
        }
        Double rate = job.ratePerSecond();
        if (rate != null) {
            parts.add(rate(rate));
        }
        Long left = job.secondsLeft();
        if (left != null) {
            parts.add(clock(left) + " left");
        }
        return String.join(" · ", parts);
    }

    /** Such as "running", or "failed after 1:12". */
    static String state(JobView job) {
        String word = job.state().name().toLowerCase(Locale.ROOT);
        Instant from = job.startedAt();
        Instant to = job.endedAt();
        return from == null || to == null || !job.state().ended() ? word : word + after(from, to);
    }

    /** How the state is coloured, for {@code data-kind}. */
    static @Nullable String kind(JobState state) {
        return switch (state) {
            case SUCCEEDED -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "warn";
            case RUNNING, QUEUED -> null;
        };
    }

    /** Minutes and seconds, or hours, minutes and seconds. */
    static String clock(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    private static String after(Instant from, Instant to) {
        return " after " + clock(Duration.between(from, to).toSeconds());
    }

    private static String rate(double perSecond) {
        return perSecond >= 10
                ? String.format(Locale.ROOT, "%,.0f / s", perSecond)
                : String.format(Locale.ROOT, "%.1f / s", perSecond);
    }

    private static String percent(JobView job) {
        return (int) Math.floor(100 * job.fraction()) + " %";
    }
}
