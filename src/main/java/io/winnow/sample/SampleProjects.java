package io.winnow.sample;

import io.winnow.project.NewClass;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects that a new installation offers, one per pool that came along: some samples drawn
 * uniformly are gold with their true labels; the labels of all others never enter the database.
 */
@Service
public class SampleProjects {

    private static final Logger LOG = LoggerFactory.getLogger(SampleProjects.class);

    private final Projects projects;
    private final Imports imports;
    private final ShippedFiles shipped;

    SampleProjects(Projects projects, Imports imports, ShippedFiles shipped) {
        this.projects = projects;
        this.imports = imports;
        this.shipped = shipped;
    }

    /** The names of those that are not there yet. */
    @Transactional(readOnly = true)
    public List<String> missing() {
        return SamplePools.in(shipped).stream()
                .map(SamplePool::name)
                .filter(name -> projects.findByName(name).isEmpty())
                .toList();
    }

    /**
     * Creates those that are not there yet and starts their imports in the background.
     *
     * @param by the user's name
     * @return the new ones; without those whose files did not come along
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<ProjectView> install(String by) {
        return SamplePools.in(shipped).stream()
                .filter(pool -> projects.findByName(pool.name()).isEmpty())
                .filter(SampleProjects::isThere)
                .map(pool -> create(pool, by))
                .toList();
    }

    private static boolean isThere(SamplePool pool) {
        if (!pool.isThere()) {
            LOG.info("No sample project {}: there is no {}", pool.name(), pool.spec().source());
        }
        return pool.isThere();
    }

    private ProjectView create(SamplePool pool, String by) {
        ProjectView project =
                projects.create(pool.name(), pool.description(), pool.guidelinesText(), by);
        for (NewClass wanted : pool.classes()) {
            projects.addClass(project.id(), wanted);
        }
        imports.start(project.id(), pool.spec(), by);
        return projects.get(project.id());
    }
}
