package io.winnow.curate;

import io.winnow.curate.SecondLook.State;
import io.winnow.label.Answers;
import io.winnow.label.Consensus;
import io.winnow.label.SampleLabel;
import io.winnow.project.Projects;
import io.winnow.round.ModelReport;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.round.SuspectFiles;
import io.winnow.round.SuspectLabels;
import io.winnow.sample.Samples;
import io.winnow.team.User;
import io.winnow.team.Users;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Labels worth a second look: those that the last retrain confidently contradicts, each judged by a
 * model that had not seen it. Gold is neither judged nor listed. What changed since, what a curator
 * let stand and what the viewer disagreed with already is left out.
 */
@Service
public class SecondLooks {

    private final ModelVersions versions;
    private final SuspectFiles suspects;
    private final Consensus consensus;
    private final Answers answers;
    private final KeptLabels kept;
    private final Projects projects;
    private final Samples samples;
    private final Users users;

    SecondLooks(
            ModelVersions versions,
            SuspectFiles suspects,
            Consensus consensus,
            Answers answers,
            KeptLabels kept,
            Projects projects,
            Samples samples,
            Users users) {
        this.versions = versions;
        this.suspects = suspects;
        this.consensus = consensus;
        this.answers = answers;
        this.kept = kept;
        this.projects = projects;
        this.samples = samples;
        this.users = users;
    }

    /**
     * What there is to look at.
     *
     * @param viewerId who looks
     * @param most how many labels to list
     */
    public SecondLook of(long projectId, long viewerId, int most) {
        Map<Long, Long> labels = labels(projectId);
        ModelView model = versions.latest(projectId).orElse(null);
        if (model == null) {
            return SecondLook.without(State.NO_MODEL, labels.size(), 0, 0);
        }
        SuspectLabels found = suspects.find(projectId, model.number()).orElse(null);
        if (found == null && isValidated(model)) {
            return SecondLook.without(State.NOT_JUDGED, labels.size(), model.number(), 0);
        }
        if (found == null || found.judged() < SecondLook.LEAST_LABELS) {
            int judged = found == null ? 0 : found.judged();
            return SecondLook.without(State.TOO_FEW, labels.size(), model.number(), judged);
        }
        List<DoubtedLabel> open =
                new Doubts(
                                labels,
                                kept.of(projectId),
                                AnswersOfSample.of(answers.inForce(projectId)),
                                projects.classes(projectId),
                                people(),
                                viewerId)
                        .open(found.worstFirst());
        return new SecondLook(
                State.JUDGED,
                labels.size(),
                model.number(),
                found.judged(),
                found.accuracy(),
                open.size(),
                open.stream().limit(most).toList());
    }

    private static boolean isValidated(ModelView model) {
        return model.report()
                .contender(model.learner())
                .map(ModelReport.Contender::accuracy)
                .isPresent();
    }

    /** The class of each labeled sample, gold left out. */
    private Map<Long, Long> labels(long projectId) {
        long[] ids = samples.idsByOrdinal(projectId);
        Map<Long, Long> labels =
                consensus.labels(projectId).stream()
                        .collect(Collectors.toMap(SampleLabel::sampleId, SampleLabel::classId));
        IntStream.of(samples.goldOrdinals(projectId)).forEach(gold -> labels.remove(ids[gold]));
        return labels;
    }

    private Map<Long, String> people() {
        return users.list().stream()
                .collect(
                        Collectors.toMap(
                                User::id,
                                user ->
                                        user.displayName().isBlank()
                                                ? user.name()
                                                : user.displayName()));
    }
}
