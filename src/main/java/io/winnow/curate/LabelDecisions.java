package io.winnow.curate;

import io.winnow.label.AnnotationView;
import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.AnswerReceipt;
import io.winnow.label.Answers;
import io.winnow.label.Consensus;
import io.winnow.label.SampleLabel;
import io.winnow.project.Projects;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Split;
import io.winnow.team.Audit;
import io.winnow.team.User;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a curator decides about a label worth a second look. A correction is that person's own
 * answer, one among those of others; a label let stand is remembered as long as the sample has it.
 */
@Service
public class LabelDecisions {

    private final Answers answers;
    private final Consensus consensus;
    private final KeptLabels kept;
    private final Projects projects;
    private final Samples samples;
    private final Audit audit;
    private final Clock clock;

    LabelDecisions(
            Answers answers,
            Consensus consensus,
            KeptLabels kept,
            Projects projects,
            Samples samples,
            Audit audit,
            Clock clock) {
        this.answers = answers;
        this.consensus = consensus;
        this.kept = kept;
        this.projects = projects;
        this.samples = samples;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A correction that was stored.
     *
     * @param before what the person had said before; null if nothing
     * @param labelId the class that the sample has now: another one where others outvote the person
     */
    public record Corrected(long sampleId, @Nullable AnnotationView before, long labelId) {}

    /**
     * Answers for a person that a sample is of a class.
     *
     * @throws IllegalStateException if the sample was sealed meanwhile, or the answer is refused:
     *     the message says why
     */
    public Corrected correct(long projectId, long userId, long sampleId, long classId) {
        SampleView sample = samples.get(sampleId);
        if (sample.split() == Split.GOLD) {
            throw new IllegalStateException("This sample was sealed meanwhile.");
        }
        AnnotationView before = answers.own(sampleId, userId).orElse(null);
        give(projectId, userId, sampleId, AnswerKind.LABEL, classId);
        SampleLabel label = consensus.labels(List.of(sample)).get(sampleId);
        return new Corrected(sampleId, before, label == null ? classId : label.classId());
    }

    /**
     * Answers what the person had said before; leaves the sample to others if that was nothing.
     *
     * @throws IllegalStateException if the answer is refused: the message says why
     */
    public void takeBack(long projectId, long userId, Corrected correction) {
        AnnotationView before = correction.before();
        if (before == null) {
            give(projectId, userId, correction.sampleId(), AnswerKind.SKIP, null);
        } else {
            accept(
                    projectId,
                    userId,
                    new Answer(
                            UUID.randomUUID(),
                            before.sampleId(),
                            before.kind(),
                            before.classId(),
                            before.candidates(),
                            before.comment(),
                            before.millis(),
                            clock.instant()));
        }
    }

    /** Lets a label stand. It is not listed again while the sample has it. */
    @Transactional
    public void keep(long projectId, User by, long sampleId, long classId) {
        if (!kept.existsBySampleIdAndClassId(sampleId, classId)) {
            kept.save(new KeptLabel(projectId, sampleId, classId, by.id(), clock.instant()));
            record(projectId, by, "label.keep", sampleId);
        }
    }

    /** Forgets that a label was let stand. */
    @Transactional
    public void doubtAgain(long projectId, User by, long sampleId, long classId) {
        kept.deleteBySampleIdAndClassId(sampleId, classId);
        record(projectId, by, "label.doubt", sampleId);
    }

    private void record(long projectId, User by, String action, long sampleId) {
        String project = projects.get(projectId).name();
        audit.record(by.name(), action, project, samples.get(sampleId).name());
    }

    private void give(
            long projectId, long userId, long sampleId, AnswerKind kind, @Nullable Long classId) {
        accept(
                projectId,
                userId,
                new Answer(UUID.randomUUID(), sampleId, kind, classId, null, 0, clock.instant()));
    }

    private void accept(long projectId, long userId, Answer answer) {
        AnswerReceipt receipt = answers.accept(projectId, userId, answer);
        if (receipt.status() == AnswerReceipt.Status.REJECTED) {
            throw new IllegalStateException("The answer is refused: " + receipt.reason() + ".");
        }
    }
}
