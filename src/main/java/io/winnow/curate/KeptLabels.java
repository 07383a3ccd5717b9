package io.winnow.curate;

import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KeptLabels extends JpaRepository<KeptLabel, Long> {

    /** The label of a sample that was let stand. */
    record Kept(long sampleId, long classId) {}

    @Query(
            """
            select new io.winnow.curate.KeptLabels$Kept(k.sampleId, k.classId)
            from KeptLabel k where k.projectId = :projectId
            """)
    Set<Kept> of(long projectId);

    boolean existsBySampleIdAndClassId(long sampleId, long classId);

    void deleteBySampleIdAndClassId(long sampleId, long classId);
}
