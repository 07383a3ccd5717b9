package io.winnow.label;

import io.winnow.project.Projects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ranked batch of a round, and the leases that keep two people off one sample. */
@Service
public class Queue {

    private static final long NO_SAMPLE = -1;

    private final Places places;
    private final Projects projects;
    private final Clock clock;

    Queue(Places places, Projects projects, Clock clock) {
        this.places = places;
        this.projects = projects;
        this.clock = clock;
    }

    /** Queues {@code batch} for a round, in that order. */
    @Transactional
    public void fill(long projectId, long roundId, List<NewPlace> batch) {
        List<Place> filled = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            filled.add(new Place(projectId, roundId, i, batch.get(i)));
        }
        places.saveAll(filled);
    }

    /**
     * Leases the next places to one person: first those they hold already but did not name, then
     * free ones in queue order, those first that others have answered. Nobody is given a sample
     * that they answered themselves. The leases on {@code holding} are renewed.
     *
     * @param count how many more places to lease
     * @param holding the samples that the person has at hand
     */
    @Transactional
    public List<QueuedSample> lease(
            long projectId, long roundId, long userId, int count, Collection<Long> holding) {
        Instant now = clock.instant();
        Instant until = now.plus(leaseTime(projectId));
        Set<Long> held = new HashSet<>(holding);
        places.lockRound(roundId);
        held.add(NO_SAMPLE); // an empty list is no valid operand of "not in"
        places.renew(roundId, userId, held, until);
        List<QueuedSample> leased = new ArrayList<>();
        while (leased.size() < count) {
            List<Place> free =
                    places.leasable(roundId, userId, held, now, Limit.of(count - leased.size()));
            if (free.isEmpty()) {
                return leased;
            }
            for (Place place : free) {
                held.add(place.sampleId());
                if (places.lease(place.id(), userId, until, now) == 1) {
                    leased.add(place.view());
                }
            }
        }
        return leased;
    }

    /**
     * Closes the place that an answer settles, or opens it again for the person who took the answer
     * back. A sample may have several places, each for another person.
     *
     * @param before the person's answer that was in force until now, or null
     * @return the round of that place, or null if the answer belongs to none
     */
    @Nullable Long settle(
            long projectId, long userId, Answer answer, @Nullable AnnotationView before) {
        Place place = place(userId, answer.sampleId(), before).orElse(null);
        if (place == null) {
            return null;
        }
        if (answer.kind() == AnswerKind.UNDO) {
            place.reopenFor(userId, clock.instant().plus(leaseTime(projectId)));
        } else {
            place.close();
        }
        return place.view().roundId();
    }

    /** That of their answer before, else the one they were given, else the latest. */
    private Optional<Place> place(long userId, long sampleId, @Nullable AnnotationView before) {
        if (before == null) {
            return places.findFirstBySampleIdAndLeasedByOrderByIdDesc(sampleId, userId)
                    .or(() -> places.findFirstBySampleIdOrderByIdDesc(sampleId));
        }
        Long roundId = before.roundId();
        return roundId == null
                ? Optional.empty()
                : places.findByRoundIdAndSampleId(roundId, sampleId);
    }

    /**
     * Withdraws what nobody at work can answer: free places of samples that this person has
     * answered, once no place of the round is leased.
     *
     * @return how many
     */
    @Transactional
    public int withdraw(long roundId, long userId) {
        places.lockRound(roundId);
        Instant now = clock.instant();
        return places.countLeased(roundId, now) > 0 ? 0 : places.withdraw(roundId, userId, now);
    }

    /**
     * Re-ranks the places that nobody holds, highest score first; what is on a screen stays. Gold
     * and random places keep their positions, so that the order does not give them away.
     *
     * @param score the new score of a sample, in [0, 1]
     */
    @Transactional
    public void rerank(long roundId, ToDoubleFunction<QueuedSample> score) {
        places.lockRound(roundId);
        Instant now = clock.instant();
        List<Place> movable =
                places.unleased(roundId, now).stream()
                        .filter(p -> p.view().origin() == Origin.STRATEGY)
                        .toList();
        List<Integer> positions = movable.stream().map(Place::position).toList();
        record Ranked(Place place, double score) {}
        List<Ranked> ranked =
                movable.stream()
                        .map(p -> new Ranked(p, score.applyAsDouble(p.view())))
                        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                        .toList();
        for (int i = 0; i < ranked.size(); i++) {
            Ranked r = ranked.get(i);
            places.move(r.place().id(), positions.get(i), r.score(), now);
        }
    }

    /** How many places of a round still wait for an answer. */
    @Transactional(readOnly = true)
    public long open(long roundId) {
        return places.countOpen(roundId);
    }

    /** A round's places, in order, without those that were withdrawn. */
    @Transactional(readOnly = true)
    public List<QueuedSample> placesOf(long roundId) {
        return places.ofRound(roundId).stream().map(Place::view).toList();
    }

    /** The samples that were ever asked for this reason. */
    @Transactional(readOnly = true)
    public List<Long> asked(long projectId, Origin origin) {
        return places.asked(projectId, origin);
    }

    private Duration leaseTime(long projectId) {
        return Duration.ofMinutes(projects.get(projectId).settings().leaseMinutes());
    }
}
