package io.winnow.round;

import io.winnow.job.Jobs;
import io.winnow.label.Queue;
import io.winnow.label.QueuedSample;
import io.winnow.project.ClassView;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.Glimpse;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one person at the labeling stage needs: the next samples, taking answers, the round. */
@Service
public class LabelingSession {

    private static final int MOST_LEASES = 50;

    private final Projects projects;
    private final Samples samples;
    private final Texts texts;
    private final Queue queue;
    private final Rounds rounds;
    private final RoundStatuses statuses;
    private final LiveModels models;
    private final Jobs jobs;

    LabelingSession(
            Projects projects,
            Samples samples,
            Texts texts,
            Queue queue,
            Rounds rounds,
            RoundStatuses statuses,
            LiveModels models,
            Jobs jobs) {
        this.projects = projects;
        this.samples = samples;
        this.texts = texts;
        this.queue = queue;
        this.rounds = rounds;
        this.statuses = statuses;
        this.models = models;
        this.jobs = jobs;
    }

    /**
     * Leases the next samples of the open round; opens the first round of a project by itself,
     * later ones only by {@link #next}.
     *
     * @param count how many more, 0 to 50
     * @param holding the samples that the person has at hand already; their leases are renewed
     */
    public Leases lease(long projectId, long userId, int count, Collection<Long> holding) {
        if (count < 0 || count > MOST_LEASES) {
            throw new IllegalArgumentException("count is " + count + ", of at most " + MOST_LEASES);
        }
        RoundView round = rounds.current(projectId).orElse(null);
        if (round == null) {
            Opening first = rounds.open(projectId);
            round = first.round();
            if (round == null) {
                return idle(projectId, first);
            }
        }
        return lease(round, userId, count, holding);
    }

    private Leases lease(RoundView round, long userId, int count, Collection<Long> holding) {
        long projectId = round.projectId();
        List<QueuedSample> places = queue.lease(projectId, round.id(), userId, count, holding);
        if (!places.isEmpty() || !holding.isEmpty()) {
            return new Leases(tasks(projectId, places), statuses.of(projectId), null);
        }
        if (count > 0) {
            rounds.withdraw(round, userId);
        }
        if (queue.open(round.id()) > 0) {
            return nothing(projectId, Idle.ALL_LEASED);
        }
        Opening next = rounds.ahead(round).orElse(null);
        if (next == null) {
            return nothing(projectId, Idle.ROUND_COMPLETE);
        }
        return next.round() == null
                ? idle(projectId, next)
                : lease(next.round(), userId, count, holding);
    }

    private Leases nothing(long projectId, Idle why) {
        return new Leases(List.of(), statuses.of(projectId), why);
    }

    private List<Task> tasks(long projectId, List<QueuedSample> places) {
        ProjectView project = projects.get(projectId);
        LiveModel model = models.find(projectId).orElse(null);
        Map<Long, Glimpse> glimpses = new HashMap<>();
        texts.glimpses(places.stream().map(QueuedSample::sampleId).toList())
                .forEach(sample -> glimpses.put(sample.sampleId(), sample));
        return places.stream()
                .map(place -> task(project, place, glimpses.get(place.sampleId()), model))
                .toList();
    }

    private Task task(
            ProjectView project,
            QueuedSample place,
            @Nullable Glimpse glimpse,
            @Nullable LiveModel model) {
        SampleView sample = samples.get(place.sampleId());
        List<Task.Guess> guess =
                project.settings().showHints() && model != null && !place.isAskedAgain()
                        ? Guesses.of(model, place.sampleId(), project.classes())
                        : null;
        return new Task(
                sample.id(),
                sample.name(),
                glimpse == null ? null : glimpse.excerpt(),
                sample.width(),
                sample.height(),
                WhyThisOne.words(place, model, project),
                guess);
    }

    private Leases idle(long projectId, Opening opening) {
        Idle idle = opening.choosing() == null ? idleWithoutRound(projectId) : Idle.CHOOSING;
        return new Leases(List.of(), status(projectId, opening), idle);
    }

    private RoundStatus status(long projectId, Opening opening) {
        RoundStatus status = statuses.of(projectId);
        return opening.choosing() == null ? status : status.choosing(opening.choosing());
    }

    private Idle idleWithoutRound(long projectId) {
        List<ClassView> classes = projects.classes(projectId);
        if (classes.isEmpty()) {
            return Idle.NO_CLASSES;
        }
        boolean preparing =
                jobs.active(projectId).stream()
                        .anyMatch(job -> !job.kind().equals(RetrainJob.KIND));
        return preparing ? Idle.ENCODING : Idle.POOL_EMPTY;
    }

    /**
     * Opens the next round if the current one is complete. While its batch is being chosen the
     * status says how far that is, and the round opens by itself.
     */
    public RoundStatus next(long projectId) {
        return status(projectId, rounds.open(projectId));
    }

    /** The round as people see it. */
    public RoundStatus status(long projectId) {
        return statuses.of(projectId);
    }
}
