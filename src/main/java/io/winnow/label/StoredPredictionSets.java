package io.winnow.label;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredPredictionSets extends JpaRepository<PredictionSet, Long> {

    List<PredictionSet> findByProjectIdOrderById(long projectId);

    boolean existsByImportId(long importId);
}
