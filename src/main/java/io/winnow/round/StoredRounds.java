package io.winnow.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredRounds extends JpaRepository<Round, Long> {

    Optional<Round> findFirstByProjectIdOrderByNumberDesc(long projectId);

    List<Round> findByProjectIdOrderByNumber(long projectId);
}
