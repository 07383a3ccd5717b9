package io.winnow.rest;

import io.winnow.label.AnnotationView;
import io.winnow.label.Answer;
import io.winnow.label.AnswerReceipt;
import io.winnow.label.Answers;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.rest.StageMessages.AnswerPart;
import io.winnow.rest.StageMessages.AnswersReply;
import io.winnow.rest.StageMessages.AnswersRequest;
import io.winnow.rest.StageMessages.ClassPart;
import io.winnow.rest.StageMessages.LeasesReply;
import io.winnow.rest.StageMessages.LeasesRequest;
import io.winnow.rest.StageMessages.ProjectPart;
import io.winnow.rest.StageMessages.RecentPart;
import io.winnow.rest.StageMessages.SessionReply;
import io.winnow.rest.StageMessages.UserPart;
import io.winnow.round.LabelingSession;
import io.winnow.round.RoundMessage;
import io.winnow.sample.Glimpse;
import io.winnow.sample.Texts;
import io.winnow.team.CurrentUser;
import io.winnow.team.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the labeling stage talks to. */
@RestController
@RolesAllowed(Role.ANNOTATOR_NAME)
@RequestMapping("/api/projects/{projectId}")
class StageController {

    private static final int FILMSTRIP = 20;

    private final LabelingSession session;
    private final Projects projects;
    private final Answers answers;
    private final Texts texts;
    private final CurrentUser user;

    StageController(
            LabelingSession session,
            Projects projects,
            Answers answers,
            Texts texts,
            CurrentUser user) {
        this.session = session;
        this.projects = projects;
        this.answers = answers;
        this.texts = texts;
        this.user = user;
    }

    @GetMapping("/session")
    SessionReply session(@PathVariable long projectId) {
        ProjectView project = projects.get(projectId);
        return new SessionReply(
                ProjectPart.of(project),
                new UserPart(user.id(), user.name()),
                project.settings().showHints(),
                project.classes().stream().map(ClassPart::of).toList(),
                recent(projectId),
                RoundMessage.of(session.status(projectId)));
    }

    private List<RecentPart> recent(long projectId) {
        List<AnnotationView> given = answers.recent(projectId, user.id(), FILMSTRIP);
        // One answer in force per person and sample, so the two lists match.
        List<Glimpse> glimpses =
                texts.glimpses(given.stream().map(AnnotationView::sampleId).toList());
        return IntStream.range(0, given.size())
                .mapToObj(i -> RecentPart.of(projectId, given.get(i), glimpses.get(i)))
                .toList();
    }

    @PostMapping("/leases")
    LeasesReply leases(@PathVariable long projectId, @RequestBody LeasesRequest request) {
        projects.get(projectId);
        return LeasesReply.of(
                projectId, session.lease(projectId, user.id(), request.count(), request.held()));
    }

    @PostMapping("/answers")
    AnswersReply answers(@PathVariable long projectId, @RequestBody AnswersRequest request) {
        List<AnswerPart> given = request.given();
        projects.get(projectId);
        List<AnswerReceipt> receipts = given.stream().map(part -> take(projectId, part)).toList();
        return new AnswersReply(receipts, RoundMessage.of(session.status(projectId)));
    }

    /** One malformed answer must not hold up those behind it. */
    private AnswerReceipt take(long projectId, AnswerPart part) {
        Answer answer;
        try {
            answer = part.read();
        } catch (IllegalArgumentException e) {
            return AnswerReceipt.rejected(part.key(), String.valueOf(e.getMessage()));
        }
        return answers.accept(projectId, user.id(), answer);
    }

    @PostMapping("/rounds/next")
    RoundMessage next(@PathVariable long projectId) {
        projects.get(projectId);
        return RoundMessage.of(session.next(projectId));
    }
}
