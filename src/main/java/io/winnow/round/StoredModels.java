package io.winnow.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredModels extends JpaRepository<ModelVersion, Long> {

    Optional<ModelVersion> findFirstByProjectIdOrderByNumberDesc(long projectId);

    List<ModelVersion> findByProjectIdOrderByNumberDesc(long projectId, Limit limit);

    List<ModelVersion> findByProjectIdOrderByNumber(long projectId);
}
