package io.winnow.label;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredRules extends JpaRepository<Rule, Long> {

    List<Rule> findByProjectIdOrderById(long projectId);

    long countByClassId(long classId);
}
