package io.winnow.rest;

import io.winnow.label.AnnotationView;
import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.AnswerReceipt;
import io.winnow.project.ClassView;
import io.winnow.project.ProjectView;
import io.winnow.round.Idle;
import io.winnow.round.Leases;
import io.winnow.round.RoundMessage;
import io.winnow.round.Task;
import io.winnow.sample.Glimpse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages between the labeling stage and the server. */
final class StageMessages {

    private static final int MOST_ANSWERS = 500;
    private static final int MOST_HELD = 1000;

    /** Databases keep fewer years than Java does, each its own; no browser is from before this. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private StageMessages() {}

    private static <T> List<T> list(String name, @Nullable List<@Nullable T> given, int most) {
        if (given == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (given.size() > most) {
            throw new IllegalArgumentException("at most " + most + " " + name + " at once");
        }
        List<T> all = new ArrayList<>();
        for (T each : given) {
            if (each == null) {
                throw new IllegalArgumentException("one of the " + name + " is null");
            }
            all.add(each);
        }
        return all;
    }

    record SessionReply(
            ProjectPart project,
            UserPart user,
            boolean hints,
            List<ClassPart> classes,
            List<RecentPart> recent,
            RoundMessage round) {}

    record ProjectPart(long id, String name, String guidelinesHtml) {

        static ProjectPart of(ProjectView project) {
            return new ProjectPart(
                    project.id(), project.name(), Guidelines.html(project.guidelines()));
        }
    }

    record UserPart(long id, String name) {}

    record ClassPart(long id, String name, String color, @Nullable String key, String description) {

        static ClassPart of(ClassView c) {
            return new ClassPart(c.id(), c.name(), c.color(), c.key(), c.description());
        }
    }

    record RecentPart(
            long sampleId,
            AnswerKind kind,
            @Nullable Long classId,
            List<Long> candidates,
            String media,
            @Nullable String excerpt,
            Instant at) {

        static RecentPart of(long projectId, AnnotationView given, Glimpse glimpse) {
            return new RecentPart(
                    given.sampleId(),
                    given.kind(),
                    given.classId(),
                    given.candidates(),
                    mediaPath(projectId, given.sampleId()),
                    glimpse.excerpt(),
                    given.answeredAt());
        }
    }

    record LeasesRequest(int count, @Nullable List<@Nullable Long> holding) {

        /**
         * The samples at hand.
         *
         * @throws IllegalArgumentException if there are too many, or one is null
         */
        List<Long> held() {
            return list("holding", holding == null ? List.of() : holding, MOST_HELD);
        }
    }

    record LeasesReply(List<TaskPart> tasks, RoundMessage round, @Nullable String idle) {

        static LeasesReply of(long projectId, Leases leases) {
            Idle idle = leases.idle();
            return new LeasesReply(
                    leases.tasks().stream().map(task -> TaskPart.of(projectId, task)).toList(),
                    RoundMessage.of(leases.round()),
                    idle == null ? null : idle.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    record TaskPart(
            long sampleId,
            String media,
            int width,
            int height,
            String name,
            @Nullable String excerpt,
            String why,
            @Nullable List<Task.Guess> guess) {

        static TaskPart of(long projectId, Task task) {
            return new TaskPart(
                    task.sampleId(),
                    mediaPath(projectId, task.sampleId()),
                    task.width(),
                    task.height(),
                    task.name(),
                    task.excerpt(),
                    task.why(),
                    task.guess());
        }
    }

    record AnswersRequest(@Nullable List<@Nullable AnswerPart> answers) {

        /**
         * The answers.
         *
         * @throws IllegalArgumentException if they are missing, too many, or one is null
         */
        List<AnswerPart> given() {
            return list("answers", answers, MOST_ANSWERS);
        }
    }

    record AnswerPart(
            UUID key,
            long sampleId,
            @Nullable AnswerKind kind,
            @Nullable Long classId,
            @Nullable List<@Nullable Long> candidates,
            @Nullable String comment,
            long millis,
            @Nullable Instant answeredAt) {

        AnswerPart {
            if (key == null) {
                throw new IllegalArgumentException("an answer has no key");
            }
        }

        /**
         * @throws IllegalArgumentException if it is no answer; the message says why
         */
        Answer read() {
            if (answeredAt == null) {
                throw new IllegalArgumentException("answeredAt is missing");
            }
            if (answeredAt.isBefore(EARLIEST) || answeredAt.isAfter(LATEST)) {
                throw new IllegalArgumentException("answeredAt is " + answeredAt);
            }
            if (kind == null) {
                throw new IllegalArgumentException("kind is missing");
            }
            return new Answer(
                    key,
                    sampleId,
                    kind,
                    classId,
                    list("candidates", candidates == null ? List.of() : candidates, MOST_HELD),
                    comment,
                    millis,
                    answeredAt);
        }
    }

    record AnswersReply(List<AnswerReceipt> results, RoundMessage round) {}

    private static String mediaPath(long projectId, long sampleId) {
        return "api/projects/%d/media/%d".formatted(projectId, sampleId);
    }
}
