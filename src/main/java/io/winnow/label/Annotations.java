package io.winnow.label;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Annotations extends JpaRepository<Annotation, Long> {

    /** A class that somebody gave a sample. */
    record GivenClass(long sampleId, long classId) {}

    @Query(
            """
            select new io.winnow.label.Annotations$GivenClass(a.sampleId, a.classId)
            from Annotation a
            where a.projectId = :projectId and a.inForce and a.kind = LABEL order by a.id
            """)
    List<GivenClass> givenClasses(long projectId);

    @Query(
            """
            select new io.winnow.label.Annotations$GivenClass(a.sampleId, a.classId)
            from Annotation a
            where a.sampleId in :sampleIds and a.inForce and a.kind = LABEL order by a.id
            """)
    List<GivenClass> givenClasses(Collection<Long> sampleIds);

    boolean existsByAnswerKey(String answerKey);

    List<Annotation> findBySampleIdAndUserIdAndInForceTrue(long sampleId, long userId);

    List<Annotation> findByProjectIdAndUserIdAndInForceTrueOrderByIdDesc(
            long projectId, long userId, Limit limit);

    List<Annotation> findByProjectIdAndKindAndInForceTrueOrderById(long projectId, AnswerKind kind);

    Stream<Annotation> findByProjectIdAndInForceTrueOrderById(long projectId);

    long countByClassId(long classId);

    long countByCandidatesContaining(String idBetweenCommas);

    @Query(
            "select distinct a.sampleId from Annotation a where a.projectId = :projectId and a.inForce")
    List<Long> answeredSamples(long projectId);

    @Query(
            """
            select a.sampleId from Annotation a where a.roundId = :roundId
            group by a.sampleId order by min(a.id)
            """)
    List<Long> inOrder(long roundId);

    @Query("select distinct a.userId from Annotation a where a.roundId = :roundId and a.inForce")
    List<Long> peopleOf(long roundId);
}
