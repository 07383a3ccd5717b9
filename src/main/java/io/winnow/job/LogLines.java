package io.winnow.job;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LogLines extends JpaRepository<LogLine, Long> {

    @Query("select l from LogLine l where l.jobId = :jobId order by l.id desc")
    List<LogLine> newest(long jobId, Limit limit);

    @Query("select l.id from LogLine l where l.jobId = :jobId order by l.id desc")
    List<Long> newestIds(long jobId, Limit limit);

    @Modifying
    @Query("delete from LogLine l where l.jobId = :jobId and l.id < :oldest")
    void trim(long jobId, long oldest);
}
