package io.winnow.label;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Places extends JpaRepository<Place, Long> {

    Optional<Place> findFirstBySampleIdOrderByIdDesc(long sampleId);

    Optional<Place> findFirstBySampleIdAndLeasedByOrderByIdDesc(long sampleId, long userId);

    Optional<Place> findByRoundIdAndSampleId(long roundId, long sampleId);

    @Query(
            """
            select p from Place p
            where p.roundId = :roundId and p.state <> WITHDRAWN order by p.position
            """)
    List<Place> ofRound(long roundId);

    /**
     * Whoever changes several places of a round asks for this one first: two who took the same rows
     * in different orders would wait for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select p from Place p
            where p.id = (select min(q.id) from Place q where q.roundId = :roundId)
            """)
    Optional<Place> lockRound(long roundId);

    /** What fewer people can answer comes first, so that nobody waits for it at the end. */
    @Query(
            """
            select p from Place p
            where p.roundId = :roundId and p.state = OPEN and p.sampleId not in :holding
              and (p.leasedBy = :userId or p.leasedBy is null or p.leasedUntil < :now)
              and not exists (
                select a.id from Annotation a
                where a.sampleId = p.sampleId and a.userId = :userId and a.inForce)
            order by case when p.leasedBy = :userId then 0 when p.origin = AGAIN then 1 else 2 end,
              p.position
            """)
    List<Place> leasable(
            long roundId, long userId, Collection<Long> holding, Instant now, Limit limit);

    /** Takes or renews the lease if nobody else holds it; answers how many rows that changed. */
    @Modifying
    @Query(
            """
            update Place p set p.leasedBy = :userId, p.leasedUntil = :until
            where p.id = :id and p.state = OPEN
              and (p.leasedBy = :userId or p.leasedBy is null or p.leasedUntil < :now)
            """)
    int lease(long id, long userId, Instant until, Instant now);

    @Modifying
    @Query(
            """
            update Place p set p.leasedUntil = :until
            where p.roundId = :roundId and p.state = OPEN and p.leasedBy = :userId
              and p.sampleId in :holding
            """)
    int renew(long roundId, long userId, Collection<Long> holding, Instant until);

    @Query(
            """
            select p from Place p
            where p.roundId = :roundId and p.state = OPEN
              and (p.leasedBy is null or p.leasedUntil < :now)
            order by p.position
            """)
    List<Place> unleased(long roundId, Instant now);

    @Modifying
    @Query(
            """
            update Place p set p.position = :position, p.score = :score
            where p.id = :id and p.state = OPEN
              and (p.leasedBy is null or p.leasedUntil < :now)
            """)
    int move(long id, int position, double score, Instant now);

    @Query(
            """
            select count(p) from Place p
            where p.roundId = :roundId and p.state = OPEN and p.leasedUntil >= :now
            """)
    long countLeased(long roundId, Instant now);

    /** Withdraws the free places of samples that this person answered; answers how many. */
    @Modifying
    @Query(
            """
            update Place p set p.state = WITHDRAWN
            where p.roundId = :roundId and p.state = OPEN
              and (p.leasedBy is null or p.leasedUntil < :now)
              and exists (
                select a.id from Annotation a
                where a.sampleId = p.sampleId and a.userId = :userId and a.inForce)
            """)
    int withdraw(long roundId, long userId, Instant now);

    @Query("select count(p) from Place p where p.roundId = :roundId and p.state = OPEN")
    long countOpen(long roundId);

    @Query("select p.sampleId from Place p where p.projectId = :projectId and p.origin = :origin")
    List<Long> asked(long projectId, Origin origin);
}
