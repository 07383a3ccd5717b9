package io.winnow.job;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface JobRows extends JpaRepository<Job, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from Job j where j.id = :id")
    Optional<Job> lock(long id);

    @Query(
            "select j from Job j where j.state in :states"
                    + " and (:projectId is null or j.projectId = :projectId) order by j.id")
    List<Job> inState(Collection<JobState> states, @Nullable Long projectId);

    @Query(
            "select j from Job j where (:projectId is null or j.projectId = :projectId)"
                    + " order by j.id desc")
    List<Job> newest(@Nullable Long projectId, Limit limit);
}
