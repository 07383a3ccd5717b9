package io.winnow.sample;

import io.winnow.project.NewClass;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts projects: name, classes and first import together, or nothing at all. */
@Service
public class NewProjects {

    private final Projects projects;
    private final Imports imports;

    NewProjects(Projects projects, Imports imports) {
        this.projects = projects;
        this.imports = imports;
    }

    /**
     * Creates a project and starts to fill it in the background.
     *
     * @param classes in order; the import may add further ones
     * @param by the user's name
     * @throws IllegalArgumentException if the name or a class is malformed or taken
     */
    @Transactional
    public ProjectView start(
            String name, String description, List<NewClass> classes, ImportSpec spec, String by) {
        long id = projects.create(name, description, "", by).id();
        classes.forEach(wanted -> projects.addClass(id, wanted));
        imports.start(id, spec, by);
        return projects.get(id);
    }
}
