package io.winnow.sample;

import io.winnow.project.NewClass;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import java.io.IOException;
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

    /**
     * Creates a project with those classes and without samples. A name that no class may have is
     * left out: an import then sets its rows aside and says why.
     *
     * @param by the user's name
     * @throws IllegalArgumentException if the name of the project is malformed or taken
     * @throws IllegalStateException if there are too many classes
     */
    @Transactional
    public ProjectView empty(String name, List<String> classes, String by) {
        long id = projects.create(name, "", "", by).id();
        List<String> possible =
                classes.stream().filter(c -> NewClass.nameProblem(c).isEmpty()).toList();
        projects.ensureClasses(id, possible);
        return projects.get(id);
    }

    /**
     * The classes that an import would make in a new project, in the order of their names.
     *
     * @throws IOException if nothing can be read; the message is for a person
     */
    public List<String> classesOf(ImportSpec spec) throws IOException {
        return spec.use() == ImportSpec.LabelUse.NONE
                ? List.of()
                : spec.source().classesOf(imports.preview(spec, 0).classes().sequencedKeySet());
    }
}
