package io.winnow.label;

import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.sample.Samples;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes people's answers, each exactly once, and tells which are in force. */
@Service
public class Answers {

    private static final int TURNS = 64;

    /** Answers about one sample take turns, so that each sees the one that it supersedes. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    private final Annotations annotations;
    private final Queue queue;
    private final Projects projects;
    private final Samples samples;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            Annotations annotations,
            Queue queue,
            Projects projects,
            Samples samples,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.annotations = annotations;
        this.queue = queue;
        this.projects = projects;
        this.samples = samples;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes one answer. When the receipt is out the answer is committed; the same key again is a
     * duplicate, even when both arrive at once.
     */
    public AnswerReceipt accept(long projectId, long userId, Answer answer) {
        try {
            Taken taken = inTurn(projectId, userId, answer);
            if (taken.event() != null) {
                events.publishEvent(taken.event());
            }
            return taken.receipt();
        } catch (DataIntegrityViolationException clash) {
            if (annotations.existsByAnswerKey(answer.key().toString())) {
                return AnswerReceipt.duplicate(answer);
            }
            throw clash;
        }
    }

    private Taken inTurn(long projectId, long userId, Answer answer) {
        synchronized (turns[Math.floorMod(answer.sampleId(), TURNS)]) {
            return transaction.execute(status -> take(projectId, userId, answer));
        }
    }

    /** What became of an answer, and what to tell the others once it is committed. */
    private record Taken(AnswerReceipt receipt, @Nullable SampleAnswered event) {}

    private Taken take(long projectId, long userId, Answer answer) {
        String objection = objection(projectId, answer).orElse(null);
        if (objection != null) {
            return new Taken(AnswerReceipt.rejected(answer.key(), objection), null);
        }
        if (annotations.existsByAnswerKey(answer.key().toString())) {
            return new Taken(AnswerReceipt.duplicate(answer), null);
        }
        return new Taken(AnswerReceipt.accepted(answer), store(projectId, userId, answer));
    }

    private Optional<String> objection(long projectId, Answer answer) {
        if (samples.find(answer.sampleId()).filter(s -> s.projectId() == projectId).isEmpty()) {
            return Optional.of("sample " + answer.sampleId() + " is not in this project");
        }
        List<Long> known = projects.classes(projectId).stream().map(ClassView::id).toList();
        return answer.named().stream()
                .filter(classId -> !known.contains(classId))
                .findFirst()
                .map(classId -> "class " + classId + " is not in this project");
    }

    private SampleAnswered store(long projectId, long userId, Answer answer) {
        List<Annotation> before =
                annotations.findBySampleIdAndUserIdAndInForceTrue(answer.sampleId(), userId);
        before.forEach(Annotation::supersede);
        Long roundId =
                queue.settle(
                        projectId,
                        userId,
                        answer,
                        before.isEmpty() ? null : before.getLast().view());
        annotations.saveAndFlush(
                new Annotation(projectId, userId, roundId, answer, clock.instant()));
        return new SampleAnswered(projectId, answer.sampleId(), roundId, answer.kind());
    }

    /** The last answers in force of one person, newest first. */
    @Transactional(readOnly = true)
    public List<AnnotationView> recent(long projectId, long userId, int count) {
        return annotations
                .findByProjectIdAndUserIdAndInForceTrueOrderByIdDesc(
                        projectId, userId, Limit.of(count))
                .stream()
                .map(Annotation::view)
                .toList();
    }

    /** Every answer in force, oldest first. */
    @Transactional(readOnly = true)
    public List<AnnotationView> inForce(long projectId) {
        try (Stream<Annotation> all =
                annotations.findByProjectIdAndInForceTrueOrderById(projectId)) {
            return all.map(Annotation::view).toList();
        }
    }

    /** What one person said last about one sample, if that is in force. */
    @Transactional(readOnly = true)
    public Optional<AnnotationView> own(long sampleId, long userId) {
        return annotations.findBySampleIdAndUserIdAndInForceTrue(sampleId, userId).stream()
                .map(Annotation::view)
                .reduce((earlier, later) -> later);
    }

    /** The flagged samples with their comments, oldest first. */
    @Transactional(readOnly = true)
    public List<AnnotationView> flagged(long projectId) {
        return annotations
                .findByProjectIdAndKindAndInForceTrueOrderById(projectId, AnswerKind.FLAG)
                .stream()
                .map(Annotation::view)
                .toList();
    }

    /** The samples with any answer in force, be it a label, a skip or a flag. */
    @Transactional(readOnly = true)
    public List<Long> answeredSamples(long projectId) {
        return annotations.answeredSamples(projectId);
    }

    /** The samples answered in a round, each at the place of its first answer. */
    @Transactional(readOnly = true)
    public List<Long> inOrder(long roundId) {
        return annotations.inOrder(roundId);
    }

    /** Who answered in a round. */
    @Transactional(readOnly = true)
    public List<Long> peopleOf(@Nullable Long roundId) {
        return roundId == null ? List.of() : annotations.peopleOf(roundId);
    }
}
