package io.winnow.project;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The projects in the database. */
interface StoredProjects extends Repository<Project, Long> {

    Project saveAndFlush(Project project);

    Optional<Project> findById(long id);

    Optional<Project> findByNameIgnoreCase(String name);

    List<Project> findAllByOrderByNameAsc();

    void flush();

    void delete(Project project);
}
